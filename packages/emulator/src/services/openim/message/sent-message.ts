import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { findMessage } from '../../../world/conversations/conversation.ts'
import { type C2CMessage, flag, parseMessageKey } from '../../../world/records/message.ts'
import type { Account } from '../../../world/records/records.ts'
import { openimCodes } from '../codes.ts'

/** Who sent a message to whom, and the code where its `MsgKey` is missing or is not one. */
export interface SentMessage {
  /** Who must have sent it. */
  readonly from: Account
  /** Who received it. */
  readonly to: Account
  /** The code for a `MsgKey` that cannot be one. */
  readonly badKey: number
}

/** The message that a `MsgKey` names. */
export function sentMessage(read: FieldReader, { from, to, badKey }: SentMessage): C2CMessage {
  const key = parseMessageKey(read.optionalText('MsgKey', { invalid: badKey }) ?? '')
  if (key === undefined) throw new Refusal(badKey, 'MsgKey is not the key of a message')
  const side = from.sides.get(to.id)
  const message = side && findMessage(side, key, from.id)
  if (message === undefined) throw new Refusal(openimCodes.unknownMessage, 'There is no such message')
  return message
}

/** Refuses a message that was recalled; `info` says what was tried with it. */
export function refuseRecalled({ flags }: C2CMessage, info: string): void {
  if ((flags & flag.recalled) !== 0) throw new Refusal(openimCodes.recalledMessage, info)
}
