import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** Up to where the histories of groups are cleared: clients do not see these messages any more. */
export class ClearedHistories implements Store {
  readonly #through = new Map<string, number>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The `MsgSeq` of the last message of a group that is cleared; 0 where none is. */
  of(group: string): number {
    return this.#through.get(group) ?? 0
  }

  /** Clears a group up to a `MsgSeq`. What is cleared stays so. */
  clear(group: string, through: number): void {
    this.#through.set(group, Math.max(this.of(group), through))
    this.#changed()
  }

  *lines(): Generator<unknown> {
    yield* this.#through
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 2) return false
    const [group, through] = line
    if (!isId(group) || !isNumber(through)) return false
    this.#through.set(group, through)
    return true
  }

  forgetGroup(id: string): void {
    this.#through.delete(id)
  }
}
