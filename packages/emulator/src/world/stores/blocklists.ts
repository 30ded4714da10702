import type { Store } from '../store.ts'
import { isId, isListOf, isNumber } from '../value-checks.ts'

/** The blocklist of one account. */
export interface Blocklist {
  /** Since when, in unix seconds, by UserID and in the order in which they were blocked. */
  readonly blocked: ReadonlyMap<string, number>
  /** Counts its changes. */
  readonly sequence: number
}

interface KeptBlocklist extends Blocklist {
  readonly blocked: Map<string, number>
  sequence: number
}

const empty: Blocklist = { blocked: new Map(), sequence: 0 }

/** Who blocks whom, as the commands `sns/black_list_*` say. */
export class Blocklists implements Store {
  readonly #lists = new Map<string, KeptBlocklist>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The blocklist of an account. */
  of(id: string): Blocklist {
    return this.#lists.get(id) ?? empty
  }

  /** Whether an account has blocked another one. */
  blocks(id: string, other: string): boolean {
    return this.of(id).blocked.has(other)
  }

  /** Blocks an account for another one; `time` is in unix seconds. */
  add(id: string, other: string, time: number): void {
    let list = this.#lists.get(id)
    if (list === undefined) {
      list = { blocked: new Map(), sequence: 0 }
      this.#lists.set(id, list)
    }
    list.blocked.set(other, time)
    list.sequence += 1
    this.#changed()
  }

  /** Takes an account off the blocklist of another one. */
  remove(id: string, other: string): void {
    const list = this.#lists.get(id)
    if (list?.blocked.delete(other) !== true) return
    list.sequence += 1
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [id, { blocked, sequence }] of this.#lists) yield [id, sequence, [...blocked]]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 3) return false
    const [id, sequence, blocked] = line
    if (!isId(id) || !isNumber(sequence) || !isListOf(blocked, isBlocked)) return false
    this.#lists.set(id, { blocked: new Map(blocked as [string, number][]), sequence })
    return true
  }

  forgetAccount(id: string): void {
    this.#lists.delete(id)
    for (const owner of this.#lists.keys()) this.remove(owner, id)
  }
}

function isBlocked(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isId(value[0]) && isNumber(value[1])
}
