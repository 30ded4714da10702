import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** The mutes in groups of accounts that are not in them at the moment. Those of members are in `Member.muteUntil`. */
export class GroupMutes implements Store {
  readonly #ends = new Map<string, Map<string, number>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Until when an account may not write in a group, unix seconds; 0 where it may. */
  of(group: string, account: string): number {
    return this.#ends.get(group)?.get(account) ?? 0
  }

  /** All mutes in a group, by `UserID`. */
  in(group: string): Iterable<readonly [account: string, until: number]> {
    return this.#ends.get(group) ?? []
  }

  /** Where somebody is muted. */
  groups(): readonly string[] {
    return [...this.#ends.keys()]
  }

  /** Sets the end of a mute; 0 ends it. */
  set(group: string, account: string, until: number): void {
    this.#keep(group, account, until)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [group, ends] of this.#ends) {
      for (const [account, until] of ends) yield [group, account, until]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 3) return false
    const [group, account, until] = line
    if (!isId(group) || !isId(account) || !isNumber(until)) return false
    this.#keep(group, account, until)
    return true
  }

  forgetAccount(id: string): void {
    for (const group of this.groups()) this.#keep(group, id, 0)
  }

  forgetGroup(id: string): void {
    this.#ends.delete(id)
  }

  #keep(group: string, account: string, until: number): void {
    const ends = this.#ends.get(group) ?? new Map<string, number>()
    if (until > 0) ends.set(account, until)
    else ends.delete(account)
    if (ends.size > 0) this.#ends.set(group, ends)
    else this.#ends.delete(group)
  }
}
