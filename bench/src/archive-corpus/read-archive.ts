import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '@timkit/core'
import { type HistoryFileFacts, readHistoryFile } from '@timkit/core/history'

/** The hour files of an archive, by path. */
export async function hourFilesOf(folder: string): Promise<string[]> {
  const raw = join(folder, 'raw')
  const found = await readdir(raw, { recursive: true })
  return found.filter((name) => name.endsWith('.gz')).map((name) => join(raw, name))
}

/** Reads all messages of hour files, as core does it: unpacked, compared with sizes and MD5s, parsed. */
export async function* messagesIn(files: readonly string[]): AsyncGenerator<readonly Message[]> {
  for (const path of files) {
    const facts = JSON.parse(await readFile(`${path}.json`, 'utf8')) as HistoryFileFacts
    const bytes = createReadStream(path, { highWaterMark: 256 * 1024 })
    for await (const { items } of readHistoryFile(bytes, { ...facts, name: path }).pages()) yield items
  }
}
