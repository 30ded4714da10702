import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** Until when an account may not write, in unix seconds; 0 where it may, {@link forever} where it never may again. */
export interface GlobalMute {
  /** In one-to-one conversations. */
  readonly c2cUntil: number
  /** In all groups. */
  readonly groupUntil: number
}

/** The end of a mute that has none: JSON cannot write `Infinity`. */
export const forever: number = Number.MAX_SAFE_INTEGER

const notMuted: GlobalMute = { c2cUntil: 0, groupUntil: 0 }

/** Who may not write anywhere in the app, as `openconfigsvr/setnospeaking` says. */
export class GlobalMutes implements Store {
  readonly #mutes = new Map<string, GlobalMute>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The mute of an account. */
  of(id: string): GlobalMute {
    return this.#mutes.get(id) ?? notMuted
  }

  /** Changes the ends that are given. */
  set(id: string, ends: Partial<GlobalMute>): void {
    this.#keep(id, { ...this.of(id), ...ends })
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [id, { c2cUntil, groupUntil }] of this.#mutes) yield [id, c2cUntil, groupUntil]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 3) return false
    const [id, c2cUntil, groupUntil] = line
    if (!isId(id) || !isNumber(c2cUntil) || !isNumber(groupUntil)) return false
    this.#keep(id, { c2cUntil, groupUntil })
    return true
  }

  forgetAccount(id: string): void {
    this.#mutes.delete(id)
  }

  #keep(id: string, mute: GlobalMute): void {
    if (mute.c2cUntil === 0 && mute.groupUntil === 0) this.#mutes.delete(id)
    else this.#mutes.set(id, mute)
  }
}
