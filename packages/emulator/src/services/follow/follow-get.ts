import type { FollowGetResponse, FollowItem } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { FieldReader } from '../../request/fields.ts'
import type { Follow, FollowRelations } from '../../world/stores/follows.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { readFollower } from './follower/follower.ts'

export const difference: CoverageNote = {
  en: 'As in a paid edition. Who came first is first, all fields of the profiles come, and profiles have no versions: `profile_sequence` is 0. Neither order nor fields are documented.',
  zh: '与付费版相同。先关注的排在前面，返回资料的全部字段；资料没有版本号，`profile_sequence` 为 0。文档没有说明顺序和返回哪些字段。',
}

/** A page may have this many accounts, and has so many where the request does not say it. */
const size = { most: 1000, usual: 100 } as const

/** `FollowType`. */
const types = { followers: 1, following: 2, mutual: 3 } as const

/** A page of those who follow an account, whom it follows, or with whom it does both. */
export function followGet(call: Call): FollowGetResponse {
  const { read, account } = readFollower(call)
  const type = read.integer('FollowType', { min: types.followers, max: types.mutual })
  const wanted = read.optionalInteger('WantNum', { min: 1, max: size.most }) ?? size.usual
  const after = readCursor(read)
  const all = [...listOf(call.world.stores.follows, account.id, type)]
    .filter(([, { order }]) => order > after)
    .sort(([, one], [, other]) => one.order - other.order)
  const page = all.slice(0, wanted)
  const last = page.at(-1)
  return {
    FollowItem: page.map(([id, follow]) => itemOf(call, id, follow)),
    NextCursor: last === undefined || page.length === all.length ? '' : String(last[1].order),
  }
}

function listOf(follows: FollowRelations, id: string, type: number): ReadonlyMap<string, Follow> {
  if (type === types.followers) return follows.followers(id)
  return type === types.following ? follows.following(id) : follows.mutual(id)
}

/** The place of the last one of the page before; that one may be gone by now. */
function readCursor(read: FieldReader): number {
  const cursor = read.optionalText('StartCursor') ?? ''
  if (!/^\d{0,15}$/.test(cursor)) throw read.refusal('StartCursor is not the NextCursor of an answer')
  return Number(cursor)
}

function itemOf({ world }: Call, id: string, { time }: Follow): FollowItem {
  const profile = world.accounts.get(id)?.profile ?? new Map<string, string | number>()
  return {
    To_Account: id,
    FollowTime: time,
    ProfileItem: [...profile].map(([Tag, Value]) => ({ Tag, Value })),
    profile_sequence: 0,
  }
}
