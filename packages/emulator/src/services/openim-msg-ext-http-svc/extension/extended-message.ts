import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import type { ExtendedMessageName } from '../../../webhooks/events/extensions.ts'
import { findMessage } from '../../../world/conversations/conversation.ts'
import { flag, parseMessageKey } from '../../../world/records/message.ts'
import type { ExtensionOwner } from '../../../world/stores/message-extensions.ts'
import { extensionCodes } from '../codes.ts'

/** A message whose extension is meant. */
export interface ExtendedMessage {
  /** Its `id` in the world. */
  readonly id: number
  readonly owner: ExtensionOwner
  /** How the request names it. */
  readonly name: ExtendedMessageName
}

/** The one-to-one message that a request names. */
export function c2cMessage(call: Call): ExtendedMessage {
  const read = fields(call, { invalid: extensionCodes.badRequest })
  const from = read.accountOrAdmin('From_Account')
  const to = read.account('To_Account')
  const MsgKey = read.text('MsgKey')
  const key = parseMessageKey(MsgKey)
  const side = from.sides.get(to.id)
  const message = key && side && findMessage(side, key, from.id)
  const name = { From_Account: from.id, To_Account: to.id, MsgKey }
  return extensible(message, { accounts: [from.id, to.id] }, name)
}

/** The group message that a request names. */
export function groupMessage(call: Call): ExtendedMessage {
  const read = fields(call, { invalid: extensionCodes.badRequest })
  const id = read.text('GroupId')
  const group = call.world.groups.get(id)
  if (group === undefined) throw read.refusal(`There is no group "${shorten(id)}"`)
  if (group.type === 'AVChatRoom') throw read.refusal('Messages of an AVChatRoom have no extensions')
  const MsgSeq = read.integer('MsgSeq', { min: 1 })
  return extensible(group.messages[MsgSeq - 1], { group: id }, { GroupId: id, MsgSeq })
}

function extensible(
  message: { readonly id: number; readonly flags: number } | undefined,
  owner: ExtensionOwner,
  name: ExtendedMessageName,
): ExtendedMessage {
  if (message === undefined) throw new Refusal(extensionCodes.badRequest, 'There is no such message')
  if ((message.flags & flag.extensible) === 0)
    throw new Refusal(extensionCodes.notExtensible, 'The message was sent without SupportMessageExtension 1')
  return { id: message.id, owner, name }
}
