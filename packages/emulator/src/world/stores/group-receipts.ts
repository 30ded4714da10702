import type { Store } from '../store.ts'
import { isId, isListOf, isNumber } from '../value-checks.ts'

const nobody: ReadonlySet<string> = new Set()

/** Which messages of groups asked for read receipts, and who has sent one. */
export class GroupReceipts implements Store {
  readonly #readers = new Map<string, Map<number, Set<string>>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Asks for receipts of a message, by its `MsgSeq`. */
  ask(group: string, seq: number): void {
    this.#put(group, seq, nobody)
    this.#changed()
  }

  /** Who has sent a receipt of a message; `undefined` where it did not ask for any. */
  of(group: string, seq: number): ReadonlySet<string> | undefined {
    return this.#readers.get(group)?.get(seq)
  }

  /** Takes the receipt of an account; one of a message that did not ask for it is none. */
  read(group: string, seq: number, account: string): void {
    this.#readers.get(group)?.get(seq)?.add(account)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [group, messages] of this.#readers) {
      for (const [seq, readers] of messages) yield [group, seq, [...readers]]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 3) return false
    const [group, seq, readers] = line
    if (!isId(group) || !isNumber(seq) || seq < 1 || !isListOf(readers, isId)) return false
    this.#put(group, seq, readers)
    return true
  }

  forgetAccount(id: string): void {
    for (const messages of this.#readers.values()) {
      for (const readers of messages.values()) readers.delete(id)
    }
  }

  forgetGroup(id: string): void {
    this.#readers.delete(id)
  }

  #put(group: string, seq: number, readers: Iterable<string>): void {
    const messages = this.#readers.get(group) ?? new Map<number, Set<string>>()
    messages.set(seq, new Set(readers))
    this.#readers.set(group, messages)
  }
}
