import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** Marks of the members of live rooms: numbers, each with when it was set in unix seconds. */
export class RoomMarks implements Store {
  readonly #rooms = new Map<string, Map<string, Map<number, number>>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The marks of a member, with when they were set. */
  of(room: string, account: string): ReadonlyMap<number, number> {
    return this.#rooms.get(room)?.get(account) ?? new Map()
  }

  /** The marks of all members of a room. */
  ofAll(room: string): ReadonlyMap<string, ReadonlyMap<number, number>> {
    return this.#rooms.get(room) ?? new Map()
  }

  /** Puts others in the place of all marks of a member. */
  replace(room: string, account: string, marks: ReadonlyMap<number, number>): void {
    this.#keep(room, account, marks)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [room, members] of this.#rooms)
      for (const [account, marks] of members)
        for (const [mark, since] of marks) yield [room, account, mark, since]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 4) return false
    const [room, account, mark, since] = line
    if (!isId(room) || !isId(account) || !isNumber(mark) || !isNumber(since)) return false
    this.#keep(room, account, new Map([...this.of(room, account), [mark, since]]))
    return true
  }

  forgetAccount(id: string): void {
    for (const members of this.#rooms.values()) members.delete(id)
  }

  forgetGroup(id: string): void {
    this.#rooms.delete(id)
  }

  #keep(room: string, account: string, marks: ReadonlyMap<number, number>): void {
    const members = this.#rooms.get(room) ?? new Map<string, Map<number, number>>()
    if (marks.size === 0) members.delete(account)
    else members.set(account, new Map(marks))
    this.#rooms.set(room, members)
  }
}
