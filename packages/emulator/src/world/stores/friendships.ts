import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** What an account says about a friend. */
export interface Friend {
  /** `Tag_SNS_IM_Remark`; empty for none. */
  remark: string
  /** `Tag_SNS_IM_AddSource`; empty for none. */
  readonly source: string
  /** `Tag_SNS_IM_AddWording`; empty for none. */
  readonly wording: string
  /** `Tag_SNS_IM_AddTime`, unix seconds. */
  readonly time: number
  /** The friend groups that it is in. */
  groups: readonly string[]
  /** Custom fields by tag. */
  readonly custom: Map<string, string | number>
}

/** Somebody who asked to be a friend. */
export interface FriendRequest {
  /** `AddSource`; empty for none. */
  readonly source: string
  /** `AddWording`; empty for none. */
  readonly wording: string
  /** Unix seconds. */
  readonly time: number
}

/** The friends of one account. */
export interface FriendList {
  /** By UserID, in the order in which they came. */
  readonly friends: Map<string, Friend>
  /** The friend groups, also those without a friend, in the order in which they were made. */
  readonly groups: Set<string>
  /** Who waits for an answer of this account, by UserID. */
  readonly requests: Map<string, FriendRequest>
  /** Counts changes of standard fields. */
  standardSequence: number
  /** Counts changes of custom fields. */
  customSequence: number
  /** Counts changes of friend groups. */
  groupSequence: number
}

/** Who is whose friend, in each direction apart, as the commands `sns/friend_*` and `sns/group_*` say. */
export class Friendships implements Store {
  readonly #lists = new Map<string, FriendList>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The friends of an account, to be read. */
  of(id: string): FriendList {
    return this.#lists.get(id) ?? newList()
  }

  /** The friends of an account, to be changed: {@link changed} has to follow. */
  edit(id: string): FriendList {
    let list = this.#lists.get(id)
    if (list === undefined) {
      list = newList()
      this.#lists.set(id, list)
    }
    return list
  }

  /** Counts a change that was made in a list. */
  changed(): void {
    this.#changed()
  }

  /** Takes a friend off an account's list; false where it was not there. */
  remove(id: string, friend: string): boolean {
    const list = this.#lists.get(id)
    if (list?.friends.delete(friend) !== true) return false
    list.standardSequence += 1
    list.customSequence += 1
    this.#changed()
    return true
  }

  /** Forgets what one asked the other, in both directions. */
  dropRequests(one: string, other: string): void {
    const dropped = [
      this.#lists.get(one)?.requests.delete(other),
      this.#lists.get(other)?.requests.delete(one),
    ]
    if (dropped.includes(true)) this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [id, { friends, groups, requests, ...list }] of this.#lists) {
      const { standardSequence, customSequence, groupSequence } = list
      yield { id, groups: [...groups], sequences: [standardSequence, customSequence, groupSequence] }
      for (const [friend, { remark, source, wording, time, ...more }] of friends) {
        yield { of: id, friend: [friend, remark, source, wording, time, more.groups, [...more.custom]] }
      }
      for (const [from, { source, wording, time }] of requests) {
        yield { of: id, request: [from, source, wording, time] }
      }
    }
  }

  put(line: unknown): boolean {
    if (!isObject(line)) return false
    if ('friend' in line) return this.#putFriend(line)
    return 'request' in line ? this.#putRequest(line) : this.#putList(line)
  }

  forgetAccount(id: string): void {
    this.#lists.delete(id)
    for (const owner of this.#lists.keys()) {
      this.remove(owner, id)
      this.#lists.get(owner)?.requests.delete(id)
    }
  }

  #putList({ id, groups, sequences }: Readonly<Record<string, unknown>>): boolean {
    if (!isId(id) || !isListOf(groups, isId) || !isListOf(sequences, isNumber)) return false
    const [standardSequence, customSequence, groupSequence] = sequences as number[]
    if (standardSequence === undefined || customSequence === undefined || groupSequence === undefined)
      return false
    const list = { ...newList(), standardSequence, customSequence, groupSequence }
    this.#lists.set(id, { ...list, groups: new Set(groups as string[]) })
    return true
  }

  #putFriend({ of, friend }: Readonly<Record<string, unknown>>): boolean {
    const list = isId(of) ? this.#lists.get(of) : undefined
    if (list === undefined || !Array.isArray(friend) || friend.length !== 7) return false
    const [id, remark, source, wording, time, groups, custom] = friend
    if (!isId(id) || !isText(remark) || !isText(source) || !isText(wording) || !isNumber(time)) return false
    if (!isListOf(groups, (name) => isId(name) && list.groups.has(name))) return false
    if (!isListOf(custom, isCustomField)) return false
    list.friends.set(id, { remark, source, wording, time, groups, custom: new Map(custom) })
    return true
  }

  #putRequest({ of, request }: Readonly<Record<string, unknown>>): boolean {
    const list = isId(of) ? this.#lists.get(of) : undefined
    if (list === undefined || !Array.isArray(request) || request.length !== 4) return false
    const [from, source, wording, time] = request
    if (!isId(from) || !isText(source) || !isText(wording) || !isNumber(time)) return false
    list.requests.set(from, { source, wording, time })
    return true
  }
}

function newList(): FriendList {
  return {
    friends: new Map(),
    groups: new Set(),
    requests: new Map(),
    standardSequence: 0,
    customSequence: 0,
    groupSequence: 0,
  }
}

function isCustomField(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && isId(value[0]) && (isText(value[1]) || isNumber(value[1]))
  )
}
