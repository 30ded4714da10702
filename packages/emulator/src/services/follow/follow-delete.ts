import type { FollowOutcomes } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { existingAccount, outcomeOf } from '../../request/outcome.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { followCodes } from './codes.ts'
import { readAccounts, readFollower } from './follower/follower.ts'

export const difference: CoverageNote = {
  en: 'As in a paid edition. Who was not followed has 0, too; this is not documented.',
  zh: '与付费版相同。原本未关注的账号也返回 0；文档没有说明。',
}

/** So many can be named at once. */
const most = 20

/** Lets an account stop following others, each with an outcome of its own. */
export function followDelete(call: Call): FollowOutcomes {
  const { read, account } = readFollower(call)
  const ResultItem = readAccounts(read, most).map((id) =>
    outcomeOf(id, () => {
      existingAccount(call, id, followCodes.unknownAccount)
      call.world.stores.follows.remove(account.id, id)
    }),
  )
  return { ResultItem }
}
