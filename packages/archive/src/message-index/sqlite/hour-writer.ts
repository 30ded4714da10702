import { messageIdentity } from '@timkit/core/webhook'
import type { HourToIndex, IndexedHour } from '../message-index.ts'
import { exactIdentity } from '../row/exact-identity.ts'
import { messageOf, noTime } from '../row/message-row.ts'
import { hourIdOf, idsOfRegion, isInHour, type Kind, kindOf, regionSize } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { hashOfNumbers, SeenMessages } from '../seen-messages.ts'
import { attachChanges, editedBody } from './changes.ts'
import { settleCopies } from './copies.ts'
import type { Database } from './database.ts'
import { deleteHour } from './delete-hour.ts'
import { insertWords, whoOf } from './indexed-row.ts'
import { dropLive } from './live.ts'
import { type Names, noAccount } from './names.ts'
import { numberOf, numbersOfRow, type PreparedBatch, rowOfBatch } from './prepared-batch.ts'
import { readRow } from './read-rows.ts'

const insertRow = 'INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))'
const insertTokens = "INSERT INTO fts(rowid, words) VALUES (?, ? || ' ' || CAST(? AS TEXT))"

/** Writes the messages of an hour in place of what is there of it, inside a transaction that is open. */
export class HourWriter {
  readonly #db: Database
  readonly #names: Names
  readonly #hour: HourToIndex
  readonly #kind: Kind
  readonly #first: number
  /** When it begins, in unix seconds. */
  readonly #start: number
  readonly #hasLive: boolean
  readonly #hasChanges: boolean
  /** How many rows it deleted. */
  readonly deleted: number
  readonly #seen = new SeenMessages()
  /** How many messages the files have so far, and how many of these came before. */
  #places = 0
  #repeated = 0
  #firstTime = Infinity
  #lastTime = 0
  #latest = 0
  #isSorted = true
  readonly #outside: number[] = []

  constructor({ db, names }: { readonly db: Database; readonly names: Names }, hour: HourToIndex) {
    this.#db = db
    this.#names = names
    this.#hour = hour
    this.#kind = kindOf(hour)
    this.#first = idsOfRegion(Math.floor(hourIdOf(hour) / 2), this.#kind, 'file').first
    this.#start = Math.floor(hourIdOf(hour) / 2) * 3600
    this.deleted = deleteHour(db, names, hour)
    // Nothing else writes until this hour is done, so that they stay as they are.
    this.#hasLive = has(db, 'live')
    this.#hasChanges = has(db, 'change')
  }

  /** @throws {RangeError} The hour has more messages than it can. */
  write(batch: PreparedBatch): void {
    const { messages, bytes, numbers } = batch
    if (this.#places + messages > regionSize) {
      throw new RangeError(`An hour holds at most ${regionSize} messages`)
    }
    const ids = batch.names.map((name) => this.#names.name(name))
    const rows = this.#db.statement(insertRow)
    const tokens = this.#db.statement(insertTokens)
    const kind = this.#kind
    let start = 0
    for (let at = 0; at < messages; at++) {
      const id = this.#first + this.#places + at
      const row = at * numbersOfRow
      const sender = ids[numbers[row + numberOf.sender] as number] as number
      const other = ids[numbers[row + numberOf.other] as number] as number
      const chat = this.#names.chat(kind, kind === 1 ? noAccount : sender, other)
      const ts = numbers[row + numberOf.ts] as number
      const seq = numbers[row + numberOf.seq] as number
      const random = numbers[row + numberOf.random] as number
      const form = numbers[row + numberOf.form] as number
      const middle = numbers[row + numberOf.contentEnd] as number
      const end = numbers[row + numberOf.end] as number
      const content = bytes.subarray(start, middle)
      const hash = hashOfNumbers(chat, seq, ts, kind === 1 ? sender : Number.isNaN(random) ? 0 : random)
      if (this.#isRepeated(batch, at, { id, hash })) {
        start = end
        continue
      }
      this.#seen.add(hash, this.#places + at)
      rows.run(
        id,
        chat,
        sender,
        ts === noTime ? this.#start : ts,
        seq,
        Number.isNaN(random) ? null : random,
        form,
        content,
      )
      if (!(this.#hasLive || this.#hasChanges) || !this.#settle(batch, at, id)) {
        const about = { id, ts, seq, kind, sender, other, chat }
        tokens.run(id, whoOf(about, batch.elements.get(at), this.#names), bytes.subarray(middle, end))
      }
      this.#noteTime(id, ts)
      start = end
    }
    this.#places += messages
  }

  /** Writes that the hour is there. */
  finish(skipped: number): IndexedHour {
    const { chatType, hour, generation, sha256 } = this.#hour
    const messages = this.#places - this.#repeated
    const hourNumber = Math.floor(hourIdOf(this.#hour) / 2)
    settleCopies(this.#db, this.#names, { hour: hourNumber, outside: this.#outside })
    const [firstTime, lastTime] = [this.#firstTime === Infinity ? 0 : this.#firstTime, this.#lastTime]
    this.#db
      .statement('INSERT INTO hour VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        hourIdOf(this.#hour),
        generation,
        storedText(sha256),
        messages,
        skipped,
        firstTime,
        lastTime,
        Number(this.#isSorted),
      )
    return { chatType, hour, generation, sha256, messages, skipped, firstTime, lastTime }
  }

  /** Whether the files have the same message before: the first counts, as it is one message. */
  #isRepeated(
    batch: PreparedBatch,
    at: number,
    { id, hash }: { readonly id: number; readonly hash: number },
  ) {
    for (const place of this.#seen.places(hash)) {
      const identity = exactIdentity(messageOf(rowOfBatch(batch, at, { id, kind: this.#kind })))
      if (identity === undefined) return false
      const before = readRow(this.#db, this.#first + place)?.original
      if (before === undefined || exactIdentity(before) !== identity) continue
      this.#repeated++
      return true
    }
    return false
  }

  /**
   * Drops the live message that this one is, and lets it have what was heard of it.
   *
   * @returns whether it was edited, so that its words are written
   */
  #settle(batch: PreparedBatch, at: number, id: number): boolean {
    const row = rowOfBatch(batch, at, { id, kind: this.#kind })
    const message = messageOf(row)
    const identity = exactIdentity(message)
    if (this.#hasLive && identity !== undefined) dropLive(this.#db, identity)
    const known = messageIdentity(message)
    if (!this.#hasChanges || known === undefined) return false
    const ts = row.ts === noTime ? this.#start : row.ts
    attachChanges(this.#db, this.#names, known, { id, ts })
    const body = editedBody(this.#db, id)
    if (body === undefined) return false
    insertWords(this.#db, this.#names, { id, message: messageOf(row, body) })
    return true
  }

  #noteTime(id: number, ts: number): void {
    if (ts === noTime) {
      // It comes before all others of the hour, wherever it stands.
      this.#isSorted = false
      this.#outside.push(id)
      return
    }
    if (isInHour(id, ts)) {
      if (ts < this.#latest) this.#isSorted = false
      this.#latest = ts
    } else this.#outside.push(id)
    if (ts < this.#firstTime) this.#firstTime = ts
    if (ts > this.#lastTime) this.#lastTime = ts
  }
}

function has(db: Database, table: 'live' | 'change'): boolean {
  return db.statement(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
}
