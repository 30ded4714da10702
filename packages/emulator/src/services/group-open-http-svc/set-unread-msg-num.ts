import type { EmptyResponse } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { integer } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { groupOf } from './named-group.ts'

/** Sets how many messages of a group a member has not read. */
export function setUnreadMsgNum(call: Call): EmptyResponse {
  const group = groupOf(call)
  const account = accountOf(call, 'Member_Account', 10004, 10019)
  const unread = integer(call.body, 'UnreadMsgNum', 10004)
  const member = group.members.get(account.id)
  if (member === undefined) throw new Refusal(10007, 'Member_Account is not a member of the group')
  // Rooms have no unread count; the service does not say so.
  if (group.type === 'ChatRoom' || group.type === 'AVChatRoom') return {}
  member.readSeq = Math.max(0, group.messages.length - unread)
  call.world.changed()
  return {}
}
