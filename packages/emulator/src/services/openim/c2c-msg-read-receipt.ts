import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields, uint32 } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellReceipts } from '../../webhooks/events/one-to-one-changes.ts'
import { findMessage } from '../../world/conversations/conversation.ts'
import { type C2CMessage, flag, type MessageKey, parseMessageKey } from '../../world/records/message.ts'
import { openimCodes } from './codes.ts'

/** Marks messages as read by their recipient, for the sender to see. */
export function c2cMsgReadReceipt(call: Call): EmptyResponse {
  const reader = fields(call, { invalid: openimCodes.badRequest })
  const operator = reader.account('Operator_Account', { missing: openimCodes.badSender })
  const peer = reader.account('Peer_Account', { missing: openimCodes.badRecipient })
  const side = operator.sides.get(peer.id)
  const read: C2CMessage[] = []
  for (const item of reader.objectList('C2CMsgInfo')) {
    // Only the recipient can say that a message was read.
    const message = side && findMessage(side, readKey(item), peer.id)
    if (message === undefined) continue
    if ((message.flags & flag.peerRead) === 0) read.push(message)
    message.flags |= flag.peerRead
  }
  call.world.changed()
  tellReceipts(call, operator, peer, read)
  return {}
}

// Newer clients name a message by its key, older ones by the three numbers that the key is made of.
function readKey(item: FieldReader): MessageKey {
  if (!item.has('MsgKey')) {
    return {
      seq: item.integer('MsgSeq', { max: uint32 }),
      random: item.integer('MsgRandom', { max: uint32 }),
      time: item.integer('MsgTime'),
    }
  }
  const { badMessageKey } = openimCodes
  const key = parseMessageKey(item.text('MsgKey', { invalid: badMessageKey }))
  if (key === undefined) throw new Refusal(badMessageKey, 'MsgKey is not the key of a message')
  return key
}
