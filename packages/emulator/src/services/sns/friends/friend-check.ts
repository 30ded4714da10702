import type { FriendCheckResponse, FriendRelation } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { readWord } from '../../../request/word.ts'
import { snsCodes } from '../codes.ts'
import { failedAccounts } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'

/** How accounts stand to one, each with an outcome of its own. */
export function friendCheck(call: Call): FriendCheckResponse {
  const { read, account } = readListOwner(call)
  const ids = readAccounts(read)
  const type = readWord(read, 'CheckType', ['CheckResult_Type_Single', 'CheckResult_Type_Both'])
  const { friendships } = call.world.stores
  const isFriend = (of: string, id: string) => friendships.of(of).friends.has(id)
  const InfoItem = ids.map((id) => {
    const forth = isFriend(account.id, id)
    const back = type === 'CheckResult_Type_Both' && isFriend(id, account.id)
    const { To_Account, ...outcome } = outcomeOf(id, () => existingAccount(call, id, snsCodes.unknownAccount))
    return { To_Account, Relation: relationOf(forth, back), ...outcome }
  })
  return { InfoItem, ...failedAccounts(InfoItem) }
}

function relationOf(forth: boolean, back: boolean): FriendRelation {
  if (forth) return back ? 'CheckResult_Type_BothWay' : 'CheckResult_Type_AWithB'
  return back ? 'CheckResult_Type_BWithA' : 'CheckResult_Type_NoRelation'
}
