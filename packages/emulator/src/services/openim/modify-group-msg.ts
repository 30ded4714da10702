import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellEditedInGroup } from '../../webhooks/events/group-message-changes.ts'
import { flag } from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedConversation } from '../group-open-http-svc/group/named-conversation.ts'
import { refuseAVChatRoom } from '../group-open-http-svc/group/named-group.ts'
import type { Emulated } from '../route.ts'
import { openimCodes } from './codes.ts'
import { refuseTooLarge } from './message/draft.ts'
import { rewrite } from './message/rewrite.ts'

export const difference: CoverageNote = {
  en: 'A group, topic or message that is not there is refused with 10010 or 10030, and an AVChatRoom with 10007, as by the group service; no code is documented.',
  zh: '群、话题或消息不存在时返回 10010 或 10030，直播群返回 10007，与群组服务相同；文档没有写明错误码。',
}

/** Changes what a group message says. */
export function modifyGroupMsg(call: Call): Emulated<EmptyResponse> {
  refuseTooLarge(call)
  const read = fields(call, { invalid: openimCodes.badRequest })
  read.text('GroupId', { invalid: openimCodes.badPacket })
  const { group, topic, messages } = namedConversation(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const seq = read.integer('MsgSeq', { min: 1, invalid: openimCodes.badPacket })
  const message = messages[seq - 1]
  if (message === undefined || (message.flags & flag.recalled) !== 0)
    throw new Refusal(groupCodes.unknownMessage, 'There is no such message')
  rewrite(call, read, message)
  tellEditedInGroup(call, { group, topic }, message)
  return { ErrorInfo: 'succeed' }
}
