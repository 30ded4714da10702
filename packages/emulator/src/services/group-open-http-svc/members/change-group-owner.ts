import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { tellChangedOwner } from '../../../webhooks/events/group-members.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'
import { namedMember } from '../group/named-member.ts'

export const difference: CoverageNote = {
  en: 'The owner of before stays as a member, and 10007 refuses a new one who is none; neither is documented.',
  zh: '原群主成为普通成员；新群主不是群成员时返回 10007；文档都没有说明。',
}

/** Gives a group another owner. */
export function changeGroupOwner(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const next = namedMember(read, group, 'NewOwner_Account')
  const before = group.owner
  const owner = group.members.get(before)
  if (owner !== undefined) owner.role = 'Member'
  next.role = 'Owner'
  group.owner = next.account.id
  call.world.changed()
  tellChangedOwner(call, group, before)
  return {}
}
