import type { Call } from '../../request/call.ts'
import { type C2CMessage, formatMessageKey } from '../../world/records/message.ts'
import type { Account } from '../../world/records/records.ts'
import { messageId } from './message-content.ts'
import type { Parties } from './one-to-one.ts'
import { unreadOf } from './unread.ts'

/** Tells that an account read what a peer wrote, up to a unix second; `Infinity` for all of it. */
export function tellRead(call: Call, account: Account, peer: Account, through: number): void {
  const CallbackCommand = 'C2C.CallbackAfterMsgReport'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Report_Account: account.id,
    Peer_Account: peer.id,
    LastReadTime: through === Number.POSITIVE_INFINITY ? call.now : through,
    UnreadMsgNum: unreadOf(call, account),
  })
}

/** Tells that a message was recalled. */
export function tellRecalled(call: Call, message: C2CMessage, { from, to }: Parties): void {
  const CallbackCommand = 'C2C.CallbackAfterMsgWithDraw'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    From_Account: from.id,
    To_Account: to.id,
    MsgKey: formatMessageKey(message),
    UnreadMsgNum: unreadOf(call, to),
  })
}

/** Tells that a message says something else now; key and time are those of the message as it was sent. */
export function tellEdited(call: Call, message: C2CMessage): void {
  const CallbackCommand = 'C2C.CallbackAfterModifyMsg'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Operator_Account: call.operator,
    From_Account: message.from,
    To_Account: message.to,
    MsgSeq: message.seq,
    MsgRandom: message.random,
    MsgTime: message.time,
    MsgKey: formatMessageKey(message),
    MsgBody: JSON.parse(message.body),
    CloudCustomData: message.cloud,
    EventTime: call.time,
  })
}

/** Tells that an account sent receipts of messages. */
export function tellReceipts(call: Call, reader: Account, peer: Account, read: readonly C2CMessage[]): void {
  const CallbackCommand = 'C2C.CallbackAfterMsgReadReceipt'
  if (read.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Operator_Account: reader.id,
    Peer_Account: peer.id,
    C2CMsgInfo: read.map((message) => ({
      From_Account: message.from,
      To_Account: message.to,
      MsgKey: formatMessageKey(message),
      MsgId: messageId(message.from, message.time, message.random),
    })),
    EventTime: call.time,
  })
}
