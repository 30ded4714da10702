import type { BlackListDeleteResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { type Pair, tellRelations } from '../../../webhooks/events/relations.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { snsCodes } from '../codes.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'

export const difference: CoverageNote = {
  en: 'An account that was not on the list has 0, too; this is not documented.',
  zh: '不在黑名单中的账号也返回 0；文档没有说明。',
}

/** Takes accounts off the blocklist of one. */
export function blackListDelete(call: Call): BlackListDeleteResponse {
  const { read, account } = readListOwner(call)
  const { blocklists } = call.world.stores
  const freed: Pair[] = []
  const outcomes = readAccounts(read).map((id) =>
    outcomeOf(id, () => {
      existingAccount(call, id, snsCodes.unknownAccount)
      if (blocklists.blocks(account.id, id)) freed.push({ from: account.id, to: id })
      blocklists.remove(account.id, id)
    }),
  )
  tellRelations(call, 'Sns.CallbackBlackListDelete', freed)
  return outcomesOf(outcomes)
}
