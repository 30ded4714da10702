/**
 * A conversation of two people or a group in a folder, with its pictures, voices, videos and files.
 *
 *     node programs/export-with-media.ts folder/ c2c shop_lin alice
 *     node programs/export-with-media.ts folder/ group tea_lovers
 *
 * `messages.jsonl` has a message a line, oldest first, each with the names of its files. A file that is there is not downloaded
 * again, so that after a failure the program is just run again. Exit code 1: some files are missing.
 */

import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Chat, clientOptions, type Media, mediaOf, renderText, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

await run(async ([folder, type, id, peer], signal) => {
  const chat: Chat | undefined =
    type === 'group' && id !== undefined
      ? { type, groupId: id }
      : type === 'c2c' && peer !== undefined
        ? { type, peer }
        : undefined
  if (folder === undefined || chat === undefined) {
    throw new SetupError('Usage: export-with-media FOLDER (c2c ACCOUNT PEER | group GROUP)')
  }
  const client = new TimClient(clientOptions(process.env))
  await mkdir(folder, { recursive: true })
  const draft = await open(join(folder, 'messages.jsonl.part'), 'w')
  let missing = 0
  try {
    for await (const message of client.messages({ account: id, chat, order: 'oldest-first' }, { signal })) {
      const files: string[] = []
      for (const media of mediaOf(message.body)) {
        try {
          files.push(await save(media, folder, signal))
        } catch (error) {
          signal.throwIfAborted()
          console.error(`${media.kind} of ${message.from}: ${error instanceof Error ? error.message : error}`)
          missing += 1
        }
      }
      const { time, from, body, raw } = message
      await draft.write(`${JSON.stringify({ time, from, text: renderText(body), files, raw })}\n`)
    }
  } finally {
    await draft.close()
  }
  await rename(join(folder, 'messages.jsonl.part'), join(folder, 'messages.jsonl'))
  console.log(missing === 0 ? 'All is there.' : `${missing} files are missing.`)
  return missing > 0 ? 1 : 0
})

/** Downloads a file unless it is there, and gives its name, which is ours: a stranger's could lead anywhere. */
async function save(
  { url, kind, name, format }: Media,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  if (url === undefined) throw new Error('the message does not say where it is')
  const ending = /^\.\w{1,8}$/.exec(name === undefined ? `.${format}` : extname(name))?.[0] ?? ''
  const file = `${kind}-${createHash('sha256').update(url).digest('hex').slice(0, 16)}${ending}`
  const path = join(folder, file)
  if (existsSync(path)) return file
  const response = await fetch(url, { signal })
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`)
  await pipeline(response.body, createWriteStream(`${path}.part`), { signal })
  await rename(`${path}.part`, path)
  return file
}
