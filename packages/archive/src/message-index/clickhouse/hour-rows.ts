import type { Message } from '@timkit/core'
import { hash32 } from '@timkit/core/internal'
import type { HourToIndex } from '../message-index.ts'
import { undatedForm, wireOfFile } from '../row/message-row.ts'
import { hourIdOf, idsOfRegion, kindOf, regionSize } from '../row/row-id.ts'
import { SeenMessages } from '../seen-messages.ts'
import { monthOf } from './batches.ts'
import { rowOf, type StoredRow } from './row.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'

/** So many rows are sent at once, and held in memory twice, as the next are made meanwhile: in UTF-16 units of their texts. */
const mostAtOnce = { rows: 10_000, size: 4 * 2 ** 20 } as const

/** What was sent of an hour. */
export interface SentRows {
  /** `undefined` without any. */
  readonly batch: number | undefined
  readonly messages: number
  /** Unix seconds of the oldest and newest message; 0 without any. */
  readonly firstTime: number
  readonly lastTime: number
  /** Whether a message may be there twice: to be sure of it, the server is asked. */
  readonly mayRepeat: boolean
  /** Whether a message does not say when it was sent. */
  readonly hasUndated: boolean
}

/** How the batch of an hour is told of. */
export interface BatchTeller {
  /** Begins it, with the first message, and gives its number. */
  readonly begin: () => Promise<number>
  /** Says that it is still being filled. */
  readonly tellAgain: (batch: number) => Promise<void>
}

/** How often it is said of a large hour that it is still being filled: what is not for an hour, others may delete. */
export const toldAgainMs = 600_000

/** Sends the rows of an hour, as a batch that nobody sees yet. */
export class HourRows {
  readonly #server: Server
  readonly #teller: BatchTeller
  readonly #first: number
  readonly #month: number
  readonly #seen = new SeenMessages()
  #batch: number | undefined
  #messages = 0
  #mayRepeat = false
  #hasUndated = false
  #toldAt = 0
  #rows: StoredRow[] = []
  #size = 0
  #sent = 0
  /** What is on its way: the next rows are made meanwhile. */
  #sending: Promise<void> = Promise.resolve()
  #firstTime = Infinity
  #lastTime = 0

  constructor(server: Server, hour: Pick<HourToIndex, 'chatType' | 'hour'>, teller: BatchTeller) {
    this.#server = server
    this.#teller = teller
    this.#month = monthOf(hour)
    this.#first = idsOfRegion(Math.floor(hourIdOf(hour) / 2), kindOf(hour), 'file').first
  }

  /** Takes messages, in the order of the file. */
  async add(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      if (this.#messages >= regionSize) throw new RangeError(`An hour holds at most ${regionSize} messages`)
      this.#batch ??= await this.#begin()
      const place = { id: this.#first + this.#messages, month: this.#month, batch: this.#batch }
      const row = rowOf(message, wireOfFile(message), place)
      this.#note(row.identity)
      this.#messages++
      if (row.form === undatedForm) this.#hasUndated = true
      else {
        this.#firstTime = Math.min(this.#firstTime, row.ts)
        this.#lastTime = Math.max(this.#lastTime, row.ts)
      }
      this.#rows.push(row)
      this.#size += row.content.length + row.words.length
      if (this.#rows.length >= mostAtOnce.rows || this.#size >= mostAtOnce.size) await this.#flush()
    }
  }

  /** Sends the rest. */
  async end(): Promise<SentRows> {
    await this.#flush()
    await this.#sending
    const firstTime = this.#firstTime === Infinity ? 0 : this.#firstTime
    return {
      ...{ batch: this.#batch, messages: this.#messages, mayRepeat: this.#mayRepeat },
      ...{ firstTime, lastTime: this.#lastTime, hasUndated: this.#hasUndated },
    }
  }

  async #begin(): Promise<number> {
    this.#toldAt = performance.now()
    return this.#teller.begin()
  }

  #note(identity: string): void {
    if (this.#mayRepeat) return
    const hash = hash32(identity) >>> 0
    if (!this.#seen.places(hash).next().done) this.#mayRepeat = true
    this.#seen.add(hash, this.#messages)
  }

  async #flush(): Promise<void> {
    const batch = this.#batch
    if (this.#rows.length === 0 || batch === undefined) return
    if (performance.now() - this.#toldAt > toldAgainMs) {
      this.#toldAt = performance.now()
      await this.#teller.tellAgain(batch)
    }
    const rows = this.#rows
    this.#rows = []
    this.#size = 0
    await this.#sending
    this.#sending = this.#server.insert(tables.message, rows as never, `rows-${batch}-${this.#sent++}`)
    // It is told when the next rows are sent, or at the end.
    this.#sending.catch(() => undefined)
  }
}
