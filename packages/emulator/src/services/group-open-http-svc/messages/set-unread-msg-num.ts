import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup } from '../group/named-group.ts'
import { namedMember } from '../group/named-member.ts'

/** Sets how many messages of a group a member has not read. */
export function setUnreadMsgNum(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const member = namedMember(read, group, 'Member_Account')
  const unread = read.integer('UnreadMsgNum')
  // Rooms have no unread count; the service does not say so.
  if (group.type === 'ChatRoom' || group.type === 'AVChatRoom') return {}
  member.readSeq = Math.max(0, group.messages.length - unread)
  call.world.changed()
  return {}
}
