import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import { columnsOf, noTime, undatedForm, wireOfFile } from '../row/message-row.ts'
import { identityOf } from '../row/placed-identity.ts'
import { hourOfId } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import type { BinaryWriter } from './binary-writer.ts'
import { type RowPlace, whoOf } from './row.ts'

/** The columns of a row in the order in which they are written, and what is written of each. */
const columns = {
  ts: 'Int64',
  id: 'UInt64',
  month: 'UInt32',
  batch: 'UInt64',
  version: 'UInt64',
  seq: 'Int64',
  random: 'Nullable(Int64)',
  form: 'UInt8',
  content: 'String',
  body: 'String',
  sender: 'String',
  other: 'String',
  identity: 'String',
  words: 'String',
  who: 'Array(String)',
} as const

/** Names and types come with the rows, so that a server whose table has others refuses them. */
export const rowsFormat = 'RowBinaryWithNamesAndTypes'

/** What was written of a message. */
export interface WrittenRow {
  readonly identity: string
  /** Unix seconds; `undefined` where it does not say. */
  readonly ts: number | undefined
}

/**
 * Writes messages of a file as rows for ClickHouse, those of `rowOf`: as bytes, so that as many as are sent at once take no more memory than what is
 * sent, and the server reads them in less time than text.
 */
export class RowWriter {
  readonly #writer: BinaryWriter
  #rows = 0

  constructor(writer: BinaryWriter) {
    this.#writer = writer
    this.#begin()
  }

  /** How many rows are written. */
  get rows(): number {
    return this.#rows
  }

  /** How many bytes they take. */
  get size(): number {
    return this.#writer.size
  }

  add(message: Message, { id, month, batch }: RowPlace): WrittenRow {
    const writer = this.#writer
    const { chat, from, to } = message
    const { ts, seq, random, form, content, text } = columnsOf(message, wireOfFile(message))
    const isUndated = ts === noTime
    const sender = storedText(from)
    const other = storedText(chat.type === 'group' ? chat.groupId : (to ?? ''))
    const identity = identityOf(message, id)
    writer.int64(isUndated ? hourOfId(id) * 3600 : ts)
    writer.int64(id)
    writer.uint32(month)
    writer.int64(batch)
    writer.int64(0)
    writer.int64(seq)
    writer.nullableInt64(random)
    writer.byte(form)
    writer.text(content)
    writer.text('')
    writer.text(sender)
    writer.text(other)
    writer.text(storedText(identity))
    writer.tokens(text ?? indexedTextOf(message))
    const who = whoOf(message, seq)
    writer.length(who.length)
    for (const token of who) writer.text(token)
    this.#rows++
    return { identity, ts: form === undatedForm ? undefined : ts }
  }

  /** The rows, in the memory that they were written to. @param memory to write the next to */
  take(memory: Uint8Array): Uint8Array {
    const taken = this.#writer.take(memory)
    this.#rows = 0
    this.#begin()
    return taken
  }

  /** Gives its memory back. Nothing is written any more. */
  end(): Uint8Array {
    return this.#writer.take(new Uint8Array())
  }

  #begin(): void {
    const writer = this.#writer
    writer.length(Object.keys(columns).length)
    for (const name of Object.keys(columns)) writer.text(name)
    for (const type of Object.values(columns)) writer.text(type)
  }
}
