import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { flag } from '../../../world/records/message.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedConversation } from '../group/named-conversation.ts'

export const difference: CoverageNote = {
  en: 'The messages are recalled as by `group_msg_recall`, but no `Group.CallbackAfterRecallMsg` comes: the page calls it a silent recall, which clients see when they pull, and names no webhook. A sender who has left, or whose account is gone, is taken as well.',
  zh: '消息按 `group_msg_recall` 的方式撤回，但不触发 `Group.CallbackAfterRecallMsg`：文档称之为静默撤回，客户端拉取时才看到，也没有提到回调。发送者已退群或账号已删除时同样接受。',
}

/** So many of the newest messages are looked at. */
const reach = 1000

/** Recalls what one member wrote lately. */
export function deleteGroupMsgBySender(call: Call): EmptyResponse {
  const { group, messages } = namedConversation(call)
  const sender = fields(call, { invalid: groupCodes.badRequest }).text('Sender_Account')
  // An AVChatRoom keeps no messages: nothing to recall, and no error.
  if (group.type === 'AVChatRoom') return {}
  for (const message of messages.slice(-reach)) {
    if (message.from === sender) message.flags |= flag.recalled
  }
  call.world.changed()
  return {}
}
