import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from '@timkit/emulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

let app: ServedEmulator
let folder: string
let port: number
beforeEach(async () => {
  port = await freePort()
  app = await serveEmulator({ seed: talk(`http://127.0.0.1:${port}/`) })
  folder = await mkdtemp(join(tmpdir(), 'timkit-program-'))
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const run = () => runProgram('export-with-media', [folder, 'c2c', 'desk', 'zoe'], app.env)
const messages = async (): Promise<{ text: string; files: string[] }[]> => {
  const text = await readFile(join(folder, 'messages.jsonl'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('files that cannot be had are told, and come with the next run', async () => {
  const failed = await run()
  expect(failed.stderr).toContain('image of zoe: ')
  expect(failed).toMatchObject({ code: 1, stdout: '2 files are missing.\n' })
  expect((await messages()).map(({ files }) => files)).toEqual([[], [], []])

  const asked: string[] = []
  const server = await serveFiles(asked)
  try {
    expect(await run()).toEqual({ code: 0, stdout: 'All is there.\n', stderr: '' })
    // What is there is not downloaded again.
    expect((await run()).code).toBe(0)
  } finally {
    server.close()
  }
  expect(asked).toEqual(['/jar.jpg', '/invoice'])
  const files = (await messages()).flatMap((message) => message.files)
  expect(await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).toEqual(asked)
  expect(files[1]).toMatch(/^file-[0-9a-f]{16}\.pdf$/)
  expect(await readdir(folder)).toHaveLength(3)
})

test('without an answer of the service nothing gets the name of what is whole', async () => {
  app.emulator.faults.add({ command: 'openim/admin_getroammsg', reset: true })
  expect((await run()).code).toBe(2)
  expect(await readdir(folder)).toEqual(['messages.jsonl.part'])
})

/** Serves each path as a file that holds it. */
function serveFiles(asked: string[]): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end(url)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

/** A text, a picture, and a file with the name of somebody who wants it elsewhere. */
function talk(files: string): Seed {
  const picture = { Type: 1, Size: 1, Width: 1, Height: 1, URL: `${files}jar.jpg` } as const
  const image = { UUID: 'a', ImageFormat: 1, ImageInfoArray: [picture] } as const
  const file = {
    Url: `${files}invoice`,
    UUID: 'b',
    FileSize: 1,
    FileName: '../../invoice.pdf',
    Download_Flag: 2,
  } as const
  return {
    accounts: [{ UserID: 'desk' }, { UserID: 'zoe' }],
    conversations: [
      {
        between: ['desk', 'zoe'],
        messages: [
          { at: '-3m', from: 'zoe', text: 'It broke' },
          { at: '-2m', from: 'zoe', MsgBody: [{ MsgType: 'TIMImageElem', MsgContent: image }] },
          { at: '-1m', from: 'desk', MsgBody: [{ MsgType: 'TIMFileElem', MsgContent: file }] },
        ],
      },
    ],
  }
}
