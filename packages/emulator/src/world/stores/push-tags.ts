import type { Store } from '../store.ts'
import { isId, isListOf } from '../value-checks.ts'

/** The push tags of accounts and devices. */
export class PushTags implements Store {
  readonly #tags = new Map<string, Set<string>>()
  /** Who has a tag: it belongs to accounts or to devices, and an app may have a certain number of them. */
  readonly #holders = new Map<string, Set<string>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The tags of an account or a device, in the order in which it got them. */
  of(id: string): ReadonlySet<string> {
    return this.#tags.get(id) ?? new Set()
  }

  /** Somebody who has a tag, if anybody does. */
  holderOf(tag: string): string | undefined {
    const [holder] = this.#holders.get(tag) ?? []
    return holder
  }

  /** How many different tags there are. */
  get count(): number {
    return this.#holders.size
  }

  /** Gives tags to an account or a device, besides those that it has. */
  add(id: string, tags: readonly string[]): void {
    this.#keep(id, tags)
    this.#changed()
  }

  /** Takes tags away. */
  remove(id: string, tags: Iterable<string>): void {
    this.#remove(id, [...tags])
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [id, tags] of this.#tags) yield [id, [...tags]]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 2) return false
    const [id, tags] = line
    if (!isId(id) || !isListOf(tags, isId)) return false
    this.#keep(id, tags)
    return true
  }

  forgetAccount(id: string): void {
    this.#remove(id, [...this.of(id)])
  }

  #keep(id: string, tags: readonly string[]): void {
    for (const tag of tags) {
      put(this.#tags, id, tag)
      put(this.#holders, tag, id)
    }
  }

  #remove(id: string, tags: readonly string[]): void {
    for (const tag of tags) {
      take(this.#tags, id, tag)
      take(this.#holders, tag, id)
    }
  }
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

function take(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  set?.delete(value)
  if (set?.size === 0) sets.delete(key)
}
