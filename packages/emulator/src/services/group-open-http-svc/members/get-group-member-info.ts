import type { GetGroupMemberInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { type MemberView, writeMember } from '../group/member-info.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Any custom field exists. `OnlineStatus` is what the seed says, and comes only when it is asked for.',
  zh: '任何自定义字段都视为存在。`OnlineStatus` 取自初始数据，指定该字段时才返回。',
}

/** A page may have this many members. */
const maxMembers = 6000
/** A page of a community may have this many. */
const maxCommunityMembers = 100

/** Lists the members of a group. */
export function getGroupMemberInfo(call: Call): GetGroupMemberInfoResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const community = group.type === 'Community'
  const view: MemberView = {
    fields: read.optionalTextList('MemberInfoFilter'),
    custom: read.optionalTextList('AppDefinedDataFilter_GroupMember'),
  }
  const roles = read.optionalTextList('MemberRoleFilter') ?? []
  const most = community ? maxCommunityMembers : maxMembers
  const limit = read.optionalNonZero('Limit', { max: most })
  const offset = community ? nextOffset(read) : (read.optionalInteger('Offset') ?? 0)
  const members = [...group.members.values()].filter(({ role }) => roles.length === 0 || roles.includes(role))
  const end = limit === undefined ? members.length : offset + limit
  const MemberList = members.slice(offset, end).map((member) => writeMember(member, view))
  const answer = { MemberNum: group.members.size, MemberList }
  return community ? { ...answer, Next: end < members.length ? String(end) : '' } : answer
}

function nextOffset(read: FieldReader): number {
  const next = read.optionalText('Next') ?? ''
  if (!/^\d{0,9}$/.test(next)) throw read.refusal('Next is not from a page of this list')
  return Number(next)
}
