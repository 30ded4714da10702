import type { Account } from './account.ts'
import type { GroupMessage } from './message.ts'

/** The type of a group, as the service writes it. */
export type GroupType = 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community'

/** The types of groups. */
export const groupTypes: readonly GroupType[] = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']

/** A member of a group. */
export interface Member {
  /** The account. */
  readonly account: Account
  /** The role. */
  role: 'Owner' | 'Admin' | 'Member'
  /** Unix seconds. */
  readonly joinTime: number
  /** The `MsgSeq` up to which the member has read. */
  readSeq: number
  /** How the member wants to hear of messages. */
  messageFlag: 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard'
  /** When the member last wrote, unix seconds, 0 for never. */
  lastSendTime: number
  /** Until when the member may not write, unix seconds, 0 for not muted. */
  muteUntil: number
  /** The name card inside the group. */
  nameCard: string
  /** Custom fields by key; absent when there are none, as in most groups. */
  custom?: CustomFields
}

/** Fields that the app has defined: pairs of key and value, no key twice. Pairs, so that a snapshot can hold them. */
export type CustomFields = readonly (readonly [key: string, value: string])[]

/** What can be said and changed about a group. */
export interface GroupProfile {
  /** `Name`. */
  name: string
  /** `Introduction`. */
  introduction: string
  /** `Notification`. */
  notification: string
  /** `FaceUrl`. */
  faceUrl: string
  /** `ApplyJoinOption`. */
  applyJoinOption: string
  /** `InviteJoinOption`; empty when it was never given: its default is not documented. */
  inviteJoinOption: string
  /** `SupportTopic`: whether a community was made for topics. The emulator keeps no topics themselves. */
  supportTopic: boolean
  /** `MuteAllMember`. */
  muteAll: boolean
  /** `MaxMemberNum`. */
  maxMembers: number
}

/** A group. */
export interface Group {
  /** The `GroupId`. */
  readonly id: string
  /** The type. */
  readonly type: GroupType
  /** Unix seconds. */
  readonly createTime: number
  /** When the profile last changed, unix seconds. */
  infoTime: number
  /** The owner's `UserID`; empty when there is none. */
  owner: string
  /** Name, introduction and the like. */
  readonly profile: GroupProfile
  /** Custom fields of the group. */
  readonly custom: Map<string, string>
  /** The members by `UserID`. */
  readonly members: Map<string, Member>
  /** The messages: the one with `MsgSeq` n is at index n − 1. */
  readonly messages: GroupMessage[]
  /** What was imported lately, by `Random`. Only minutes count, so a snapshot leaves it out. */
  readonly imported: Map<number, ImportedMessage>
}

/** An imported message, as a repeat of it is recognised. */
export interface ImportedMessage {
  /** When the call came that imported it, unix seconds. */
  readonly at: number
  /** Its `MsgSeq`. */
  readonly seq: number
  /** When it was sent, unix seconds. */
  readonly time: number
}

/** Gives a group without members and messages. */
export function createGroup(
  id: string,
  type: GroupType,
  createTime: number,
  profile: Partial<GroupProfile> = {},
): Group {
  return {
    id,
    type,
    createTime,
    infoTime: createTime,
    owner: '',
    profile: {
      name: '',
      introduction: '',
      notification: '',
      faceUrl: '',
      applyJoinOption: type === 'Private' ? 'DisableApply' : 'NeedPermission',
      inviteJoinOption: '',
      supportTopic: false,
      muteAll: false,
      maxMembers: type === 'Private' ? 200 : 2000,
      ...profile,
    },
    custom: new Map(),
    members: new Map(),
    messages: [],
    imported: new Map(),
  }
}

/** Makes an account a member of a group. */
export function addMember(group: Group, account: Account, role: Member['role'], joinTime: number): Member {
  const member: Member = {
    account,
    role,
    joinTime,
    readSeq: group.messages.length,
    messageFlag: 'AcceptAndNotify',
    lastSendTime: 0,
    muteUntil: 0,
    nameCard: '',
  }
  group.members.set(account.id, member)
  account.groups ??= new Set()
  account.groups.add(group)
  if (role === 'Owner') group.owner = account.id
  return member
}

/** Takes an account out of a group. */
export function removeMember(group: Group, account: Account): void {
  group.members.delete(account.id)
  account.groups?.delete(group)
  if (group.owner === account.id) group.owner = ''
}

/** The number that the next message of a group gets. */
export function nextSeq(group: Group): number {
  return group.messages.length + 1
}
