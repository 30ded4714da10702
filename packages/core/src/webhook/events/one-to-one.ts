/**
 * One-to-one messages: before and after they are sent, read, recalled, changed.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { EventTime } from './event-time.ts'

/** A one-to-one message, as events tell it. */
export interface C2CMessageEvent extends EventTime {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Its sequence number, a uint32. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. Orders the conversation, together with `MsgSeq`. */
  readonly MsgTime: number
  /** Names it towards other commands: `{MsgSeq}_{MsgRandom}_{MsgTime}`. */
  readonly MsgKey: string
  /** Its id at the client, with the client's own time inside: no source of `MsgKey`. On newer pages only. */
  readonly MsgId?: string | undefined
  /** 1: only for who is online, and kept nowhere. */
  readonly OnlineOnlyFlag?: number | undefined
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** The app's own data about it. */
  readonly CloudCustomData?: string | undefined
}

/** A one-to-one message is about to be sent. */
export interface BeforeSendC2CEvent extends C2CMessageEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackBeforeSendMsg'
}

/** What became of a message that was sent. */
export interface SendResult {
  /** 0 when it was delivered. Otherwise the error code: it is no message then, and stands in no conversation. */
  readonly SendMsgResult?: number | undefined
  /** What the service says of it, `send msg succeed` when it was delivered. */
  readonly ErrorInfo?: string | undefined
}

/** A one-to-one message was sent, or could not be. */
export interface AfterSendC2CEvent extends C2CMessageEvent, SendResult {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterSendMsg'
  /** The recipient's unread one-to-one messages in all, -1 when the message was not delivered. Gone from the newest page. */
  readonly UnreadMsgNum?: number | undefined
}

/** A conversation was read. */
export interface AfterMsgReportEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterMsgReport'
  /** Who read. */
  readonly Report_Account: string
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** Up to when, in unix seconds. */
  readonly LastReadTime: number
  /** The reader's unread one-to-one messages that are left in all. */
  readonly UnreadMsgNum?: number | undefined
}

/** A one-to-one message was recalled. */
export interface AfterMsgWithDrawEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterMsgWithDraw'
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Which message. */
  readonly MsgKey: string
  /** The recipient's unread one-to-one messages in all. */
  readonly UnreadMsgNum?: number | undefined
}

/** A one-to-one message was changed. Its key and its time stay those of the original. */
export interface AfterModifyC2CEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterModifyMsg'
  /** Who changed it. */
  readonly Operator_Account?: string | undefined
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Its sequence number, a uint32. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. */
  readonly MsgTime: number
  /** Which message. */
  readonly MsgKey: string
  /** What it says now. */
  readonly MsgBody: MessageBody
  /** The app's own data about it, as they are now. */
  readonly CloudCustomData?: string | undefined
}

/** Read receipts were sent for single messages. */
export interface AfterMsgReadReceiptEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterMsgReadReceipt'
  /** Who read. */
  readonly Operator_Account: string
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** What was read. */
  readonly C2CMsgInfo: readonly {
    /** The UserID of the sender. */
    readonly From_Account: string
    /** The UserID of the recipient. */
    readonly To_Account: string
    /** Which message. */
    readonly MsgKey: string
    /** Its id at the client. */
    readonly MsgId?: string | undefined
  }[]
}

/** A client cleared all its unread messages, those of groups as well. */
export interface AfterMsgReadAllEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterMsgReadAll'
  /** Who read. */
  readonly Report_Account: string
  /** Up to where it has read its groups. */
  readonly GroupReadInfo?:
    | readonly {
        /** The group. */
        readonly GroupId: string
        /** The last message that counts as read. */
        readonly MsgSeq: number
      }[]
    | undefined
}

/** What was done to the pairs of a message: 1 set, 2 deleted, 3 all cleared. */
export type ExtensionOperation = 1 | 2 | 3

/** A pair of a message's extension. */
export interface ExtensionPair {
  /** Its name. */
  readonly Key: string
  /** Its value, empty when it was deleted. */
  readonly Value: string
  /** The version of the pair. */
  readonly Seq: number
}

/** The extension of a one-to-one message was changed. */
export interface AfterC2CExtensionEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'C2C.CallbackAfterC2CMsgExtension'
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Which message. */
  readonly MsgKey: string
  /** What was done. */
  readonly OperateType: ExtensionOperation | (number & {})
  /** The pairs it was done to; none when all were cleared. */
  readonly ExtensionList: readonly ExtensionPair[]
  /** The version of the whole. */
  readonly Seq: number
}

/** The bodies of these events, by command. */
export type OneToOneEvents = {
  'C2C.CallbackBeforeSendMsg': BeforeSendC2CEvent
  'C2C.CallbackAfterSendMsg': AfterSendC2CEvent
  'C2C.CallbackAfterMsgReport': AfterMsgReportEvent
  'C2C.CallbackAfterMsgWithDraw': AfterMsgWithDrawEvent
  'C2C.CallbackAfterModifyMsg': AfterModifyC2CEvent
  'C2C.CallbackAfterMsgReadReceipt': AfterMsgReadReceiptEvent
  'C2C.CallbackAfterMsgReadAll': AfterMsgReadAllEvent
  'C2C.CallbackAfterC2CMsgExtension': AfterC2CExtensionEvent
}

/** What is known of them. */
export const oneToOne = {
  /**
   * A one-to-one message is about to be sent: it has reached the service, and not yet its recipient.
   *
   * A refusal with 1 is 20006 for the sender. What replaces the message goes out instead, and stands in the event after sending.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34364}
   */
  'C2C.CallbackBeforeSendMsg': {
    kind: 'before',
    codes: [120001, 130000],
    drop: true,
    changes: ['MsgBody', 'CloudCustomData'],
  },
  /**
   * A one-to-one message was sent, or could not be: see `SendMsgResult`. What was sent in batches or imported is not told.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34365}
   */
  'C2C.CallbackAfterSendMsg': { kind: 'after', key: ['From_Account', 'To_Account', 'MsgKey'] },
  /**
   * A conversation was read.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43465}
   */
  'C2C.CallbackAfterMsgReport': {
    kind: 'after',
    key: ['Report_Account', 'Peer_Account', 'LastReadTime', 'UnreadMsgNum'],
  },
  /**
   * A one-to-one message was recalled.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43466}
   */
  'C2C.CallbackAfterMsgWithDraw': { kind: 'after', key: ['From_Account', 'To_Account', 'MsgKey'] },
  /**
   * A one-to-one message was changed, by a client or by a server.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/128224}
   */
  'C2C.CallbackAfterModifyMsg': { kind: 'after', key: ['From_Account', 'To_Account', 'MsgKey', 'EventTime'] },
  /**
   * Read receipts were sent for single messages.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/128223}
   */
  'C2C.CallbackAfterMsgReadReceipt': {
    kind: 'after',
    key: ['Operator_Account', 'Peer_Account', 'C2CMsgInfo[].MsgKey', 'EventTime'],
  },
  /**
   * A client cleared all its unread messages.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/128225}
   */
  'C2C.CallbackAfterMsgReadAll': { kind: 'after' },
  /**
   * The extension of a one-to-one message was changed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/76006}
   */
  'C2C.CallbackAfterC2CMsgExtension': { kind: 'after', key: ['From_Account', 'To_Account', 'MsgKey', 'Seq'] },
} as const
