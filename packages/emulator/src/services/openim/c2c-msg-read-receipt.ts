import type { EmptyResponse } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, objectList, text, UINT32 } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { findMessage } from '../../world/conversation.ts'
import { flag, type MessageKey, parseMessageKey } from '../../world/message.ts'

/** Marks messages as read by their recipient, for the sender to see. */
export function c2cMsgReadReceipt(call: Call): EmptyResponse {
  const operator = accountOf(call, 'Operator_Account', 90008)
  const peer = accountOf(call, 'Peer_Account', 90003)
  const side = operator.sides.get(peer.id)
  for (const item of objectList(call.body, 'C2CMsgInfo', 90001)) {
    // Only the recipient can say that a message was read.
    const message = side && findMessage(side, keyOf(item), peer.id)
    if (message !== undefined) message.flags |= flag.peerRead
  }
  call.world.changed()
  return {}
}

// Newer clients name a message by its key, older ones by the three numbers that the key is made of.
function keyOf(item: Fields): MessageKey {
  if (item.MsgKey === undefined) {
    return {
      seq: integer(item, 'MsgSeq', 90001, 0, UINT32),
      random: integer(item, 'MsgRandom', 90001, 0, UINT32),
      time: integer(item, 'MsgTime', 90001),
    }
  }
  const key = parseMessageKey(text(item, 'MsgKey', 90054))
  if (key === undefined) throw new Refusal(90054, 'MsgKey is not the key of a message')
  return key
}
