import type { EmptyResponse } from '@timkit/core'
import { Refusal } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import { findMessage } from '../../store/conversation.ts'
import { type C2CMessage, flag } from '../../store/message.ts'
import { accountOf } from '../accounts.ts'
import { messageKeyOf } from './send.ts'

/** Recalls a message, however old. */
export function adminMsgWithdraw(call: Call): EmptyResponse {
  const message = messageOf(call, 20022)
  if ((message.flags & flag.recalled) !== 0) throw new Refusal(20023, 'The message was recalled before')
  call.world.recall(message)
  return {}
}

/** Finds the message that `From_Account`, `To_Account` and `MsgKey` of a request name. */
export function messageOf(call: Call, missingCode: number): C2CMessage {
  const from = accountOf(call, 'From_Account', 90008)
  const to = accountOf(call, 'To_Account', 90003)
  const key = messageKeyOf(call.body)
  const side = from.sides.get(to.id)
  const message = side && findMessage(side, key)
  if (message === undefined || message.from !== from.id)
    throw new Refusal(missingCode, 'There is no such message')
  return message
}
