import type { FollowOutcomes } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import { existingAccount, outcomeOf } from '../../request/outcome.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellFollowed } from '../../webhooks/events/relations.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { followCodes } from './codes.ts'
import { readFollower } from './follower/follower.ts'

export const difference: CoverageNote = {
  en: 'As in a paid edition. Numbers of followers have no limit, as none is known: never 32100 to 32103. Who is followed already has 0; this is not documented.',
  zh: '与付费版相同。上限未知，因此关注与粉丝的数量不限，不会返回 32100 至 32103。已关注的账号返回 0；文档没有说明。',
}

/** So many can be followed at once. */
const most = 20

/** Lets an account follow others, each with an outcome of its own. */
export function followAdd(call: Call): FollowOutcomes {
  const { read, account } = readFollower(call)
  const rule = { most, code: followCodes.badRequest }
  const ids = counted('FollowItem', read.objectList('FollowItem'), rule).map((item) =>
    item.text('To_Account'),
  )
  const { follows } = call.world.stores
  const followed: string[] = []
  const ResultItem = ids.map((id) =>
    outcomeOf(id, () => {
      const to = existingAccount(call, id, followCodes.unknownAccount)
      if (to === account) throw new Refusal(followCodes.badRequest, 'Nobody follows itself')
      if (!follows.following(account.id).has(to.id)) followed.push(to.id)
      follows.add(account.id, to.id, call.now)
    }),
  )
  tellFollowed(call, account.id, followed)
  return { ResultItem }
}
