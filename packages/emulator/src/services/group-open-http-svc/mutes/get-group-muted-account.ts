import type { GetGroupMutedAccountResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedConversation } from '../group/named-conversation.ts'
import { mutedAccounts, mutedInTopic } from './muted-accounts.ts'

export const difference: CoverageNote = {
  en: 'Of a topic those who are muted in it come, not those who are muted in its community. Mutes that are over are left out, and those of accounts that have left; none of it is documented.',
  zh: '查询话题时只返回在该话题里被禁言的账号，不含在社群里被禁言的账号。不返回已到期的禁言，也不返回已退群账号的禁言；文档都没有说明。',
}

/** Lists who is muted in a group, or in a topic of a community. */
export function getGroupMutedAccount(call: Call): GetGroupMutedAccountResponse {
  const { group, topic } = namedConversation(call)
  const muted = topic === undefined ? mutedAccounts(call, group) : mutedInTopic(call, group, topic)
  return {
    GroupId: group.id,
    MutedAccountList: muted.map(([Member_Account, MutedUntil]) => ({ Member_Account, MutedUntil })),
  }
}
