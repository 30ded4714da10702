import type { WebhookEventOf } from '@timkit/core/webhook'
import type { Call } from '../../request/call.ts'
import { totalUnread, unreadLifetime } from '../../world/conversations/unread.ts'
import { type C2CMessage, formatMessageKey, type MessageKey } from '../../world/records/message.ts'
import type { Account } from '../../world/records/records.ts'
import { isRobot } from '../../world/records/robot-id.ts'
import { type Content, changedBy, contentOf, forbids, messageId } from './message-content.ts'
import { tellPushOf } from './pushes.ts'

/** A message that is sent. */
export interface SentC2CMessage extends Content, Omit<MessageKey, 'time'> {
  /** Only those who are online get it. */
  readonly onlineOnly: boolean
}

/** Who sends to whom. */
export interface Parties {
  readonly from: Account
  readonly to: Account
}

/**
 * Asks about a message before it is sent.
 *
 * @returns The message as it shall be sent, `undefined` where it shall vanish in silence. The same object where nobody was asked.
 */
export async function askToSend<Message extends SentC2CMessage>(
  call: Call,
  message: Message,
  parties: Parties,
): Promise<Message | undefined> {
  const CallbackCommand = 'C2C.CallbackBeforeSendMsg'
  if (!call.webhooks.wants(CallbackCommand) || forbids(call, 'ForbidBeforeSendMsgCallback')) return message
  const answer = await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    ...describe(call, message, parties),
  })
  return answer === 'drop' ? undefined : changedBy(message, answer)
}

/** Tells that a message was sent: to the app, to a chatbot that it is for, and of its push. */
export function tellSent(call: Call, message: SentC2CMessage, parties: Parties): void {
  tellPushOf(call, message, parties)
  if (forbids(call, 'ForbidAfterSendMsgCallback')) return
  const isWanted = call.webhooks.wants('C2C.CallbackAfterSendMsg')
  const isWantedByRobot = isRobot(parties.to.id) && call.webhooks.wants('Bot.OnC2CMessage')
  if (!isWanted && !isWantedByRobot) return
  const about = { ...describe(call, message, parties), SendMsgResult: 0, ErrorInfo: 'send msg succeed' }
  if (isWanted) {
    const UnreadMsgNum = unreadOf(call, parties.to)
    call.webhooks.tell({ CallbackCommand: 'C2C.CallbackAfterSendMsg', ...about, UnreadMsgNum })
  }
  if (isWantedByRobot) call.webhooks.tell({ CallbackCommand: 'Bot.OnC2CMessage', ...about })
}

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
    Operator_Account: call.identifier,
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

/** A message as it is sent, in the fields that the webhooks before and after have in common. */
function describe(
  call: Call,
  message: SentC2CMessage,
  { from, to }: Parties,
): Omit<WebhookEventOf<'C2C.CallbackBeforeSendMsg'>, 'CallbackCommand'> {
  const { now: time, time: EventTime } = call
  const { seq, random } = message
  return {
    From_Account: from.id,
    To_Account: to.id,
    MsgSeq: seq,
    MsgRandom: random,
    MsgTime: time,
    MsgKey: formatMessageKey({ seq, random, time }),
    MsgId: messageId(from.id, time, random),
    OnlineOnlyFlag: message.onlineOnly ? 1 : 0,
    ...contentOf(message),
    EventTime,
  }
}

/** How many one-to-one messages an account has not read, of all peers. */
function unreadOf({ now }: Call, account: Account): number {
  return totalUnread(account, now - unreadLifetime)
}
