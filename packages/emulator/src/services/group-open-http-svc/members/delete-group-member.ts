import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import { tellKicked } from '../../../webhooks/events/group-members.ts'
import { leave } from '../../../world/groups/membership.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Who is not in the group is passed over, and an owner can be removed; neither is documented. `Silence` and `Reason` are checked, and change nothing.',
  zh: '不在群里的账号会被略过，群主也可以移除；文档都没有说明。`Silence` 和 `Reason` 只做校验，不起作用。',
}

/** This many members can be removed at once. */
const maxRemoved = 100

/** Removes members from a group. */
export function deleteGroupMember(call: Call): EmptyResponse {
  const group = namedGroup(call)
  // Not the code of the other commands that are not for AVChatRooms: the page names this one.
  refuseAVChatRoom(group, groupCodes.badRequest)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxRemoved, code: groupCodes.badRequest }
  const ids = counted('MemberToDel_Account', read.textList('MemberToDel_Account'), rule)
  read.flag('Silence')
  read.optionalText('Reason')
  const removed = new Set<string>()
  for (const id of ids) {
    const member = group.members.get(id)
    if (member === undefined) continue
    leave(call.world, group, member)
    removed.add(id)
  }
  tellKicked(call, group, [...removed])
  return {}
}
