import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { flag } from '../../world/records/message.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedConversation } from '../group-open-http-svc/group/named-conversation.ts'
import { refuseAVChatRoom } from '../group-open-http-svc/group/named-group.ts'
import type { Emulated } from '../route.ts'
import { openimCodes } from './codes.ts'
import { refuseTooLarge } from './message/draft.ts'
import { rewrite } from './message/rewrite.ts'

/** Changes what a group message says. */
export function modifyGroupMsg(call: Call): Emulated<EmptyResponse> {
  refuseTooLarge(call)
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { group, messages } = namedConversation(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const seq = read.integer('MsgSeq', { min: 1, invalid: groupCodes.badRequest })
  const message = messages[seq - 1]
  if (message === undefined || (message.flags & flag.recalled) !== 0)
    throw new Refusal(groupCodes.unknownMessage, 'There is no such message')
  rewrite(call, read, message)
  return { ErrorInfo: 'succeed' }
}
