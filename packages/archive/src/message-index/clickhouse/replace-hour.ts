import type { Message } from '@timkit/core'
import { hash32 } from '@timkit/core/internal'
import type { HourKey } from '../../hours/hour-key.ts'
import { StorageError } from '../../raw/storage-error.ts'
import type { HourToIndex, IndexedHour } from '../message-index.ts'
import { undatedForm, wireOfFile } from '../row/message-row.ts'
import { hourIdOf, idsOfRegion, kindOf, regionSize } from '../row/row-id.ts'
import { SeenMessages } from '../seen-messages.ts'
import { type BatchEntry, monthOf, writeEntries } from './batches.ts'
import { noteCopies } from './copies.ts'
import { coverLate, coverLive, type NewBatch } from './cover-live.ts'
import { rowOf, type StoredRow } from './row.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import { settleChanges } from './settle-changes.ts'
import { withoutRepeated } from './without-repeated.ts'
import type { Writing } from './writes.ts'

/** So many rows are sent at once, and held in memory: in UTF-16 units of their texts. */
const mostAtOnce = { rows: 20_000, size: 8 * 2 ** 20 } as const

/** How often it is said of a large hour that it is still being filled: what is not for an hour, others may delete. */
const toldAgainMicroseconds = 600e6

/** Puts the messages of an hour in place of what is there of it: nobody sees them until all are there, and then at once. */
export async function replaceHour(
  writing: Writing,
  hour: HourToIndex,
  batches: AsyncIterable<readonly Message[]>,
  skipped: () => number,
): Promise<IndexedHour> {
  const hourId = hourIdOf(hour)
  const rows = new HourRows(writing, hour)
  for await (const messages of batches) await rows.add(messages)
  await rows.flush()
  const { batch, isBegun } = rows
  const month = monthOf(hour)
  if (isBegun) await refuseLoss(writing.server, { batch, month }, rows.messages, hour)
  const { messages, firstTime, lastTime } = rows.mayRepeat
    ? await withoutRepeated(writing.server, { batch, month })
    : rows
  const covered: readonly BatchEntry[] =
    isBegun && writing.batches.live > 0 ? await coverLive(writing, { batch, month }) : []
  if (isBegun && writing.batches.changes > 0) await settleChanges(writing, { batch, month })
  const before = writing.batches.batchOf.get(hourId)
  if (isBegun)
    await noteCopies(
      writing,
      { batch, month },
      {
        ...{ before, kind: hour.chatType, hasUndated: rows.hasUndated },
      },
    )
  const { chatType, hour: name, generation, sha256 } = hour
  const there: IndexedHour = {
    ...{ chatType, hour: name, generation, sha256 },
    ...{ messages, skipped: skipped(), firstTime, lastTime },
  }
  const entries: BatchEntry[] = [{ batch, state: 'shown', hour: there }, ...covered]
  if (before !== undefined) entries.push({ batch: before, state: 'retired' })
  await writeEntries(writing.server, entries, writing.next())
  if (isBegun) await coverLate(writing, { batch, month }, covered)
  return there
}

/** Looks that all is there before it is shown: another program may have purged what this one was filling, and a server may have lost a part. */
async function refuseLoss(
  server: Server,
  of: NewBatch,
  sent: number,
  { chatType, hour }: HourKey,
): Promise<void> {
  const [row] = await server.select(
    `SELECT count() AS there FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64}`,
    { ...of },
  )
  const there = Number(row?.there)
  if (there === sent) return
  const reason = `of the ${sent} messages of ${chatType} ${hour} that were sent ${there} are there: another program purged the index meanwhile, or the server lost them. Run it again: nothing was changed`
  throw new StorageError(
    `write the index ${server.shown}`,
    Object.assign(new Error(reason), { code: 'ROWS_MISSING' }),
    server.shown,
  )
}

/** Forgets an hour. */
export async function dropHour(writing: Writing, hourId: number): Promise<void> {
  const batch = writing.batches.batchOf.get(hourId)
  if (batch === undefined) return
  await writeEntries(writing.server, [{ batch, state: 'retired' }], writing.next())
}

/** Sends the rows of an hour, as a batch that nobody sees yet. */
class HourRows {
  readonly batch: number
  messages = 0
  isBegun = false
  /** Whether a message does not say when it was sent. */
  hasUndated = false
  /** Whether a message may be there twice: to be sure of it, the server is asked. */
  mayRepeat = false
  readonly #seen = new SeenMessages()
  readonly #writing: Writing
  readonly #first: number
  readonly #month: number
  #rows: StoredRow[] = []
  #size = 0
  #sent = 0
  /** When it was last said that it is being filled. */
  #told = 0
  #firstTime = Infinity
  #lastTime = 0

  constructor(writing: Writing, hour: HourToIndex) {
    this.#writing = writing
    this.batch = writing.next()
    this.#month = monthOf(hour)
    this.#first = idsOfRegion(Math.floor(hourIdOf(hour) / 2), kindOf(hour), 'file').first
  }

  /** Unix seconds of the oldest message; 0 without any. */
  get firstTime(): number {
    return this.#firstTime === Infinity ? 0 : this.#firstTime
  }

  get lastTime(): number {
    return this.#lastTime
  }

  async add(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      if (this.messages >= regionSize) throw new RangeError(`An hour holds at most ${regionSize} messages`)
      const place = { id: this.#first + this.messages, month: this.#month, batch: this.batch }
      const row = rowOf(message, wireOfFile(message), place)
      this.#note(row.identity)
      this.messages++
      if (row.form === undatedForm) this.hasUndated = true
      else {
        this.#firstTime = Math.min(this.#firstTime, row.ts)
        this.#lastTime = Math.max(this.#lastTime, row.ts)
      }
      this.#rows.push(row)
      this.#size += row.content.length + row.words.length
      if (this.#rows.length >= mostAtOnce.rows || this.#size >= mostAtOnce.size) await this.flush()
    }
  }

  #note(identity: string): void {
    if (this.mayRepeat) return
    const hash = hash32(identity) >>> 0
    if (!this.#seen.places(hash).next().done) this.mayRepeat = true
    this.#seen.add(hash, this.messages)
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return
    const { server, next } = this.#writing
    const version = next()
    if (version - this.#told > toldAgainMicroseconds) {
      // Should nobody come to the end of it, it is known to be nothing.
      await writeEntries(server, [{ batch: this.batch, state: 'writing' }], version)
      this.#told = version
      this.isBegun = true
    }
    const rows = this.#rows
    this.#rows = []
    this.#size = 0
    await server.insert(tables.message, rows as never, `rows-${this.batch}-${this.#sent++}`)
  }
}
