import type { FollowGetInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { existingAccount, outcomeOf } from '../../request/outcome.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { followCodes } from './codes.ts'
import { readAccounts, readFollower } from './follower/follower.ts'

export const difference: CoverageNote = { en: 'As in a paid edition.', zh: '与付费版相同。' }

/** So many can be counted for at once. */
const most = 20

/** How many follow accounts and are followed by them, each account with an outcome of its own. */
export function followGetInfo(call: Call): FollowGetInfoResponse {
  const { read } = readFollower(call)
  const { follows } = call.world.stores
  const FollowInfo = readAccounts(read, most).map((id) => ({
    ...outcomeOf(id, () => existingAccount(call, id, followCodes.unknownAccount)),
    FollowerCount: follows.followers(id).size,
    FollowingCount: follows.following(id).size,
    MutualFollowingCount: follows.mutual(id).size,
  }))
  return { FollowInfo }
}
