import type { EmptyResponse, SendMsgResponse } from '@timkit/core/wire'
import { accountOf, existing } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import {
  type Fields,
  integer,
  optionalInteger,
  optionalNonZero,
  optionalObject,
  optionalText,
  textList,
  UINT32,
} from '../../request/fields.ts'
import { MESSAGE_BYTES, openimBodyCodes, readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Account } from '../../world/account.ts'
import { findMessage } from '../../world/conversation.ts'
import { flag, formatMessageKey, type MessageKey, parseMessageKey } from '../../world/message.ts'
import type { NewC2CMessage } from '../../world/world.ts'
import { repeatedMessage } from './repeated-message.ts'

/** What a message to send says besides sender, recipient and time. */
export interface Draft extends Pick<NewC2CMessage, 'seq' | 'random' | 'body' | 'cloud' | 'flags'> {
  /** `MsgLifeTime` 0: only those who are online get it, and nothing is stored. */
  readonly onlineOnly: boolean
}

/** Sends a message. */
export function sendMsg(call: Call): SendMsgResponse {
  const to = accountOf(call, 'To_Account', 90003, 20003)
  const from = existing(
    call,
    // Clients that cannot leave a text out send an empty one.
    optionalText(call.body, 'From_Account', 90008) || call.identifier,
    'From_Account',
    20003,
  )
  const draft = readDraft(call)
  const { time } = deliver(call, draft, from, to)
  return { MsgTime: time, MsgKey: formatMessageKey({ ...draft, time }) }
}

/** Stores a message unless it is a repeat or for those only who are online; gives when it was sent first. */
export function deliver(
  call: Call,
  draft: Draft,
  from: Account,
  to: Account,
): { readonly time: number; readonly repeated: boolean } {
  const first = repeatedMessage(call, draft, from, to)
  if (first !== undefined) return { time: first.time, repeated: true }
  if (!draft.onlineOnly) call.world.addC2CMessage({ ...draft, from, to, time: call.now }, true)
  return { time: call.now, repeated: false }
}

/** Checks the fields that `sendmsg` and `batchsendmsg` have in common. */
export function readDraft(call: Call): Draft {
  checkSize(call)
  const { body } = call
  const random = integer(body, 'MsgRandom', 90005, 0, UINT32)
  const seq = optionalInteger(body, 'MsgSeq', 90004, 0, UINT32) ?? call.world.takeSeq()
  const sync = optionalNonZero(body, 'SyncOtherMachine', 90031, 2)
  const lifetime = lifetimeOf(body)
  const controls = body.SendMsgControl === undefined ? [] : textList(body, 'SendMsgControl', 90001)
  optionalObject(body, 'OfflinePushInfo', 90043)
  let flags = sync === 2 ? flag.hiddenFromSender : 0
  if (controls.includes('NoUnread')) flags |= flag.noUnread
  if (controls.includes('NoLastMsg')) flags |= flag.noLastMessage
  return {
    seq,
    random,
    body: readMessageBody(body, openimBodyCodes),
    cloud: optionalText(body, 'CloudCustomData', 90001) ?? '',
    flags,
    onlineOnly: lifetime === 0,
  }
}

/** More than 7 days are cut to 7 days, and less than nothing is refused. */
function lifetimeOf(body: Fields): number | undefined {
  const lifetime = optionalInteger(body, 'MsgLifeTime', 90044, Number.MIN_SAFE_INTEGER)
  if (lifetime !== undefined && lifetime < 0)
    throw new Refusal(90026, `MsgLifeTime is ${lifetime} seconds, less than 0`)
  return lifetime
}

/** Imports a message of the past. */
export function importMsg(call: Call): EmptyResponse {
  checkSize(call)
  const { body } = call
  const mode = integer(body, 'SyncFromOldSystem', 90030)
  if (mode !== 2 && mode !== 5) throw new Refusal(90030, 'SyncFromOldSystem must be 2 or 5')
  const from = accountOf(call, 'From_Account', 90008, 90048)
  const to = accountOf(call, 'To_Account', 90003, 90012)
  const random = integer(body, 'MsgRandom', 90005, 0, UINT32)
  const time = integer(body, 'MsgTimeStamp', 90006, 1, UINT32)
  const seq = optionalInteger(body, 'MsgSeq', 90001, 0, UINT32) ?? call.world.takeSeq()
  const message = {
    from,
    to,
    time,
    seq,
    random,
    body: readMessageBody(body, openimBodyCodes),
    cloud: optionalText(body, 'CloudCustomData', 90001) ?? '',
    flags: 0,
  }
  const side = from.sides.get(to.id)
  // Whoever of the two sent it and whatever it says: the first one stays.
  if (side === undefined || findMessage(side, message) === undefined)
    call.world.addC2CMessage(message, mode === 5)
  return {}
}

/** Refuses a request with a message that is too large. */
export function checkSize(call: Call): void {
  if (call.bytes <= MESSAGE_BYTES) return
  throw new Refusal(93000, `The request has ${call.bytes} bytes, more than ${MESSAGE_BYTES}`)
}

/** Reads a `MsgKey` from the request; refuses with `code` when it is none. */
export function messageKeyOf(body: Fields, code: number): MessageKey {
  const key = parseMessageKey(optionalText(body, 'MsgKey', code) ?? '')
  if (key === undefined) throw new Refusal(code, 'MsgKey is not the key of a message')
  return key
}
