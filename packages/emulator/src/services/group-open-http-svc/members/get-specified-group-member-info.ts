import type { GetSpecifiedGroupMemberInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { type MemberView, writeMember } from '../group/member-info.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Who is not in the group is left out; not documented. Any custom field exists. `OnlineStatus` is what the seed says, and comes only when it is asked for.',
  zh: '不在群里的账号不返回；文档没有说明。任何自定义字段都视为存在。`OnlineStatus` 取自初始数据，指定该字段时才返回。',
}

/** This many members can be asked for at once. */
const maxMembers = 50

/** Returns chosen members of a group. */
export function getSpecifiedGroupMemberInfo(call: Call): GetSpecifiedGroupMemberInfoResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxMembers, code: groupCodes.badRequest }
  const ids = counted('Member_List_Account', read.textList('Member_List_Account'), rule)
  const view: MemberView = {
    fields: read.optionalTextList('MemberInfoFilter'),
    custom: read.optionalTextList('AppDefinedDataFilter_GroupMember'),
  }
  const roles = read.optionalTextList('MemberRoleFilter') ?? []
  const members = [...new Set(ids)].flatMap((id) => group.members.get(id) ?? [])
  const wanted = members.filter(({ role }) => roles.length === 0 || roles.includes(role))
  return { GroupId: group.id, MemberList: wanted.map((member) => writeMember(member, view)) }
}
