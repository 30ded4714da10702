import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedConversation } from '../group/named-conversation.ts'
import { refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'A topic that does not exist is refused with 10010; this is not documented. Nobody is there to get it: `emulator.world.stores.groupNotifications` keeps the newest 100 of a group. Who is not in the group is passed over; not documented.',
  zh: '话题不存在时返回 10010；文档没有写明。没有客户端接收通知：每个群最近的 100 条保存在 `emulator.world.stores.groupNotifications`。不在群里的账号会被略过；文档没有说明。',
}

/** This many receivers can be named. */
const maxReceivers = 500

/** Sends a notification to members of a group, in a topic of it where one is named. */
export function sendGroupSystemNotification(call: Call): EmptyResponse {
  const { group, topic } = namedConversation(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const content = read.text('Content')
  const named = read.optionalTextList('ToMembers_Account') ?? []
  if (named.length > maxReceivers)
    throw read.refusal(`ToMembers_Account has more than ${maxReceivers} entries`)
  if (named.length > 0) refuseAVChatRoom(group, groupCodes.notAllowed)
  const all = [...group.members.keys()]
  const to = named.length === 0 ? all : all.filter((id) => named.includes(id))
  const notification = { time: call.now, content, to, ...(topic && { topic: topic.id }) }
  call.world.stores.groupNotifications.add(group.id, notification)
  return {}
}
