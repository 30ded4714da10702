import type { Store } from '../store.ts'
import { isId, isListOf, isPair } from '../value-checks.ts'

/** The counters of a group by name, in the order in which they were made: signed integers of 64 bits. */
export type Counters = ReadonlyMap<string, bigint>

const none: Counters = new Map()

/** The counters of groups. */
export class GroupCounters implements Store {
  readonly #groups = new Map<string, Counters>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The counters of a group. */
  of(group: string): Counters {
    return this.#groups.get(group) ?? none
  }

  /** Puts others in the place of all counters of a group. */
  replace(group: string, counters: Counters): void {
    this.#keep(group, counters)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    // JSON has no bigint.
    for (const [group, counters] of this.#groups)
      yield [group, [...counters].map(([key, value]) => [key, String(value)])]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 2) return false
    const [group, counters] = line
    if (!isId(group) || !isListOf(counters, isPair(isDigits))) return false
    this.#keep(group, new Map((counters as [string, string][]).map(([key, value]) => [key, BigInt(value)])))
    return true
  }

  forgetGroup(id: string): void {
    this.#groups.delete(id)
  }

  #keep(group: string, counters: Counters): void {
    if (counters.size === 0) this.#groups.delete(group)
    else this.#groups.set(group, counters)
  }
}

function isDigits(value: unknown): boolean {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) return false
  return BigInt.asIntN(64, BigInt(value)) === BigInt(value)
}
