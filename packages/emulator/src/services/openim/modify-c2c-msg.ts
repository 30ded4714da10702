import type { EmptyResponse } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, optionalText } from '../../request/fields.ts'
import { openimBodyCodes, readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import { flag } from '../../world/message.ts'
import { groupOf, refuseAVChatRoom } from '../group-open-http-svc/named-group.ts'
import type { Emulated } from '../route.ts'
import { messageOf } from './admin-msg-withdraw.ts'
import { checkSize, messageKeyOf } from './send-msg.ts'

/** Changes what a one-to-one message says. */
export function modifyC2CMsg(call: Call): Emulated<EmptyResponse> {
  checkSize(call)
  const from = accountOf(call, 'From_Account', 20003)
  const to = accountOf(call, 'To_Account', 90003, 90012)
  const message = messageOf(from, to, messageKeyOf(call.body, 20001))
  if ((message.flags & flag.recalled) !== 0) throw new Refusal(20023, 'The message was recalled')
  rewrite(call, message)
  return { ErrorInfo: 'succeed' }
}

/** Changes what a group message says. */
export function modifyGroupMsg(call: Call): Emulated<EmptyResponse> {
  checkSize(call)
  const group = groupOf(call)
  refuseAVChatRoom(group, 10007)
  const message = group.messages[integer(call.body, 'MsgSeq', 10004, 1) - 1]
  if (message === undefined || (message.flags & flag.recalled) !== 0) {
    throw new Refusal(10030, 'There is no such message')
  }
  rewrite(call, message)
  return { ErrorInfo: 'succeed' }
}

function rewrite(call: Call, message: { body: string; cloud: string }): void {
  const { body, world } = call
  const { MsgBody }: Fields = body
  const cloud = optionalText(body, 'CloudCustomData', 90001)
  if (MsgBody !== undefined) message.body = readMessageBody(body, openimBodyCodes)
  if (cloud !== undefined) message.cloud = cloud
  world.rewrites += 1
  world.changed()
}
