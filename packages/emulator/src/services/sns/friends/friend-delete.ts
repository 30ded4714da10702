import type { FriendDeleteResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import { type Pair, tellRelations } from '../../../webhooks/events/relations.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import type { Emulated } from '../../route.ts'
import { snsCodes } from '../codes.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'
import { readDeleteType } from './delete-type.ts'

export const difference: CoverageNote = {
  en: 'Where both sides are meant, 31704 says that neither has the other; `Fail_Account` comes as in the other commands. Neither is documented.',
  zh: '双向删除时，双方都没有对方才返回 31704；`Fail_Account` 与其他接口一样返回。文档都没有说明。',
}

/** Takes friends off an account's list, and the account off theirs. */
export function friendDelete(call: Call): Emulated<FriendDeleteResponse> {
  const { read, account } = readListOwner(call)
  const ids = readAccounts(read)
  const type = readDeleteType(read)
  const { friendships } = call.world.stores
  const ended: Pair[] = []
  const outcomes = ids.map((id) =>
    outcomeOf(id, () => {
      existingAccount(call, id, snsCodes.unknownAccount)
      const mine = friendships.remove(account.id, id)
      const theirs = type === 'Delete_Type_Both' && friendships.remove(id, account.id)
      if (mine) ended.push({ from: account.id, to: id })
      if (theirs) ended.push({ from: id, to: account.id })
      if (!mine && !theirs) throw new Refusal(snsCodes.noFriend, 'The account is not a friend')
    }),
  )
  tellRelations(call, 'Sns.CallbackFriendDelete', ended)
  // The page's example has this text where all went well.
  return { ErrorInfo: '0', ...outcomesOf(outcomes) }
}
