import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
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
  if (await isThere(file)) return 'kept already'
  const outcome = await client.historyFiles({ chatType, hour, signal })
  if (outcome.status === 'expired') return 'deleted by the service'
  if (outcome.status === 'not-ready-or-empty') return 'nobody wrote, or not made yet'

  const draft = `${file}.part`
  let messages = 0
  async function* lines(ready: HistoryReady): AsyncGenerator<string> {
    // In batches: a message at a time would wait for the compressor at each of them.
    for await (const batch of client.historyMessages(ready, { signal }).batches()) {
      messages += batch.length
      yield batch.map((message) => `${JSON.stringify(message)}\n`).join('')
    }
  }
  try {
    await pipeline(Readable.from(lines(outcome)), createGzip(), createWriteStream(draft), { signal })
  } catch (error) {
    // Sizes and MD5s are checked at the end: what is there until then may be wrong.
    await rm(draft, { force: true })
    throw error
  }
  await rename(draft, file)
  return messages
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
