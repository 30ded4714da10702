/**
 * Sending one-to-one messages.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { OfflinePushInfo } from '../../message/offline-push.ts'
import type { AccountError } from './account-error.ts'

/** Controls what a message does besides arriving: not counted as unread, not shown as last, not announced. */
export type SendMsgControl = 'NoUnread' | 'NoLastMsg' | 'WithMuteNotifications'

/** Keeps a message away from the app's own webhooks, before or after it is sent. */
export type ForbidCallbackControl = 'ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback'

/** A one-to-one message to send. */
export interface SendMsgRequest {
  /**
   * 1 puts the message into the sender's history and shows it on the sender's other devices, 2 does neither.
   * Without it the message is in the sender's history only.
   */
  readonly SyncOtherMachine?: 1 | 2 | undefined
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** 1 reaches the recipient only while online: the message is not stored. As client libraries know it. @default 0 */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** How long the message is kept for devices that are offline, in seconds: 0 (online only) to 604800. @default 604800 */
  readonly MsgLifeTime?: number | undefined
  /**
   * Orders messages of the same second, and is part of what a repeat is known by; uint32. The service makes one up
   * when it is absent, and then recognises no repeat.
   */
  readonly MsgSeq?: number | undefined
  /** Part of what a repeat is known by, uint32. */
  readonly MsgRandom: number
  /** What the message says. At most 12 KB for the whole request. */
  readonly MsgBody: MessageBody
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
  /** What the message does besides arriving. */
  readonly SendMsgControl?: readonly SendMsgControl[] | undefined
  /** Which webhooks do not hear of it. */
  readonly ForbidCallbackControl?: readonly ForbidCallbackControl[] | undefined
  /** 1 when extensions may be attached to the message, which needs a paid edition. */
  readonly SupportMessageExtension?: 0 | 1 | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** 1 when the sender wants a read receipt. @default 0 */
  readonly IsNeedReadReceipt?: 0 | 1 | undefined
}

/** A message that was sent. */
export interface SendMsgResponse {
  /** When the service took it, in unix seconds. */
  readonly MsgTime: number
  /** Identifies the message in its conversation, at most 50 characters. Recall and modification ask for it. */
  readonly MsgKey: string
}

/** A one-to-one message of the past to import. */
export interface ImportMsgRequest {
  /** 5 treats it as new: unread and pushed. 2 treats it as history: read and not pushed. */
  readonly SyncFromOldSystem: 2 | 5
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Orders messages of the same second, uint32; random when absent, and then a repeat is not recognised. */
  readonly MsgSeq?: number | undefined
  /** Part of the message's identity, uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. Import a conversation in the order of time. */
  readonly MsgTimeStamp: number
  /** What the message says. At most 12 KB for the whole request. */
  readonly MsgBody: MessageBody
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
}

/** A one-to-one message to send to many. */
export interface BatchSendMsgRequest {
  /**
   * 1 puts the message into the sender's history and shows it on the sender's other devices, 2 does neither.
   * Without it the message is in the sender's history only.
   */
  readonly SyncOtherMachine?: 1 | 2 | undefined
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** The recipients, at most 500. */
  readonly To_Account: readonly string[]
  /** How long the message is kept for devices that are offline, in seconds: 0 (online only) to 604800. */
  readonly MsgLifeTime?: number | undefined
  /** 1 sends it to those who are online only: it is not stored, and not counted as unread. */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** Orders messages of the same second and, with `MsgRandom`, identifies repeats; uint32, random when absent. */
  readonly MsgSeq?: number | undefined
  /** Identifies repeats within one second, uint32. */
  readonly MsgRandom: number
  /** What the message says. At most 12 KB for the whole request. */
  readonly MsgBody: MessageBody
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
  /** What the message does besides arriving. */
  readonly SendMsgControl?: readonly SendMsgControl[] | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** 1 when the sender wants a read receipt. @default 0 */
  readonly IsNeedReadReceipt?: 0 | 1 | undefined
}

/** A message that was sent to at least one of many. */
export interface BatchSendMsgResponse {
  /** Identifies the message in each of the conversations, at most 50 characters. */
  readonly MsgKey: string
  /** The recipients that did not get it. */
  readonly ErrorList?: readonly AccountError[]
}
