import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields, uint32 } from '../../../request/fields.ts'
import { withCurrentNames } from '../../../request/older-names.ts'
import { Refusal } from '../../../request/refusal.ts'
import { optionalWord } from '../../../request/word.ts'
import { tellChangedMember } from '../../../webhooks/events/group-members.ts'
import { muteEnd } from '../../../world/groups/mute.ts'
import type { Group, Member } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { changedCustom, readCustom } from '../group/custom-fields.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'
import { namedMember } from '../group/named-member.ts'

export const difference: CoverageNote = {
  en: 'Any custom field exists. 10007 refuses an account that is no member, another role for the owner, and an admin or a mute in a group of type Private; the page names no code for these.',
  zh: '任何自定义字段都视为存在。账号不是群成员、修改群主的角色、在 Private 群里设置管理员或禁言时返回 10007；文档没有写明这些情况的错误码。',
}

/** A name card may have this many bytes. */
const nameCardBytes = 50

const roles = ['Admin', 'Member'] as const
const messageFlags = ['AcceptAndNotify', 'AcceptNotNotify', 'Discard'] as const

/** Changes a member of a group. */
export function modifyGroupMemberInfo(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const body = withCurrentNames(call.body, { ShutUpTime: 'MuteTime' })
  const read = fields({ ...call, body }, { invalid: groupCodes.badRequest })
  const member = namedMember(read, group, 'Member_Account')
  const changes = readChanges(read, member, call.now)
  refuseRights(group, member, changes)
  Object.assign(member, changes)
  call.world.changed()
  tellChangedMember(call, group, member, changes)
  return {}
}

function readChanges(read: FieldReader, member: Member, now: number): Partial<Member> {
  const nameCard = read.optionalText('NameCard', { most: nameCardBytes })
  const seconds = read.optionalInteger('MuteTime', { max: uint32 })
  const custom = readCustom(read, 'AppMemberDefinedData')
  const changes = {
    role: optionalWord(read, 'Role', roles),
    messageFlag: optionalWord(read, 'MsgFlag', messageFlags),
    nameCard,
    custom: custom.length === 0 ? undefined : changedCustom(member.custom ?? [], custom),
    muteUntil: seconds === undefined ? undefined : muteEnd(now, seconds),
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function refuseRights(group: Group, member: Member, { role, muteUntil = 0 }: Partial<Member>): void {
  if (role !== undefined && member.role === 'Owner')
    throw new Refusal(groupCodes.notAllowed, 'The owner keeps the role: use change_group_owner')
  if (role === 'Admin' && group.type === 'Private')
    throw new Refusal(groupCodes.notAllowed, 'A group of type Private has no admins')
  if (muteUntil > 0 && group.type === 'Private')
    throw new Refusal(groupCodes.notAllowed, 'Nobody can be muted in a group of type Private')
}
