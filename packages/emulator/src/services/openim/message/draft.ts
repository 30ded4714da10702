import type { Call } from '../../../request/call.ts'
import { checkWords } from '../../../request/check-words.ts'
import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { messageBytes, readMessageBody } from '../../../request/message-body.ts'
import { Refusal } from '../../../request/refusal.ts'
import { flag } from '../../../world/records/message.ts'
import type { NewC2CMessage } from '../../../world/world.ts'
import { openimBodyCodes, openimCodes } from '../codes.ts'

/** What `SendMsgControl` can hold. */
const sendControls = ['NoUnread', 'NoLastMsg', 'WithMuteNotifications']

/** What a message to send says besides sender, recipient and time. */
export interface Draft extends Pick<NewC2CMessage, 'seq' | 'random' | 'body' | 'cloud' | 'flags'> {
  /** `OnlineOnlyFlag` 1 or `MsgLifeTime` 0: only those who are online get it, and nothing is stored. */
  readonly onlineOnly: boolean
}

/** Checks the fields that `sendmsg` and `batchsendmsg` have in common. */
export function readDraft(call: Call, read: FieldReader): Draft {
  refuseTooLarge(call)
  const random = read.integer('MsgRandom', { max: uint32, invalid: openimCodes.badRandom })
  const seq =
    read.optionalInteger('MsgSeq', { max: uint32, invalid: openimCodes.badSeq }) ?? call.world.takeSeq()
  const sync = read.optionalNonZero('SyncOtherMachine', { max: 2, invalid: openimCodes.badSync })
  const lifetime = readLifetime(read)
  const onlineOnly = read.flag('OnlineOnlyFlag') || lifetime === 0
  const controls = checkWords(read, 'SendMsgControl', sendControls)
  read.optionalObject('OfflinePushInfo', { invalid: openimCodes.badPush })
  let flags = sync === 2 ? flag.hiddenFromSender : 0
  if (controls.includes('NoUnread')) flags |= flag.noUnread
  if (controls.includes('NoLastMsg')) flags |= flag.noLastMessage
  return {
    seq,
    random,
    body: readMessageBody(read, openimBodyCodes),
    cloud: read.optionalText('CloudCustomData') ?? '',
    flags,
    onlineOnly,
  }
}

/** Seconds. More than 7 days are cut to 7 days, and less than nothing is refused. */
function readLifetime(read: FieldReader): number | undefined {
  const range = { min: Number.MIN_SAFE_INTEGER, invalid: openimCodes.badLifetime }
  const lifetime = read.optionalInteger('MsgLifeTime', range)
  if (lifetime !== undefined && lifetime < 0)
    throw new Refusal(openimCodes.negativeLifetime, `MsgLifeTime is ${lifetime} seconds, less than 0`)
  return lifetime
}

/** Refuses a request with a message that has more bytes than one may have. */
export function refuseTooLarge({ bytes }: Call): void {
  if (bytes <= messageBytes) return
  throw new Refusal(openimCodes.tooLarge, `The request has ${bytes} bytes, more than ${messageBytes}`)
}
