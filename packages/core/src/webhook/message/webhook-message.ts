import type { C2CChat, Chat, GroupChat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { WebhookEventOf } from '../events/webhook-event.ts'

/**
 * What an event says of its message.
 *
 * - `asked`: it is not sent yet, and may never be.
 * - `sent`: it was sent.
 * - `failed`: it was not, and stands in no conversation; `failure` says why.
 * - `edited`: it was sent before, and its body is another now.
 */
export type WebhookOutcome = 'asked' | 'sent' | 'failed' | 'edited'

/** Why a message was not sent. */
export interface SendFailure {
  /** The code that its sender got, such as 10023. */
  readonly code: number
  /** The same in the service's words, never to be matched on. */
  readonly text: string
}

/** A message of a webhook: what the messages of all commands have, and what became of it. */
export interface WebhookMessage<Wire = unknown, C extends Chat = Chat> extends Message<Wire, C> {
  /** Whether it was sent: look at it before a message is stored or answered. */
  readonly outcome: WebhookOutcome
  /** Why it was not sent, where `outcome` is `failed`. */
  readonly failure?: SendFailure | undefined
  /** Whether it is shown to those only who are online, and kept nowhere: neither roaming messages nor history files have it. */
  readonly onlineOnly: boolean
  /** The topic of a community that it is in. */
  readonly topicId?: string | undefined
}

/** The command of an event that carries a message. */
export type MessageCommand =
  | 'C2C.CallbackBeforeSendMsg'
  | 'C2C.CallbackAfterSendMsg'
  | 'C2C.CallbackAfterModifyMsg'
  | 'Group.CallbackBeforeSendMsg'
  | 'Group.CallbackAfterSendMsg'
  | 'Group.CallbackSendMsgException'
  | 'Group.CallbackAfterModifyMsg'
  | 'Bot.OnC2CMessage'
  | 'Bot.OnGroupMessage'
  | 'OfficialAccount.CallbackBeforeSendMsg'
  | 'OfficialAccount.CallbackAfterSendMsg'

/** What events say of their messages. Of what was `sent`, `SendMsgResult` may say that it was not. */
export const outcomes: { readonly [C in MessageCommand]: WebhookOutcome } = {
  'C2C.CallbackBeforeSendMsg': 'asked',
  'C2C.CallbackAfterSendMsg': 'sent',
  'C2C.CallbackAfterModifyMsg': 'edited',
  'Group.CallbackBeforeSendMsg': 'asked',
  'Group.CallbackAfterSendMsg': 'sent',
  'Group.CallbackSendMsgException': 'failed',
  'Group.CallbackAfterModifyMsg': 'edited',
  'Bot.OnC2CMessage': 'sent',
  'Bot.OnGroupMessage': 'sent',
  'OfficialAccount.CallbackBeforeSendMsg': 'asked',
  'OfficialAccount.CallbackAfterSendMsg': 'sent',
}

/** An event that carries a message. */
export type MessageEvent = { [C in MessageCommand]: WebhookEventOf<C> }[MessageCommand]

/** The chat of an event's message. */
export type ChatOfEvent<E> = E extends { readonly GroupId: string } ? GroupChat : C2CChat
