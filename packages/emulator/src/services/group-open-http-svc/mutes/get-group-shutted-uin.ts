import type { GetGroupShuttedUinResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'
import { mutedAccounts } from './muted-accounts.ts'

export const difference: CoverageNote = {
  en: 'As `get_group_muted_account`. Whether the service still answers it is not documented.',
  zh: '与 `get_group_muted_account` 相同。文档没有说明服务端是否仍支持该接口。',
}

/** Lists who is muted in a group, under the older names. */
export function getGroupShuttedUin(call: Call): GetGroupShuttedUinResponse {
  const group = namedGroup(call)
  const muted = mutedAccounts(call, group)
  return {
    GroupId: group.id,
    ShuttedUinList: muted.map(([Member_Account, ShuttedUntil]) => ({ Member_Account, ShuttedUntil })),
  }
}
