import type { GroupProfile, GroupType } from './group-profile.ts'
import type { Account, Group, Member } from './records.ts'

/** Makes a group without members and messages. */
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
