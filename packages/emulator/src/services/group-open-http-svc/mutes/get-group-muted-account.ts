import type { GetGroupMutedAccountResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'
import { mutedAccounts } from './muted-accounts.ts'

export const difference: CoverageNote = {
  en: 'No topics. Mutes that are over are left out, and those of accounts that have left; neither is documented.',
  zh: '不支持话题。不返回已到期的禁言，也不返回已退群账号的禁言；文档都没有说明。',
}

/** Lists who is muted in a group. */
export function getGroupMutedAccount(call: Call): GetGroupMutedAccountResponse {
  const group = namedGroup(call)
  const muted = mutedAccounts(call, group)
  return {
    GroupId: group.id,
    MutedAccountList: muted.map(([Member_Account, MutedUntil]) => ({ Member_Account, MutedUntil })),
  }
}
