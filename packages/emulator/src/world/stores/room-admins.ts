import type { Store } from '../store.ts'
import { isId } from '../value-checks.ts'

/** The administrators of live rooms. They need not be in the room. */
export class RoomAdmins implements Store {
  readonly #rooms = new Map<string, Set<string>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The administrators of a room, in the order in which they became it. */
  of(room: string): readonly string[] {
    return [...(this.#rooms.get(room) ?? [])]
  }

  /** Puts others in the place of all administrators of a room. */
  replace(room: string, accounts: readonly string[]): void {
    this.#rooms.set(room, new Set(accounts))
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [room, accounts] of this.#rooms) for (const account of accounts) yield [room, account]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 2) return false
    const [room, account] = line
    if (!isId(room) || !isId(account)) return false
    this.#rooms.set(room, new Set([...this.of(room), account]))
    return true
  }

  forgetAccount(id: string): void {
    for (const accounts of this.#rooms.values()) accounts.delete(id)
  }

  forgetGroup(id: string): void {
    this.#rooms.delete(id)
  }
}
