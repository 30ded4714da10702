import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HourFile, HourToIndex, IndexedHour, MessageIndex } from '@timkit/archive'
import type { Message } from '@timkit/core'
import { type HistoryFileFacts, readHistoryFile } from '@timkit/core/history'

/** The hour files of an archive, by path, oldest first. */
export async function hourFilesOf(folder: string): Promise<string[]> {
  const raw = join(folder, 'raw')
  const found = await readdir(raw, { recursive: true })
  const byHour = (a: string, b: string) => basename(a).localeCompare(basename(b)) || a.localeCompare(b)
  return found
    .filter((name) => name.endsWith('.gz'))
    .sort(byHour)
    .map((name) => join(raw, name))
}

/** Reads all messages of hour files, as core does it: unpacked, compared with sizes and the MD5 of the gzip, parsed. */
export async function* messagesIn(files: readonly string[]): AsyncGenerator<readonly Message[]> {
  for (const path of files) {
    const facts = JSON.parse(await readFile(`${path}.json`, 'utf8')) as HistoryFileFacts
    const bytes = createReadStream(path, { highWaterMark: 256 * 1024 })
    for await (const { items } of readHistoryFile(bytes, { ...facts, name: path }).pages()) yield items
  }
}

/** Puts an hour file into an index, as a sync and a rebuild do. */
export async function indexFile(index: MessageIndex, path: string): Promise<IndexedHour> {
  if (index.replaceHourFromFiles === undefined) throw new Error('the index cannot read files')
  const about = JSON.parse(await readFile(`${path}.json`, 'utf8')) as HourToIndex & HourFile['facts']
  const open = async () => createReadStream(path, { highWaterMark: 256 * 1024 })
  return index.replaceHourFromFiles(about, [{ facts: { ...about, name: path }, path, open }])
}
