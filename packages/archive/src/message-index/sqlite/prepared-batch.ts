import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import { TokenWriter } from '../../words/token-writer.ts'
import { columnsOf, type MessageRow, wireOfFile } from './message-row.ts'
import type { Kind } from './row-id.ts'

/** Messages of a file as columns, ready to be written: what one thread can hand to another at little cost. */
export interface PreparedBatch {
  readonly messages: number
  /** The accounts and groups of the batch, each once. */
  readonly names: readonly string[]
  /** Of each message, which of the names its sender is, and the other account or the group. */
  readonly sender: Uint32Array<ArrayBuffer>
  readonly other: Uint32Array<ArrayBuffer>
  /** Unix seconds. */
  readonly ts: Float64Array<ArrayBuffer>
  readonly seq: Float64Array<ArrayBuffer>
  /** NaN: none. */
  readonly random: Float64Array<ArrayBuffer>
  readonly form: Uint8Array<ArrayBuffer>
  /** UTF-8: of each message its content, then its tokens. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where both end, two for each message. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** By position, the types of the elements of messages that are not one text. */
  readonly elements: ReadonlyMap<number, readonly string[]>
}

/** The memory of a batch: what is handed over instead of copied. */
export function memoryOf(batch: PreparedBatch): ArrayBuffer[] {
  const { sender, other, ts, seq, random, form, bytes, ends } = batch
  return [sender, other, ts, seq, random, form, bytes, ends].map(({ buffer }) => buffer)
}

const writer = new TokenWriter()

/** Makes messages of a file ready to be written. */
export function prepareBatch(messages: readonly Message[]): PreparedBatch {
  const count = messages.length
  const ids = new Map<string, number>()
  const idOf = (name: string): number => {
    let id = ids.get(name)
    if (id === undefined) {
      id = ids.size
      ids.set(name, id)
    }
    return id
  }
  const batch = {
    sender: new Uint32Array(count),
    other: new Uint32Array(count),
    ts: new Float64Array(count),
    seq: new Float64Array(count),
    random: new Float64Array(count),
    form: new Uint8Array(count),
    ends: new Uint32Array(count * 2),
  }
  const elements = new Map<number, readonly string[]>()
  for (const [at, message] of messages.entries()) {
    const { chat, from, to, body } = message
    batch.sender[at] = idOf(from)
    batch.other[at] = idOf(chat.type === 'group' ? chat.groupId : (to ?? ''))
    const { ts, seq, random, form, content, text } = columnsOf(message, wireOfFile(message))
    batch.ts[at] = ts
    batch.seq[at] = seq
    batch.random[at] = random ?? Number.NaN
    batch.form[at] = form
    writer.text(content)
    batch.ends[at * 2] = writer.size
    writer.tokens(text ?? indexedTextOf(message))
    batch.ends[at * 2 + 1] = writer.size
    if (body.length !== 1 || body[0]?.MsgType !== 'TIMTextElem') {
      elements.set(at, [...new Set(body.map(({ MsgType: type }) => type))])
    }
  }
  return { messages: count, names: [...ids.keys()], elements, bytes: writer.take(), ...batch }
}

const decoder = new TextDecoder()

/** A message of a batch as a row. */
export function rowOfBatch(
  batch: PreparedBatch,
  at: number,
  { id, kind }: { id: number; kind: Kind },
): MessageRow {
  const random = batch.random[at] as number
  return {
    id,
    kind,
    sender: batch.names[batch.sender[at] as number] as string,
    other: batch.names[batch.other[at] as number] as string,
    ts: batch.ts[at] as number,
    seq: batch.seq[at] as number,
    random: Number.isNaN(random) ? null : random,
    form: batch.form[at] as number,
    content: decoder.decode(batch.bytes.subarray(at === 0 ? 0 : batch.ends[at * 2 - 1], batch.ends[at * 2])),
  }
}
