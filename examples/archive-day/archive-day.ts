import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import {
  type ChatType,
  type HistoryReady,
  isIntegrityError,
  isResponseError,
  ResponseError,
  type Skipped,
  type TimClient,
} from '@timkit/core'

/** What became of an hour: what was written, or why nothing was. */
export type HourResult =
  | Written
  | Failed
  | 'kept already'
  | 'nobody wrote, or not made yet'
  | 'deleted by the service'

/** An hour that is archived. */
export interface Written {
  readonly messages: number
  /** How many entries are no messages: they are in a file of their own, as they came. */
  readonly odd: number
}

/** An hour that could not be archived, unlike others of the day. */
export interface Failed {
  readonly error: Error
}

/** An hour of one-to-one or of group messages. */
export interface ArchivedHour {
  readonly chatType: ChatType
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
  for (const chatType of ['c2c', 'group'] as const) {
    await mkdir(join(folder, chatType), { recursive: true })
    await removeDrafts(join(folder, chatType))
    for (let index = 0; index < 24; index += 1) {
      const hour = `${day}${String(index).padStart(2, '0')}`
      const file = join(folder, chatType, `${hour}.jsonl.gz`)
      yield { chatType, hour, result: await tryHour(client, chatType, hour, file, signal) }
    }
  }
}

/** A file that is damaged must not keep the other hours from being archived while they are there. */
async function tryHour(...args: Parameters<typeof archiveHour>): Promise<HourResult> {
  try {
    return await archiveHour(...args)
  } catch (error) {
    if (isIntegrityError(error) || isResponseError(error)) return { error }
    throw error
  }
}

async function archiveHour(
  client: TimClient,
  chatType: ChatType,
  hour: string,
  file: string,
  signal: AbortSignal,
): Promise<HourResult> {
  if (existsSync(file)) return 'kept already'
  const outcome = await client.historyFiles({ chatType, hour }, { signal })
  if (outcome.status === 'expired') return 'deleted by the service'
  if (outcome.status === 'not-ready-or-empty') return 'nobody wrote, or not made yet'

  // Of its own name: two runs at the same time must not write into one file.
  const draft = `${file}.${randomUUID()}.part`
  let messages = 0
  const odd: Skipped[] = []
  // A file that is missing is not in the hour: it ends with an error, and is tried again the next time.
  if (outcome.skipped.length > 0) throw new ResponseError(missing(hour, outcome), { status: 200 })
  const onSkipped = (skipped: Skipped): unknown => odd.push(skipped)
  async function* lines(ready: HistoryReady): AsyncGenerator<string> {
    // Page by page: a message at a time would wait for the compressor at each of them.
    for await (const { items } of client.historyMessages(ready, { signal, onSkipped }).wire().pages()) {
      messages += items.length
      yield items.map((message) => `${JSON.stringify(message)}\n`).join('')
    }
  }
  try {
    await pipeline(Readable.from(lines(outcome)), createGzip(), createWriteStream(draft, { mode: 0o600 }), {
      signal,
    })
    await flush(draft)
    if (odd.length > 0) await writeFile(`${file}.odd.json`, JSON.stringify(odd, null, 2), { mode: 0o600 })
    await rename(draft, file)
  } catch (error) {
    // Sizes and MD5s are checked at the end: what is there until then may be wrong.
    await rm(draft, { force: true })
    throw error
  }
  return { messages, odd: odd.length }
}

function missing(hour: string, { skipped }: HistoryReady): string {
  return `Cannot archive all of ${hour}: ${skipped.length} of its files cannot be read, ${skipped[0]?.reason}`
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
  const drafts = (await readdir(folder)).filter((name) => name.endsWith('.part'))
  if (drafts.length === 0) return
  // The clock of the disk, which may be another machine's.
  const probe = join(folder, `${randomUUID()}.now`)
  await writeFile(probe, '')
  const now = (await stat(probe)).mtimeMs
  await rm(probe)
  for (const name of drafts) {
    const draft = join(folder, name)
    if (now - (await stat(draft)).mtimeMs > 3_600_000) await rm(draft, { force: true })
  }
}
