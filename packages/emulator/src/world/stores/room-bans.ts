import type { Store } from '../store.ts'
import { isId, isNumber, isText } from '../value-checks.ts'

/** A ban from a live room. */
export interface RoomBan {
  /** Until when, unix seconds. */
  readonly until: number
  /** `Description`; no command reads it. */
  readonly why: string
}

/** Who is banned from live rooms. */
export class RoomBans implements Store {
  readonly #rooms = new Map<string, Map<string, RoomBan>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Who is banned from a room at a time in unix seconds, in the order of the bans. */
  of(room: string, now: number): readonly (readonly [account: string, ban: RoomBan])[] {
    return [...(this.#rooms.get(room) ?? [])].filter(([, { until }]) => until > now)
  }

  /** Bans an account from a room, in the place of the ban that it had. */
  set(room: string, account: string, ban: RoomBan): void {
    this.#keep(room, account, ban)
    this.#changed()
  }

  /** Ends the ban of an account. */
  end(room: string, account: string): void {
    if (this.#rooms.get(room)?.delete(account)) this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [room, bans] of this.#rooms)
      for (const [account, { until, why }] of bans) yield [room, account, until, why]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 4) return false
    const [room, account, until, why] = line
    if (!isId(room) || !isId(account) || !isNumber(until) || !isText(why)) return false
    this.#keep(room, account, { until, why })
    return true
  }

  forgetAccount(id: string): void {
    for (const bans of this.#rooms.values()) bans.delete(id)
  }

  forgetGroup(id: string): void {
    this.#rooms.delete(id)
  }

  #keep(room: string, account: string, ban: RoomBan): void {
    const bans = this.#rooms.get(room) ?? new Map<string, RoomBan>()
    // Again at the end, where it was banned last.
    bans.delete(account)
    bans.set(account, ban)
    this.#rooms.set(room, bans)
  }
}
