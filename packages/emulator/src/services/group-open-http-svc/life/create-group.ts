import type { NewGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { askToCreateGroup, tellCreatedGroup } from '../../../webhooks/events/group-life.ts'
import { addMember } from '../../../world/records/group.ts'
import type { CustomFields, GroupType } from '../../../world/records/group-profile.ts'
import type { Account } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { readCustom } from '../group/custom-fields.ts'
import { type CheckedGroup, readGroupType, readNewGroup } from '../group/new-group.ts'
import { newGroupDifference } from '../group/new-group-difference.ts'

export const difference: CoverageNote = newGroupDifference

/** This many members can be named when a group is made. */
const maxFirstMembers = 100

/** Makes a group. */
export async function createGroup(call: Call): Promise<NewGroupResponse> {
  const first = readDraft(call)
  const { type, name, owner } = first
  const founded = { type, name, owner, members: first.members.map(({ account }) => account.id) }
  // An account may be gone, or the id taken, once a receiver was asked.
  const draft = (await askToCreateGroup(call, founded)) ? readDraft(call) : first
  const group = draft.make()
  for (const { account, role, custom } of draft.members) {
    // The owner is a member already, and stays the owner.
    const member = group.members.get(account.id) ?? addMember(group, account, role, call.now)
    if (custom.length > 0) member.custom = custom
  }
  tellCreatedGroup(call, founded, group)
  const answer = { GroupId: group.id }
  return group.profile.supportTopic ? { ...answer, Type: type, HugeGroupFlag: 0 } : answer
}

/** A group that may be made, with those who are in it from the start. */
interface GroupDraft extends CheckedGroup {
  readonly type: GroupType
  readonly members: readonly FirstMember[]
}

function readDraft(call: Call): GroupDraft {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const items = read.optionalObjectList('MemberList')
  const type = readGroupType(read)
  if (type === 'AVChatRoom' && items.length > 0) {
    const info = 'An AVChatRoom cannot be made with members: people join it themselves'
    throw new Refusal(groupCodes.notAllowed, info)
  }
  if (items.length > maxFirstMembers)
    throw new Refusal(groupCodes.tooManyMembers, `MemberList has more than ${maxFirstMembers} entries`)
  // All are read before the group is made: a call that is refused makes none.
  const members = items.map(readMember)
  const made = { type, created: call.now, ownGroupTaken: groupCodes.ownGroupIdTaken }
  return { type, members, ...readNewGroup(call, read, made) }
}

interface FirstMember {
  readonly account: Account
  readonly role: 'Admin' | 'Member'
  readonly custom: CustomFields
}

function readMember(item: FieldReader): FirstMember {
  const account = item.account('Member_Account', { unknown: groupCodes.unknownAccount })
  const role = item.optionalText('Role') || 'Member'
  if (role !== 'Admin' && role !== 'Member')
    throw item.refusal('Role of a first member can only be Admin, or be left out')
  return { account, role, custom: readCustom(item, 'AppMemberDefinedData') }
}
