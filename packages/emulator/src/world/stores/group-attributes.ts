import type { Store } from '../store.ts'
import { isId, isListOf, isPair, isText } from '../value-checks.ts'

/** The custom attributes of a group by name, in the order in which they were written first. */
export type Attributes = ReadonlyMap<string, string>

const none: Attributes = new Map()

/** The custom attributes of groups. */
export class GroupAttributes implements Store {
  readonly #groups = new Map<string, Attributes>()
  /** How often attributes were written in the last second in which they were. Only seconds count: not in a snapshot. */
  readonly #writes = new Map<string, { readonly second: number; readonly count: number }>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The attributes of a group. */
  of(group: string): Attributes {
    return this.#groups.get(group) ?? none
  }

  /** Puts others in the place of all attributes of a group. */
  replace(group: string, attributes: Attributes): void {
    this.#keep(group, attributes)
    this.#changed()
  }

  /** Counts a write to a group; returns how many there were in this second, in unix seconds, with this one. */
  countWrite(group: string, second: number): number {
    const last = this.#writes.get(group)
    const count = last?.second === second ? last.count + 1 : 1
    this.#writes.set(group, { second, count })
    return count
  }

  *lines(): Generator<unknown> {
    for (const [group, attributes] of this.#groups) yield [group, [...attributes]]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 2) return false
    const [group, attributes] = line
    if (!isId(group) || !isListOf(attributes, isPair(isText))) return false
    this.#keep(group, new Map(attributes as [string, string][]))
    return true
  }

  forgetGroup(id: string): void {
    this.#groups.delete(id)
    this.#writes.delete(id)
  }

  #keep(group: string, attributes: Attributes): void {
    if (attributes.size === 0) this.#groups.delete(group)
    else this.#groups.set(group, attributes)
  }
}
