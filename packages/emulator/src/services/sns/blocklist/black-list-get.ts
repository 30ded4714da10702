import type { BlackListGetResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { readListOwner } from '../relation/list-owner.ts'

export const difference: CoverageNote = {
  en: 'All of the list comes whatever `LastSequence` says; what it leaves out is not documented.',
  zh: '无论 `LastSequence` 取什么值都返回整个名单；文档没有说明它会省略什么。',
}

/** A page of an account's blocklist. */
export function blackListGet(call: Call): BlackListGetResponse {
  const { read, account } = readListOwner(call)
  const start = read.integer('StartIndex')
  const end = start + read.integer('MaxLimited', { min: 1 })
  read.integer('LastSequence')
  const { blocked, sequence } = call.world.stores.blocklists.of(account.id)
  return {
    BlackListItem: [...blocked]
      .slice(start, end)
      .map(([To_Account, AddBlackTimeStamp]) => ({ To_Account, AddBlackTimeStamp })),
    StartIndex: end < blocked.size ? end : 0,
    CurruentSequence: sequence,
  }
}
