import type { FollowCheckResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { existingAccount, outcomeOf } from '../../request/outcome.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { followCodes } from './codes.ts'
import { readAccounts, readFollower } from './follower/follower.ts'

export const difference: CoverageNote = {
  en: 'As in a paid edition. `FollowType` has the numbers of the client SDK; the page was not read.',
  zh: '与付费版相同。`FollowType` 采用客户端 SDK 的取值；未能查阅该接口的文档。',
}

/** So many can be compared at once. */
const most = 100

/** Who follows whom of one account and others, each with an outcome of its own. */
export function followCheck(call: Call): FollowCheckResponse {
  const { read, account } = readFollower(call)
  const { follows } = call.world.stores
  const ResultItem = readAccounts(read, most).map((id) => ({
    ...outcomeOf(id, () => existingAccount(call, id, followCodes.unknownAccount)),
    FollowType:
      (follows.followers(account.id).has(id) ? 1 : 0) + (follows.following(account.id).has(id) ? 2 : 0),
  }))
  return { ResultItem }
}
