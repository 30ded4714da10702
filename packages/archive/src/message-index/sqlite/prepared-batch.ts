import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import { TokenWriter } from '../../words/token-writer.ts'
import { columnsOf, type MessageRow, wireOfFile } from '../row/message-row.ts'
import type { Kind } from '../row/row-id.ts'

/** Messages of a file, ready to be written: what one thread can hand to another at little cost. */
export interface PreparedBatch {
  readonly messages: number
  /** The accounts and groups of the batch, each once. */
  readonly names: readonly string[]
  /** What is a number of each message, `numbersOfRow` after one another: see `numberOf`. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** UTF-8: of each message its content, then its tokens. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** By position, the types of the elements of messages that are not one text. */
  readonly elements: ReadonlyMap<number, readonly string[]>
}

/** Where the numbers of a message are. */
export const numberOf = {
  /** Which of the names its sender is. */
  sender: 0,
  /** The same of the other account, or the group. */
  other: 1,
  /** Unix seconds. */
  ts: 2,
  seq: 3,
  /** NaN: none. */
  random: 4,
  form: 5,
  /** Where its content ends in `bytes`. */
  contentEnd: 6,
  /** Where its tokens end. */
  end: 7,
} as const

/** How many numbers a message has. */
export const numbersOfRow = 8

/** The memory of a batch: what is handed over instead of copied. */
export function memoryOf({ numbers, bytes }: PreparedBatch): ArrayBuffer[] {
  return [numbers.buffer, bytes.buffer]
}

/** Gives its memory back at once: it would be collected late, as little of it is in sight of the collector. */
export function release(batch: PreparedBatch): void {
  // Not known to the types yet.
  for (const memory of memoryOf(batch) as { transfer?: (size: number) => unknown }[]) memory.transfer?.(0)
}

/** More messages make a batch no faster to hand over. */
const usualMessages = 1_000

/**
 * Makes messages of a file ready to be written, a few at a time: so each is garbage before the collector has moved it once, which takes a
 * third of the time of a thread that holds them until a batch is full.
 */
export class BatchMaker {
  readonly #writer = new TokenWriter()
  #numbers = new Float64Array(2 * usualMessages * numbersOfRow)
  #names = new Map<string, number>()
  #elements = new Map<number, readonly string[]>()
  #messages = 0

  /** How many messages it holds. */
  get messages(): number {
    return this.#messages
  }

  /** Whether it holds enough to be handed over. */
  get isFull(): boolean {
    return this.#messages >= usualMessages
  }

  add(messages: readonly Message[]): void {
    this.#reserve(messages.length)
    for (const message of messages) this.#add(message)
  }

  /** What was added since the last time, in memory of its own. */
  take(): PreparedBatch {
    const batch = {
      messages: this.#messages,
      names: [...this.#names.keys()],
      numbers: this.#numbers.slice(0, this.#messages * numbersOfRow),
      bytes: this.#writer.take(),
      elements: this.#elements,
    }
    this.#messages = 0
    this.#names = new Map()
    this.#elements = new Map()
    return batch
  }

  #add(message: Message): void {
    const { chat, from, to, body } = message
    const numbers = this.#numbers
    const writer = this.#writer
    const at = this.#messages++
    const row = at * numbersOfRow
    numbers[row + numberOf.sender] = this.#idOf(from)
    numbers[row + numberOf.other] = this.#idOf(chat.type === 'group' ? chat.groupId : (to ?? ''))
    const { ts, seq, random, form, content, text } = columnsOf(message, wireOfFile(message))
    numbers[row + numberOf.ts] = ts
    numbers[row + numberOf.seq] = seq
    numbers[row + numberOf.random] = random ?? Number.NaN
    numbers[row + numberOf.form] = form
    writer.text(content)
    numbers[row + numberOf.contentEnd] = writer.size
    writer.tokens(text ?? indexedTextOf(message))
    numbers[row + numberOf.end] = writer.size
    if (body.length !== 1 || body[0]?.MsgType !== 'TIMTextElem') {
      this.#elements.set(at, [...new Set(body.map(({ MsgType: type }) => type))])
    }
  }

  #idOf(name: string): number {
    let id = this.#names.get(name)
    if (id === undefined) {
      id = this.#names.size
      this.#names.set(name, id)
    }
    return id
  }

  #reserve(more: number): void {
    const needed = (this.#messages + more) * numbersOfRow
    if (needed <= this.#numbers.length) return
    const grown = new Float64Array(Math.max(needed, this.#numbers.length * 2))
    grown.set(this.#numbers)
    this.#numbers = grown
  }
}

const maker = new BatchMaker()

/** Makes messages of a file ready to be written. */
export function prepareBatch(messages: readonly Message[]): PreparedBatch {
  maker.add(messages)
  return maker.take()
}

const decoder = new TextDecoder()

/** A message of a batch as a row. */
export function rowOfBatch(
  { names, numbers, bytes }: PreparedBatch,
  at: number,
  { id, kind }: { readonly id: number; readonly kind: Kind },
): MessageRow {
  const number = (which: keyof typeof numberOf) => numbers[at * numbersOfRow + numberOf[which]] as number
  const random = number('random')
  const start = at === 0 ? 0 : numbers[(at - 1) * numbersOfRow + numberOf.end]
  return {
    id,
    kind,
    sender: names[number('sender')] as string,
    other: names[number('other')] as string,
    ts: number('ts'),
    seq: number('seq'),
    random: Number.isNaN(random) ? null : random,
    form: number('form'),
    content: decoder.decode(bytes.subarray(start, number('contentEnd'))),
  }
}
