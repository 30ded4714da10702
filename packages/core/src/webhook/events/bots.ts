/**
 * What is said to robots, accounts whose UserID begins with `@RBT#`.
 *
 * @module
 */

import type { EventTime } from './event-time.ts'
import type { AfterSendGroupEvent } from './group-messages.ts'
import type { C2CMessageEvent, SendResult } from './one-to-one.ts'

/** A one-to-one message was sent to a robot. */
export interface OnC2CMessageEvent extends C2CMessageEvent, SendResult {
  /** Which event it is. */
  readonly CallbackCommand: 'Bot.OnC2CMessage'
  /** The recipient's unread messages in all. In older code only. */
  readonly UnreadMsgNum?: number | undefined
}

/** A group message mentions robots. */
export interface OnGroupMessageEvent extends Omit<AfterSendGroupEvent, 'CallbackCommand'> {
  /** Which event it is. */
  readonly CallbackCommand: 'Bot.OnGroupMessage'
  /** Which ones. */
  readonly AtRobots_Account?: readonly string[] | undefined
}

/** Data that a client passes through to a chat bot of Tencent. */
export interface OnC2CSignalMessageEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Chatbot.OnC2CSignalMessage'
  /** Who sent it. */
  readonly From_Account: string
  /** The bot. */
  readonly To_Account: string
  /** Its sequence number, a uint32. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** Names it. The numbers of the sample are in another order than everywhere else. */
  readonly MsgKey: string
  /** The data, JSON as a text. */
  readonly Data: string
}

/** The bodies of these events, by command. */
export type BotEvents = {
  'Bot.OnC2CMessage': OnC2CMessageEvent
  'Bot.OnGroupMessage': OnGroupMessageEvent
  'Chatbot.OnC2CSignalMessage': OnC2CSignalMessageEvent
}

/** What is known of them. */
export const bots = {
  /**
   * A one-to-one message was sent to a robot. The event after sending may tell the same message.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/68952}
   */
  'Bot.OnC2CMessage': { kind: 'after', key: ['From_Account', 'To_Account', 'MsgKey'] },
  /**
   * A group message mentions robots. The event after sending may tell the same message.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/68953}
   */
  'Bot.OnGroupMessage': { kind: 'after', key: ['GroupId', 'TopicId', 'MsgSeq', 'MsgTime'] },
  /**
   * Data that a client passes through to a chat bot of Tencent: `RspData` of the answer goes to the bot, unless the code is 1.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/59057}
   */
  'Chatbot.OnC2CSignalMessage': { kind: 'before', changes: ['RspData'] },
} as const
