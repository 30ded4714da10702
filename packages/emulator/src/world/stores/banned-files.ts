import type { Store } from '../store.ts'
import { isId } from '../value-checks.ts'

/** The files of messages that nobody can open any more, by their addresses. */
export class BannedFiles implements Store {
  readonly #addresses = new Set<string>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whether the file at an address is banned. */
  has(address: string): boolean {
    return this.#addresses.has(address)
  }

  /** Bans a file. */
  add(address: string): void {
    this.#addresses.add(address)
    this.#changed()
  }

  /** Ends the ban of a file. */
  remove(address: string): void {
    this.#addresses.delete(address)
    this.#changed()
  }

  lines(): Iterable<unknown> {
    return this.#addresses
  }

  put(line: unknown): boolean {
    if (!isId(line) || !URL.canParse(line)) return false
    this.#addresses.add(line)
    return true
  }
}
