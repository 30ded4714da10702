import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** A message that is still being written, or was. */
export interface Stream {
  /** Who writes. */
  readonly from: string
  /** Who reads: an account, or a group. */
  readonly to: string
  /** Of a one-to-one message its `id`, of a group message its `MsgSeq`. */
  readonly message: number
  /** Whether its last piece came. */
  readonly done: boolean
}

/** The messages that are written piece by piece, by what their senders call them. */
export class Streams implements Store {
  readonly #streams = new Map<string, Stream>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The number of all messages that were ever begun. */
  get size(): number {
    return this.#streams.size
  }

  /** The message with a name. */
  get(name: string): Stream | undefined {
    return this.#streams.get(name)
  }

  /** Keeps a message under a name. */
  set(name: string, stream: Stream): void {
    this.#streams.set(name, stream)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [name, { from, to, message, done }] of this.#streams)
      yield [name, from, to, message, done ? 1 : 0]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 5) return false
    const [name, from, to, message, done] = line
    if (![name, from, to].every(isId) || !isNumber(message)) return false
    this.#streams.set(name, { from, to, message, done: done === 1 })
    return true
  }
}
