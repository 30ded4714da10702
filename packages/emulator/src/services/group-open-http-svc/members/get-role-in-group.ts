import type { GetRoleInGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

/** The roles of this many accounts can be asked for at once. */
const maxAccounts = 500

/** Returns the roles of accounts in a group. */
export function getRoleInGroup(call: Call): GetRoleInGroupResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxAccounts, code: groupCodes.badRequest }
  const ids = counted('User_Account', read.textList('User_Account'), rule)
  return {
    UserIdList: ids.map((id) => ({ Member_Account: id, Role: group.members.get(id)?.role ?? 'NotMember' })),
  }
}
