import type { Message } from '@timkit/core'
import type { HourToIndex } from '../message-index.ts'
import { messageOfWire, wireOfFile } from '../row/message-row.ts'
import { hourIdOf, idsOfRegion, kindOf, regionSize } from '../row/row-id.ts'
import { monthOf } from './batches.ts'
import { BinaryWriter } from './binary-writer.ts'
import { RowMemory, rowsAtOnce } from './row-memory.ts'
import { RowWriter, rowsFormat } from './row-writer.ts'
import { tables } from './schema.ts'
import { SeenIdentities } from './seen-identities.ts'
import type { Server } from './server.ts'

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
  readonly #hour: Pick<HourToIndex, 'chatType'>
  readonly #first: number
  readonly #month: number
  readonly #seen = new SeenIdentities()
  #batch: number | undefined
  #messages = 0
  #mayRepeat = false
  #hasUndated = false
  #toldAt = 0
  readonly #memory: RowMemory
  readonly #writer: RowWriter
  #sent = 0
  /** What is on its way: the next rows are made meanwhile. */
  #sending: Promise<void> = Promise.resolve()
  #firstTime = Infinity
  #lastTime = 0

  /** @param memory that of the hour before, which is done */
  constructor(
    server: Server,
    hour: Pick<HourToIndex, 'chatType' | 'hour'>,
    teller: BatchTeller,
    memory: RowMemory = new RowMemory(),
  ) {
    this.#server = server
    this.#hour = hour
    this.#teller = teller
    this.#memory = memory
    this.#writer = new RowWriter(new BinaryWriter(memory.take()))
    this.#month = monthOf(hour)
    this.#first = idsOfRegion(Math.floor(hourIdOf(hour) / 2), kindOf(hour), 'file').first
  }

  /** Takes messages, in the order of the file. */
  async add(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      if (this.#messages >= regionSize) throw new RangeError(`An hour holds at most ${regionSize} messages`)
      this.#batch ??= await this.#begin()
      const place = { id: this.#first + this.#messages, month: this.#month, batch: this.#batch }
      const { identity, ts } = this.#writer.add(this.#ofKind(message), place)
      if (!this.#mayRepeat) this.#mayRepeat = this.#seen.note(identity)
      this.#messages++
      if (ts === undefined) this.#hasUndated = true
      else {
        this.#firstTime = Math.min(this.#firstTime, ts)
        this.#lastTime = Math.max(this.#lastTime, ts)
      }
      if (this.#writer.size >= rowsAtOnce) await this.#flush()
    }
  }

  /** Sends the rest. */
  async end(): Promise<SentRows> {
    await this.#flush()
    await this.#sending
    this.#memory.giveBack(this.#writer.end())
    const firstTime = this.#firstTime === Infinity ? 0 : this.#firstTime
    return {
      ...{ batch: this.#batch, messages: this.#messages, mayRepeat: this.#mayRepeat },
      ...{ firstTime, lastTime: this.#lastTime, hasUndated: this.#hasUndated },
    }
  }

  /** A message is of the kind of its hour's file, whatever it lacks: one of a group may not say of which. */
  #ofKind(message: Message): Message {
    const { chatType } = this.#hour
    return message.chat.type === chatType ? message : messageOfWire(wireOfFile(message), kindOf(this.#hour))
  }

  async #begin(): Promise<number> {
    this.#toldAt = performance.now()
    return this.#teller.begin()
  }

  async #flush(): Promise<void> {
    const batch = this.#batch
    if (this.#writer.rows === 0 || batch === undefined) return
    if (performance.now() - this.#toldAt > toldAgainMs) {
      this.#toldAt = performance.now()
      await this.#teller.tellAgain(batch)
    }
    await this.#sending
    const rows = this.#writer.take(this.#memory.take())
    this.#sending = this.#send(rows, `rows-${batch}-${this.#sent++}`)
    // It is told when the next rows are sent, or at the end.
    this.#sending.catch(() => undefined)
  }

  async #send(rows: Uint8Array, token: string): Promise<void> {
    await this.#server.insertBytes(tables.message, rows, rowsFormat, token)
    this.#memory.giveBack(rows)
  }
}
