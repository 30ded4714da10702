/**
 * Reading, sending and recalling messages of groups.
 *
 * @module
 */

import type { MessageBody } from '../../../message/elements.ts'
import type { OfflinePushInfo } from '../../../message/offline-push.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import type { ForbidCallbackControl } from '../../openim/send.ts'

/** Asks for messages of a group. */
export interface GroupMsgGetSimpleRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** How many messages, at most 20. */
  readonly ReqMsgNumber: number
  /** The number of the newest message wanted; the newest there is, when absent. */
  readonly ReqMsgSeq?: number | undefined
  /** 1 to include recalled messages. */
  readonly WithRecalledMsg?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** Messages of a group, newest first. */
export interface GroupMsgGetSimpleResponse {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /**
   * 1 when all that was asked for is there; 0 when it is not, being too long or more than 20 messages; 2 as 0,
   * and all that is missing has expired.
   */
  readonly IsFinished: 0 | 1 | 2 | (number & {})
  /** The messages, newest first. The documented table calls the list `MsgList`, the samples and the service do not. */
  readonly RspMsgList?: readonly GroupMessage[]
}

/** Somebody whom a group message calls by name. */
export interface GroupAtInfo {
  /** 1 calls everybody, 0 calls one member. */
  readonly GroupAtAllFlag: 0 | 1
  /** The UserID of the member. */
  readonly GroupAt_Account?: string | undefined
}

/** A group message to send. */
export interface SendGroupMsgRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** Identifies repeats within 5 minutes, uint32. */
  readonly Random: number
  /** What the message says, at most 12 KB. */
  readonly MsgBody: MessageBody
  /** How much it matters when there are too many messages. @default 'Normal' */
  readonly MsgPriority?: 'High' | 'Normal' | 'Low' | undefined
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** Which webhooks do not hear of it. */
  readonly ForbidCallbackControl?: readonly ForbidCallbackControl[] | undefined
  /** 1 reaches only members that are online, and is not kept. Not in an AVChatRoom. @default 0 */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** Not counted as unread, not shown as last. Not together with `OnlineOnlyFlag`; `NoUnread` not in an AVChatRoom. */
  readonly SendMsgControl?: readonly ('NoUnread' | 'NoLastMsg')[] | undefined
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
  /** 1 when extensions may be attached to the message, which needs a paid edition. */
  readonly SupportMessageExtension?: 0 | 1 | undefined
  /**
   * Reaches only these members, at most 50, and is not counted as unread. Needs the Ultimate edition, and a group of
   * type Private, Public or ChatRoom.
   */
  readonly To_Account?: readonly string[] | undefined
  /** 1 asks the members for read receipts, which needs a paid edition. Since 2025. @default 0 */
  readonly NeedReadReceipt?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
  /** Whom the message calls by name, in the order of its text, at most 30. */
  readonly GroupAtInfo?: readonly GroupAtInfo[] | undefined
}

/** A group message that was sent. */
export interface SendGroupMsgResponse {
  /** When the service took it, in unix seconds. */
  readonly MsgTime: number
  /** Its number in the group. */
  readonly MsgSeq: number
  /** Why it was thrown away, such as `MsgFreqCtrl` when there were too many; empty or absent when it was not. */
  readonly MsgDropReason?: string
}

/** A group message to recall. */
export interface MsgSeqItem {
  /** Its number in the group. */
  readonly MsgSeq: number
}

/** Group messages to recall. */
export interface GroupMsgRecallRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The messages, at most 10. */
  readonly MsgSeqList: readonly MsgSeqItem[]
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
  /** Why, for the members: at most 100 bytes. Since 2025. */
  readonly Reason?: string | undefined
}

/** What became of one message. */
export interface RecallResult {
  /** Its number in the group. */
  readonly MsgSeq: number
  /** 0 when it was recalled, else an error code: 10030 says that there is no such message. */
  readonly RetCode: number
}

/** What became of the messages. */
export interface GroupMsgRecallResponse {
  /** One result per message. */
  readonly RecallRetList: readonly RecallResult[]
}
