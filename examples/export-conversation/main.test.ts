import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import type { Seed } from '@timkit/emulator'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Finished, runCommand, startCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'
import { type ServedEmulator, serveEmulator } from '../testing/serve-emulator.ts'
import { exportConversation } from './export-conversation.ts'

let app: ServedEmulator
let folder: string
beforeAll(async () => {
  app = await serveEmulator({ seed: longTalk(250) })
  folder = await mkdtemp(join(tmpdir(), 'timkit-export-'))
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const program = (file: string): readonly string[] => [
  runtimes.deno(),
  ...['run', '--no-prompt', '--no-config', '--no-lock', '--cached-only', '--node-modules-dir=manual'],
  // What the README says that it needs, and nothing else.
  ...['--allow-env=TIMKIT_*,LC_ALL,LC_MESSAGES,LANG', '--allow-net=127.0.0.1'],
  ...[`--allow-read=${folder}`, `--allow-write=${folder}`],
  'export-conversation/main.ts',
  'desk',
  'zoe',
  file,
]
const exported = (file: string): Promise<Finished> => runCommand(program(file), { env: app.env })

describe('on Deno', () => {
  test('a file that is there is not overwritten', async () => {
    const file = join(folder, 'kept.jsonl')
    await writeFile(file, 'precious\n')
    const { code, stderr } = await exported(file)
    expect(stderr).toContain('kept.jsonl is there already')
    expect(code).toBe(2)
    expect(await readFile(file, 'utf8')).toBe('precious\n')
  })

  test('Ctrl-C before the first page leaves the next run free to start', async () => {
    const file = join(folder, 'early.jsonl')
    const { faults } = app.emulator
    faults.add({ command: 'openim/admin_getroammsg', after: 1, hang: true })
    const { child, finished } = startCommand(program(file), { env: app.env })
    await vi.waitFor(() => expect(faults.planned[0]?.happened).toBe(1), { timeout: 30_000 })
    child.kill('SIGINT')
    expect(await finished).toEqual({ code: 130, stdout: '', stderr: 'Interrupted\n' })

    faults.clear()
    expect(await exported(file)).toMatchObject({ code: 0, stdout: `${file}: 250 messages\n` })
  })

  test('interrupted and started again, it has every message once and no half line', async () => {
    const file = join(folder, 'talk.jsonl')
    const interruption = new AbortController()
    const client = new TimClient(app.emulator)
    const interrupted = exportConversation(client, { operatorAccount: 'desk', peerAccount: 'zoe' }, file, {
      locale: 'en',
      signal: interruption.signal,
      onPage: () => interruption.abort(new Error('Interrupted')),
      onSkipped: () => undefined,
    })
    await expect(interrupted).rejects.toThrow('Interrupted')
    const begun = (await readFile(file, 'utf8')).split('\n').length - 1
    expect(begun).toBeGreaterThan(0)
    expect(begun).toBeLessThan(250)
    // As if the machine had gone down while a line was being written.
    await writeFile(file, `${await readFile(file, 'utf8')}{"From_Acc`)

    expect(await exported(file)).toMatchObject({ code: 0, stdout: `${file}: 250 messages\n` })
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const texts = lines.map((line) => JSON.parse(line).MsgBody[0].MsgContent.Text)
    expect(texts).toEqual(Array.from({ length: 250 }, (_, index) => `Message ${index + 1} *bold*`))
    expect(await readdir(folder)).not.toContain('talk.jsonl.cursor')
  })

  test('an entry that is not a message is reported, and the rest is there', async () => {
    const { fetch, sdkAppId, secretKey, identifier } = app.emulator
    const odd = async (url: string, init: RequestInit): Promise<Response> => {
      const answer = await (await fetch(url, init)).json()
      return Response.json(answer.MsgList ? { ...answer, MsgList: [null, ...answer.MsgList] } : answer)
    }
    const client = new TimClient({ sdkAppId, secretKey, identifier, fetch: odd })
    const reasons: string[] = []
    const count = await exportConversation(
      client,
      { operatorAccount: 'desk', peerAccount: 'zoe' },
      join(folder, 'odd.jsonl'),
      {
        locale: 'en',
        signal: AbortSignal.timeout(30_000),
        onPage: () => undefined,
        onSkipped: ({ reason }) => reasons.push(reason),
      },
    )
    expect(count).toBe(250)
    expect(reasons[0]).toBe('it is null, not an object')
  })

  test('Markdown shows what was written, and makes no markup of it', async () => {
    const file = join(folder, 'talk.md')
    expect(await exported(file)).toMatchObject({ code: 0 })
    const text = await readFile(file, 'utf8')
    expect(text).toContain('**zoe**')
    expect(text).toContain('Message 1 \\*bold\\*')
    // What its sender took back is not said again.
    expect(text).toContain('\\[message recalled\\]')
    expect(text).not.toContain('Message 250')
  })
})

/** Two people who write to each other once a minute. */
function longTalk(length: number): Seed {
  return {
    accounts: [{ UserID: 'desk' }, { UserID: 'zoe' }],
    conversations: [
      {
        between: ['desk', 'zoe'],
        messages: Array.from({ length }, (_, index) => ({
          at: `-${length - index}m`,
          from: index % 2 === 0 ? 'zoe' : 'desk',
          text: `Message ${index + 1} *bold*`,
          recalled: index === length - 1,
        })),
      },
    ],
  }
}
