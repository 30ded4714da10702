import type { WebhookEventOf } from '@timkit/core/webhook'
import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import { formatMessageKey, type MessageKey } from '../../world/records/message.ts'
import type { Account } from '../../world/records/records.ts'
import { isRobot } from '../../world/records/robot-id.ts'
import { type Content, changedBy, contentOf, forbids, messageId } from './message-content.ts'
import { tellPushOf } from './message-pushes.ts'
import { unreadOf } from './unread.ts'

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
  if (!forbids(call, 'ForbidAfterSendMsgCallback')) tellReceivers(call, message, parties)
  tellPushOf(call, message, parties)
}

/**
 * Tells that a message was refused after a receiver had let it pass. What a receiver itself refuses is not told.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34365
 */
export function tellNotSent(call: Call, message: SentC2CMessage, parties: Parties, refusal: unknown): void {
  const CallbackCommand = 'C2C.CallbackAfterSendMsg'
  if (!(refusal instanceof Refusal) || !call.webhooks.wants(CallbackCommand)) return
  if (forbids(call, 'ForbidAfterSendMsgCallback')) return
  const { code: SendMsgResult, message: ErrorInfo } = refusal
  // How many are unread is not known then.
  const result = { SendMsgResult, ErrorInfo, UnreadMsgNum: -1 }
  call.webhooks.tell({ CallbackCommand, ...describe(call, message, parties), ...result })
}

function tellReceivers(call: Call, message: SentC2CMessage, parties: Parties): void {
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
