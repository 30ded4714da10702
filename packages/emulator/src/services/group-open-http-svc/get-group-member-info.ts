import type { GetGroupMemberInfoResponse, GroupMember } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type Fields, optionalInteger, optionalNonZero, optionalText } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Member } from '../../world/group.ts'
import { groupOf, refuseAVChatRoom } from './named-group.ts'
import { namesIn, pick, writeCustom } from './response-filter.ts'

/** A page may have this many members. */
const MAX_MEMBERS = 6000
/** A page of a community may have this many. */
const MAX_COMMUNITY_MEMBERS = 100

/** What is said about each member besides the account. */
export interface MemberView {
  /** The fields; all, when absent. */
  readonly fields: readonly string[] | undefined
  /** The custom fields; all where all fields are said, else none, when absent. */
  readonly custom: readonly string[] | undefined
}

/** Lists the members of a group. */
export function getGroupMemberInfo(call: Call): GetGroupMemberInfoResponse {
  const { body } = call
  const group = groupOf(call)
  refuseAVChatRoom(group, 10007)
  const community = group.type === 'Community'
  const view: MemberView = {
    fields: namesIn(body, 'MemberInfoFilter'),
    custom: namesIn(body, 'AppDefinedDataFilter_GroupMember'),
  }
  const roles = namesIn(body, 'MemberRoleFilter') ?? []
  const most = community ? MAX_COMMUNITY_MEMBERS : MAX_MEMBERS
  const limit = optionalNonZero(body, 'Limit', 10004, most)
  const offset = community ? nextOffset(body) : (optionalInteger(body, 'Offset', 10004) ?? 0)
  const members = [...group.members.values()].filter(({ role }) => roles.length === 0 || roles.includes(role))
  const end = limit === undefined ? members.length : offset + limit
  const MemberList = members.slice(offset, end).map((member) => writeMember(member, view))
  const answer = { MemberNum: group.members.size, MemberList }
  return community ? { ...answer, Next: end < members.length ? String(end) : '' } : answer
}

/** Writes a member the way answers do. */
export function writeMember(member: Member, { fields, custom }: MemberView): GroupMember {
  const own = custom === undefined && fields !== undefined ? [] : writeCustom(member.custom ?? [], custom)
  return {
    Member_Account: member.account.id,
    ...pick(memberInfo(member), fields),
    // Only in editions that know it: not said unless it is asked for.
    ...(fields?.includes('OnlineStatus') && { OnlineStatus: onlineStatus(member) }),
    ...((custom !== undefined || own.length > 0) && { AppMemberDefinedData: own }),
  }
}

/** What a group keeps about a member, besides the account and custom fields. */
export function memberInfo(member: Member): Omit<GroupMember, 'Member_Account' | 'AppMemberDefinedData'> {
  return {
    Role: member.role,
    JoinTime: member.joinTime,
    MsgSeq: member.readSeq,
    MsgFlag: member.messageFlag,
    LastSendMsgTime: member.lastSendTime,
    MuteUntil: member.muteUntil,
    NameCard: member.nameCard,
  }
}

function onlineStatus({ account }: Member): 'Online' | 'Offline' {
  return account.presence?.status === 'Online' ? 'Online' : 'Offline'
}

function nextOffset(body: Fields): number {
  const next = optionalText(body, 'Next', 10004) ?? ''
  if (!/^\d{0,9}$/.test(next)) throw new Refusal(10004, 'Next is not from a page of this list')
  return Number(next)
}
