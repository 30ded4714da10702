import type { FollowOutcomes } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { existingAccount, outcomeOf } from '../../request/outcome.ts'
import { tellUnfollowed } from '../../webhooks/events/relations.ts'
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
  const { follows } = call.world.stores
  const ended: string[] = []
  const ResultItem = readAccounts(read, most).map((id) =>
    outcomeOf(id, () => {
      existingAccount(call, id, followCodes.unknownAccount)
      if (follows.following(account.id).has(id)) ended.push(id)
      follows.remove(account.id, id)
    }),
  )
  tellUnfollowed(call, account.id, ended)
  return { ResultItem }
}
