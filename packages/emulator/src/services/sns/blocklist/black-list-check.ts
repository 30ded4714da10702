import type { BlackListCheckResponse, BlackListRelation } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { readWord } from '../../../request/word.ts'
import { snsCodes } from '../codes.ts'
import { failedAccounts } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'

/** Who blocks whom of one account and others, each with an outcome of its own. */
export function blackListCheck(call: Call): BlackListCheckResponse {
  const { read, account } = readListOwner(call)
  const ids = readAccounts(read)
  const type = readWord(read, 'CheckType', ['BlackCheckResult_Type_Single', 'BlackCheckResult_Type_Both'])
  const { blocklists } = call.world.stores
  const BlackListCheckItem = ids.map((id) => {
    const forth = blocklists.blocks(account.id, id)
    const back = type === 'BlackCheckResult_Type_Both' && blocklists.blocks(id, account.id)
    const { To_Account, ...outcome } = outcomeOf(id, () => existingAccount(call, id, snsCodes.unknownAccount))
    return { To_Account, Relation: relationOf(forth, back), ...outcome }
  })
  return { BlackListCheckItem, ...failedAccounts(BlackListCheckItem) }
}

function relationOf(forth: boolean, back: boolean): BlackListRelation {
  if (forth) return back ? 'BlackCheckResult_Type_BothWay' : 'BlackCheckResult_Type_AWithB'
  return back ? 'BlackCheckResult_Type_BWithA' : 'BlackCheckResult_Type_NO'
}
