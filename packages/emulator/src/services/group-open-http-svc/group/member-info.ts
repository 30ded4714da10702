import type { GroupMember } from '@timkit/core/wire'
import type { Member } from '../../../world/records/records.ts'
import { writeCustom } from './custom-fields.ts'
import { pick } from './response-filter.ts'

/** What is said about each member besides the account. */
export interface MemberView {
  /** The fields; all, when absent. */
  readonly fields: readonly string[] | undefined
  /** The custom fields; all where all fields are said, else none, when absent. */
  readonly custom: readonly string[] | undefined
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
