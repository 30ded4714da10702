import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields, uint32 } from '../../request/fields.ts'
import { readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import { findMessage } from '../../world/conversations/conversation.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimBodyCodes, openimCodes } from './codes.ts'
import { refuseTooLarge } from './message/draft.ts'

export const difference: CoverageNote = {
  en: 'Order of import is not enforced.',
  zh: '不要求按时间顺序导入。',
}

/** `SyncFromOldSystem`: whether the message counts as unread. */
const modes = { read: 2, unread: 5 } as const

/** Imports a message of the past. */
export function importMsg(call: Call): EmptyResponse {
  refuseTooLarge(call)
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { badImportMode, badSender, unknownSender, badRecipient, unknownRecipient, badRandom, badTime } =
    openimCodes
  const mode = read.integer('SyncFromOldSystem', { invalid: badImportMode })
  if (mode !== modes.read && mode !== modes.unread)
    throw new Refusal(badImportMode, 'SyncFromOldSystem must be 2 or 5')
  const from = read.account('From_Account', { missing: badSender, unknown: unknownSender })
  const to = read.account('To_Account', { missing: badRecipient, unknown: unknownRecipient })
  const random = read.integer('MsgRandom', { max: uint32, invalid: badRandom })
  const time = read.integer('MsgTimeStamp', { min: 1, max: uint32, invalid: badTime })
  const seq = read.optionalInteger('MsgSeq', { max: uint32 }) ?? call.world.takeSeq()
  const body = readMessageBody(read, openimBodyCodes)
  const cloud = read.optionalText('CloudCustomData') ?? ''
  const message = { from, to, time, seq, random, body, cloud, flags: 0 }
  const side = from.sides.get(to.id)
  // Whoever of the two sent it and whatever it says: the first one stays.
  if (side === undefined || findMessage(side, message) === undefined)
    call.world.addC2CMessage(message, mode === modes.unread)
  return {}
}
