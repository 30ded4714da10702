import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { HistoryChatType, HistoryReady, TimClient } from '@timkit/core'

/** What became of an hour: how many messages were written, or why none were. */
export type HourResult = number | 'kept already' | 'nobody wrote, or not made yet' | 'deleted by the service'

/** An hour of one-to-one or of group messages. */
export interface ArchivedHour {
  readonly chatType: HistoryChatType
  /** `yyyyMMddHH`, Beijing time. */
  readonly hour: string
  readonly result: HourResult
}

/** Archives what is not archived yet of a day, `yyyyMMdd` in Beijing. */
export async function* archiveDay(
  client: TimClient,
  day: string,
  folder: string,
  signal: AbortSignal,
): AsyncGenerator<ArchivedHour> {
  for (const chatType of ['C2C', 'Group'] as const) {
    await mkdir(join(folder, chatType), { recursive: true })
    await removeDrafts(join(folder, chatType))
    for (let index = 0; index < 24; index += 1) {
      const hour = `${day}${String(index).padStart(2, '0')}`
      const file = join(folder, chatType, `${hour}.jsonl.gz`)
      yield { chatType, hour, result: await archiveHour(client, chatType, hour, file, signal) }
    }
  }
}

async function archiveHour(
  client: TimClient,
  chatType: HistoryChatType,
  hour: string,
  file: string,
  signal: AbortSignal,
): Promise<HourResult> {
  if (existsSync(file)) return 'kept already'
  const outcome = await client.historyFiles({ chatType, hour, signal })
  if (outcome.status === 'expired') return 'deleted by the service'
  if (outcome.status === 'not-ready-or-empty') return 'nobody wrote, or not made yet'

  // Of its own name: two runs at the same time must not write into one file.
  const draft = `${file}.${randomUUID()}.part`
  let messages = 0
  async function* lines(ready: HistoryReady): AsyncGenerator<string> {
    // In batches: a message at a time would wait for the compressor at each of them.
    for await (const batch of client.historyMessages(ready, { signal }).batches()) {
      messages += batch.length
      yield batch.map((message) => `${JSON.stringify(message)}\n`).join('')
    }
  }
  try {
    await pipeline(Readable.from(lines(outcome)), createGzip(), createWriteStream(draft, { mode: 0o600 }), {
      signal,
    })
    await flush(draft)
    await rename(draft, file)
  } catch (error) {
    // Sizes and MD5s are checked at the end: what is there until then may be wrong.
    await rm(draft, { force: true })
    throw error
  }
  return messages
}

/** The name must not be on the disk before what it names. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what runs left that were killed; a younger file may belong to one that is at work. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.part')) continue
    const draft = join(folder, name)
    if (Date.now() - (await stat(draft)).mtimeMs > 3_600_000) await rm(draft, { force: true })
  }
}
