import type { Store } from '../store.ts'
import { isId, isNumber } from '../value-checks.ts'

/** That one account follows another one. */
export interface Follow {
  /** Counts up over all of them, so that a page can go on from one that is gone by then. */
  readonly order: number
  /** Since when, unix seconds. */
  readonly time: number
}

type Follows = ReadonlyMap<string, Follow>

const nobody: Follows = new Map()

/** Who follows whom, as the commands of `follow` say. */
export class FollowRelations implements Store {
  readonly #following = new Map<string, Map<string, Follow>>()
  readonly #followers = new Map<string, Map<string, Follow>>()
  readonly #changed: () => void
  #lastOrder = 0

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whom an account follows, by UserID. */
  following(id: string): Follows {
    return this.#following.get(id) ?? nobody
  }

  /** Who follows an account, by UserID. */
  followers(id: string): Follows {
    return this.#followers.get(id) ?? nobody
  }

  /** With whom an account does both, by UserID: each since the later of the two. */
  mutual(id: string): Follows {
    const followers = this.followers(id)
    const both = [...this.following(id)].flatMap(([other, there]): [string, Follow][] => {
      const back = followers.get(other)
      return back === undefined ? [] : [[other, back.order > there.order ? back : there]]
    })
    return new Map(both)
  }

  /** Lets an account follow another one; one that does already goes on. `time` is in unix seconds. */
  add(from: string, to: string, time: number): void {
    if (this.following(from).has(to)) return
    this.#keep(from, to, { order: this.#lastOrder + 1, time })
    this.#changed()
  }

  /** Lets an account stop following another one. */
  remove(from: string, to: string): void {
    if (this.#following.get(from)?.delete(to) !== true) return
    this.#followers.get(to)?.delete(from)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [from, following] of this.#following) {
      for (const [to, { order, time }] of following) yield [from, to, order, time]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 4) return false
    const [from, to, order, time] = line
    if (!isId(from) || !isId(to) || !isNumber(order) || !isNumber(time)) return false
    this.#keep(from, to, { order, time })
    return true
  }

  forgetAccount(id: string): void {
    for (const to of [...this.following(id).keys()]) this.remove(id, to)
    for (const from of [...this.followers(id).keys()]) this.remove(from, id)
  }

  #keep(from: string, to: string, follow: Follow): void {
    this.#lastOrder = Math.max(this.#lastOrder, follow.order)
    entryOf(this.#following, from).set(to, follow)
    entryOf(this.#followers, to).set(from, follow)
  }
}

function entryOf(map: Map<string, Map<string, Follow>>, id: string): Map<string, Follow> {
  let entry = map.get(id)
  if (entry === undefined) {
    entry = new Map()
    map.set(id, entry)
  }
  return entry
}
