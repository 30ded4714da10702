/**
 * Group messages: before and after they are sent, read, recalled, changed.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { EventTime } from './event-time.ts'
import type { ExtensionOperation, ExtensionPair } from './one-to-one.ts'

/** What most events have that are about one group. */
export interface OfGroup extends EventTime {
  /** The group. */
  readonly GroupId: string
  /** Such as `Public`, `Work`, `Meeting`, `AVChatRoom` or `Community`; `Private` and `ChatRoom` are old names of two of them. */
  readonly Type?: string | undefined
}

/** A group message, as events tell it. */
export interface GroupMessageEvent extends OfGroup {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** Who asked for it to be sent: the admin where a server did. */
  readonly Operator_Account?: string | undefined
  /** Its random number, a uint32; called `MsgRandom` everywhere else. */
  readonly Random: number
  /** Its id at the client. On newer pages only. */
  readonly MsgId?: string | undefined
  /** 1: only for who is online, and kept nowhere. Always 0 in an AVChatRoom. */
  readonly OnlineOnlyFlag?: number | undefined
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** The app's own data about it. */
  readonly CloudCustomData?: string | undefined
  /** The topic it was sent to; only in a community. */
  readonly TopicId?: string | undefined
}

/** A group message is about to be sent. It has no sequence number and no time yet. */
export interface BeforeSendGroupEvent extends GroupMessageEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackBeforeSendMsg'
}

/** A group message was sent. */
export interface AfterSendGroupEvent extends GroupMessageEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterSendMsg'
  /** Its sequence number in the group, which names and orders it. */
  readonly MsgSeq: number
  /** When it was sent, in unix seconds. */
  readonly MsgTime: number
  /** Whom it mentions. Not documented, but seen. */
  readonly GroupAtInfo?:
    | readonly {
        /** 1: everybody. */
        readonly GroupAtAllFlag?: number | undefined
        /** The account. */
        readonly GroupAt_Account?: string | undefined
      }[]
    | undefined
}

/** A group message could not be sent. The topic it was meant for is not told. */
export interface SendGroupExceptionEvent extends Omit<GroupMessageEvent, 'MsgId' | 'TopicId'> {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackSendMsgException'
  /** Why, such as 10023 for too many messages. */
  readonly ErrorCode: number
  /** The same in words. */
  readonly ErrorInfo: string
}

/** Group messages were recalled. */
export interface AfterRecallGroupEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterRecallMsg'
  /** Who recalled them. */
  readonly Operator_Account: string
  /** Which ones. */
  readonly MsgSeqList: readonly {
    /** Its sequence number in the group. */
    readonly MsgSeq: number
  }[]
  /** The topic they were sent to; only in a community. */
  readonly TopicId?: string | undefined
}

/** A group message was changed. Who sent it and when is not told. */
export interface AfterModifyGroupEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterModifyMsg'
  /** The group. */
  readonly GroupId: string
  /** Who changed it. */
  readonly Operator_Account: string
  /** The topic it was sent to, empty outside of one. */
  readonly TopicId?: string | undefined
  /** Its sequence number in the group. */
  readonly MsgSeq: number
  /** What it says now. */
  readonly MsgBody: MessageBody
}

/** Group messages were read. Not told of communities. */
export interface AfterGroupReadReceiptEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterReadReceipt'
  /** Which ones. */
  readonly GroupMsgReceiptList: readonly {
    /** Its sequence number in the group. */
    readonly MsgSeq: number
    /** How many have read it. */
    readonly ReadNum: number
    /** How many have not. */
    readonly UnreadNum: number
    /** Who has read it now. */
    readonly ReadReceiptMembers?:
      | readonly {
          /** The account. */
          readonly Member_Account: string
        }[]
      | undefined
  }[]
}

/** The extension of a group message was changed. By whom is not told. */
export interface AfterGroupExtensionEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterGroupMsgExtension'
  /** The group. */
  readonly GroupId: string
  /** Its sequence number in the group. */
  readonly MsgSeq: number
  /** What was done. */
  readonly OperateType: ExtensionOperation | (number & {})
  /** The pairs it was done to; none when all were cleared. */
  readonly ExtensionList: readonly ExtensionPair[]
  /** The version of the whole. */
  readonly Seq: number
}

/** The bodies of these events, by command. */
export type GroupMessageEvents = {
  'Group.CallbackBeforeSendMsg': BeforeSendGroupEvent
  'Group.CallbackAfterSendMsg': AfterSendGroupEvent
  'Group.CallbackSendMsgException': SendGroupExceptionEvent
  'Group.CallbackAfterRecallMsg': AfterRecallGroupEvent
  'Group.CallbackAfterModifyMsg': AfterModifyGroupEvent
  'Group.CallbackAfterReadReceipt': AfterGroupReadReceiptEvent
  'Group.CallbackAfterGroupMsgExtension': AfterGroupExtensionEvent
}

/** What is known of them. */
export const groupMessages = {
  /**
   * A group message is about to be sent.
   *
   * A refusal with 1 is 10016 for the sender. What replaces the message goes out instead, and stands in the event after sending.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34374}
   */
  'Group.CallbackBeforeSendMsg': {
    kind: 'before',
    codes: [10100, 10200],
    drop: true,
    changes: ['MsgBody', 'CloudCustomData'],
  },
  /**
   * A group message was sent. What was imported, and what the system says of a group, is not told.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34375}
   */
  'Group.CallbackAfterSendMsg': { kind: 'after', key: ['GroupId', 'TopicId', 'MsgSeq', 'MsgTime'] },
  /**
   * A group message could not be sent: a wrong parameter, too many messages, moderation, a mute.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49462}
   */
  'Group.CallbackSendMsgException': { kind: 'after' },
  /**
   * Group messages were recalled.
   *
   * Has a page, though the list of all events leaves it out; which page is not known here.
   */
  'Group.CallbackAfterRecallMsg': {
    kind: 'after',
    key: ['GroupId', 'TopicId', 'MsgSeqList[].MsgSeq', 'EventTime'],
  },
  /**
   * A group message was changed, by a client or by a server.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/129193}
   */
  'Group.CallbackAfterModifyMsg': { kind: 'after', key: ['GroupId', 'TopicId', 'MsgSeq', 'EventTime'] },
  /**
   * Group messages were read.
   *
   * The same event is known by its whole body: who has read which message stands in a list inside a list.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60395}
   */
  'Group.CallbackAfterReadReceipt': { kind: 'after' },
  /**
   * The extension of a group message was changed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/76007}
   */
  'Group.CallbackAfterGroupMsgExtension': { kind: 'after', key: ['GroupId', 'MsgSeq', 'Seq', 'EventTime'] },
} as const
