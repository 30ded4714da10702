import type { EmptyResponse } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Account } from '../../world/account.ts'
import { findMessage } from '../../world/conversation.ts'
import { type C2CMessage, flag, type MessageKey } from '../../world/message.ts'
import { messageKeyOf } from './send-msg.ts'

/** Recalls a message, however old. */
export function adminMsgWithdraw(call: Call): EmptyResponse {
  const from = accountOf(call, 'From_Account', 90008)
  const to = accountOf(call, 'To_Account', 90003)
  const message = messageOf(from, to, messageKeyOf(call.body, 90054))
  if ((message.flags & flag.recalled) !== 0) throw new Refusal(20023, 'The message was recalled before')
  call.world.recall(message)
  return {}
}

/** Gives the message that one account sent to another; refuses with 20022 when there is none. */
export function messageOf(from: Account, to: Account, key: MessageKey): C2CMessage {
  const side = from.sides.get(to.id)
  const message = side && findMessage(side, key, from.id)
  if (message === undefined) throw new Refusal(20022, 'There is no such message')
  return message
}
