/**
 * The `openim` service: one-to-one messages, their read state and who is online.
 *
 * @module
 */

import type { MessageBody } from '../message/elements.ts'
import type { OfflinePushInfo } from '../message/offline-push.ts'
import type { RoamingMessage } from '../message/wire.ts'
import type { EmptyResponse, Endpoint } from './endpoint.ts'

/** Asks for the unread counts of one account. */
export interface GetC2CUnreadMsgNumRequest {
  /** The account whose unread messages are counted. */
  readonly To_Account: string
  /** The other sides, at most 10. Without it the answer has one total over all one-to-one conversations. */
  readonly Peer_Account?: readonly string[] | undefined
}

/** The unread count of one conversation. */
export interface C2CUnreadMsgNum {
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** How many of its messages are unread; at most 250 are counted, of the last 7 days. */
  readonly C2CUnreadMsgNum: number
}

/** A peer that could not be counted. */
export interface C2CUnreadMsgNumError {
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** Why, as an error code: 70107 says that the account does not exist. */
  readonly ErrorCode: number
}

/** The unread counts: a total, or one per peer that was asked for. */
export interface GetC2CUnreadMsgNumResponse {
  /** All unread one-to-one messages of the account. Only when no peer was named. */
  readonly AllC2CUnreadMsgNum?: number
  /** One count per peer. Only when peers were named. */
  readonly C2CUnreadMsgNumList?: readonly C2CUnreadMsgNum[]
  /** The peers that could not be counted. */
  readonly ErrorList?: readonly C2CUnreadMsgNumError[]
}

/** Asks for one page of a one-to-one conversation, as one of its two sides sees it. */
export interface AdminGetRoamMsgRequest {
  /** The side whose view is read. Clients older than 2022 call it `From_Account`. */
  readonly Operator_Account: string
  /** The other side. Clients older than 2022 call it `To_Account`. */
  readonly Peer_Account: string
  /** How many messages a page may have. A page also ends at about 13 KB; no maximum is documented. */
  readonly MaxCnt: number
  /** The earliest time, in unix seconds. */
  readonly MinTime: number
  /** The latest time, in unix seconds. On further pages the `LastMsgTime` of the page before. */
  readonly MaxTime: number
  /** The `LastMsgKey` of the page before; absent on the first page. */
  readonly LastMsgKey?: string | undefined
}

/** One page of a one-to-one conversation. Pages go from new to old; inside a page the oldest is first. */
export interface AdminGetRoamMsgResponse {
  /** 1 when the range is read to its end, 0 when there is another page. */
  readonly Complete: number
  /** How many messages this page has. */
  readonly MsgCnt: number
  /** The time of the page's oldest message, in unix seconds. */
  readonly LastMsgTime?: number
  /** The key of the page's oldest message. */
  readonly LastMsgKey?: string
  /** The messages, oldest first. Recalled ones are among them, with bit 8 in `MsgFlagBits`. */
  readonly MsgList: readonly RoamingMessage[]
}

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
  /** The recipient. */
  readonly To_Account: string
  /** How long the message is kept for devices that are offline, in seconds: 0 (online only) to 604800, the default. */
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
  /** 1 when the sender wants a read receipt. */
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
  /** The sender. */
  readonly From_Account: string
  /** The recipient. */
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

/** Marks the messages of a conversation as read. */
export interface AdminSetMsgReadRequest {
  /** The account that has read. */
  readonly Report_Account: string
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** Everything before this time is read: unix seconds, written as a string. Now, when absent. */
  readonly MsgReadTime?: string | undefined
}

/** A one-to-one message to recall. */
export interface AdminMsgWithdrawRequest {
  /** The sender of the message. */
  readonly From_Account: string
  /** The recipient of the message. */
  readonly To_Account: string
  /** The message's key, from sending it, from its history or from a webhook. */
  readonly MsgKey: string
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
  /** Orders messages of the same second and, with `MsgRandom`, tells repeats apart; uint32, random when absent. */
  readonly MsgSeq?: number | undefined
  /** Tells repeats within one second apart, uint32. */
  readonly MsgRandom: number
  /** What the message says. At most 12 KB for the whole request. */
  readonly MsgBody: MessageBody
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
  /** What the message does besides arriving. */
  readonly SendMsgControl?: readonly SendMsgControl[] | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** 1 when the sender wants a read receipt. */
  readonly IsNeedReadReceipt?: 0 | 1 | undefined
}

/** An account for which a batch failed. */
export interface AccountError {
  /** The account. */
  readonly To_Account: string
  /** Why, as an error code: 70107 says that the account does not exist. */
  readonly ErrorCode: number
}

/** A message that was sent to at least one of many. */
export interface BatchSendMsgResponse {
  /** Identifies the message in each of the conversations, at most 50 characters. */
  readonly MsgKey: string
  /** The recipients that did not get it. */
  readonly ErrorList?: readonly AccountError[]
}

/** A one-to-one message to change, and what it says from now on. */
export interface ModifyC2CMsgRequest {
  /** The sender of the message. */
  readonly From_Account: string
  /** The recipient of the message. */
  readonly To_Account: string
  /** The message's key, from sending it, from its history or from a webhook. */
  readonly MsgKey: string
  /** What it says from now on; unchanged, when absent. */
  readonly MsgBody?: MessageBody | undefined
  /** The text of your own that travels with it from now on; unchanged, when absent. */
  readonly CloudCustomData?: string | undefined
}

/** A group message to change, and what it says from now on. */
export interface ModifyGroupMsgRequest {
  /** The group. */
  readonly GroupId: string
  /** The message's number in the group. */
  readonly MsgSeq: number
  /** What it says from now on; unchanged, when absent. */
  readonly MsgBody?: MessageBody | undefined
  /** The text of your own that travels with it from now on; unchanged, when absent. */
  readonly CloudCustomData?: string | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** A message whose recipient has read it. */
export interface ReadReceiptMessage {
  /** The sender of the message: the `Peer_Account` of the request. */
  readonly From_Account: string
  /** The recipient of the message: the `Operator_Account` of the request. */
  readonly To_Account: string
  /** The message's key. Clients of 2024 name the message by sequence, random number and time instead. */
  readonly MsgKey: string
}

/** Read receipts to send. */
export interface C2CMsgReadReceiptRequest {
  /** The account that has read. */
  readonly Operator_Account: string
  /** The other side, who gets the receipts. */
  readonly Peer_Account: string
  /** The messages that were read. Other clients send at most 30; no limit is documented. */
  readonly C2CMsgInfo: readonly ReadReceiptMessage[]
}

/** Whether an account is there: connected, reachable by push only, or neither. */
export type OnlineStatus = 'Online' | 'PushOnline' | 'Offline' | (string & {})

/** Asks who is online. */
export interface QueryOnlineStatusRequest {
  /** The accounts, at most 500. */
  readonly To_Account: readonly string[]
  /** 1 to learn of each platform. */
  readonly IsNeedDetail?: 0 | 1 | undefined
}

/** Whether an account is there on one platform. */
export interface PlatformStatus {
  /** `iPhone` (also seen: `IPhone`), `Android`, `Web`, `PC`, `iPad` or `Mac`. */
  readonly Platform: string
  /** Whether the account is there on it. */
  readonly Status: OnlineStatus
}

/** Whether one account is there. The documentation names the answer `Status` and shows `State`: read both. */
export interface AccountOnlineStatus {
  /** The account. */
  readonly To_Account: string
  /** Whether it is there, as the documented samples spell it. */
  readonly State?: OnlineStatus
  /** Whether it is there, as the documented table spells it. */
  readonly Status?: OnlineStatus
  /** Each platform on its own, when asked for. */
  readonly Detail?: readonly PlatformStatus[]
}

/** Who is online. */
export interface QueryOnlineStatusResponse {
  /** One status per account. */
  readonly QueryResult?: readonly AccountOnlineStatus[]
  /** The accounts that failed. */
  readonly ErrorList?: readonly AccountError[]
}

/** One-to-one messages: send, read, count, change, recall; and who is online. */
export const openim = {
  /**
   * Counts the unread one-to-one messages of an account, in total or for at most 10 peers.
   *
   * Counted are at most 100 conversations with 250 messages each, of the last 7 days. Peers that fail are
   * in `ErrorList` of an otherwise successful answer. Group messages are not counted here.
   *
   * Errors worth knowing: 90003 (the account is missing or does not exist), 90008.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/41046}
   */
  getC2CUnreadMsgNum: {
    path: 'openim/get_c2c_unread_msg_num',
    docs: 'https://www.tencentcloud.com/document/product/1047/41046',
    repeat: 'read',
  } as Endpoint<GetC2CUnreadMsgNumRequest, GetC2CUnreadMsgNumResponse, 'openim/get_c2c_unread_msg_num'>,

  /**
   * Reads a one-to-one conversation, page by page, as one of its two sides sees it.
   *
   * The first page has the newest messages; `MaxTime` and `LastMsgKey` lead to older ones until `Complete` is 1.
   * A page ends at about 13 KB. It reaches back as far as the app keeps messages: 7 days, or more where paid for.
   *
   * Errors worth knowing: 90003 and 90008 (an account is missing or does not exist), 90009 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35478}
   */
  adminGetRoamMsg: {
    path: 'openim/admin_getroammsg',
    docs: 'https://www.tencentcloud.com/document/product/1047/35478',
    repeat: 'read',
    paging: 'last-msg-key',
  } as Endpoint<AdminGetRoamMsgRequest, AdminGetRoamMsgResponse, 'openim/admin_getroammsg'>,

  /**
   * Sends a one-to-one message, whether or not the two are friends, blocked or muted.
   *
   * Give `MsgSeq`: for 120 seconds the service drops a message with the same sender, `MsgSeq`, `MsgRandom` and content,
   * so that a call whose answer was lost may be sent again. Without it, sending again is a second message.
   *
   * Errors worth knowing: 20003 and 90012 (an account does not exist), 20006 (refused by a webhook),
   * 93000 (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34919}
   */
  sendMsg: {
    path: 'openim/sendmsg',
    docs: 'https://www.tencentcloud.com/document/product/1047/34919',
    repeat: 'deduplicated',
    deduplication: { by: ['MsgSeq', 'MsgRandom'], seconds: 120 },
  } as Endpoint<SendMsgRequest, SendMsgResponse, 'openim/sendmsg'>,

  /**
   * Sends a one-to-one message to at most 500 accounts, without webhooks.
   *
   * It succeeds when anybody got it; who did not is in `ErrorList`, and `ActionStatus` is `SomeError` then.
   * Sending again is a second message: the page of this command promises less than that of `sendMsg`, to drop a
   * repeat within one and the same second.
   *
   * Errors worth knowing: 90011 (more than 500 recipients), 90012 (none of them exists), 93000 (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34920}
   */
  batchSendMsg: {
    path: 'openim/batchsendmsg',
    docs: 'https://www.tencentcloud.com/document/product/1047/34920',
    repeat: 'unsafe',
  } as Endpoint<BatchSendMsgRequest, BatchSendMsgResponse, 'openim/batchsendmsg'>,

  /**
   * Imports a one-to-one message of the past into the history of both sides, without webhooks.
   *
   * A message with the same `MsgSeq`, `MsgRandom` and `MsgTimeStamp` is there only once, also with sender and
   * recipient swapped and whatever it says: the first one stays. Give `MsgSeq`, or a repeat is a second message.
   *
   * Errors worth knowing: 90012 (an account does not exist), 90030 (`SyncFromOldSystem`), 93000 (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35014}
   */
  importMsg: {
    path: 'openim/importmsg',
    docs: 'https://www.tencentcloud.com/document/product/1047/35014',
    repeat: 'deduplicated',
    deduplication: { by: ['MsgSeq', 'MsgRandom', 'MsgTimeStamp'] },
  } as Endpoint<ImportMsgRequest, EmptyResponse, 'openim/importmsg'>,

  /**
   * Marks one side's messages of a one-to-one conversation as read, up to a time or up to now.
   *
   * Without `MsgReadTime` a repeat also covers messages that came between the two calls; with it, twice is once.
   *
   * Errors worth knowing: 90003 and 90008 (an account is missing or does not exist).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/38996}
   */
  adminSetMsgRead: {
    path: 'openim/admin_set_msg_read',
    docs: 'https://www.tencentcloud.com/document/product/1047/38996',
    repeat: 'idempotent',
  } as Endpoint<AdminSetMsgReadRequest, EmptyResponse, 'openim/admin_set_msg_read'>,

  /**
   * Recalls a one-to-one message, however old; there is no way back.
   *
   * The message stays in the history with bit 8 in `MsgFlagBits`. A repeat changes nothing but is answered with
   * 20023, so after a lost answer that code means that it is done.
   *
   * Errors worth knowing: 20022 (no such message), 20023 (recalled before), 90054 (not a message key).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35015}
   */
  adminMsgWithdraw: {
    path: 'openim/admin_msgwithdraw',
    docs: 'https://www.tencentcloud.com/document/product/1047/35015',
    repeat: 'idempotent',
  } as Endpoint<AdminMsgWithdrawRequest, EmptyResponse, 'openim/admin_msgwithdraw'>,

  /**
   * Changes what a one-to-one message says, for both sides; there is no way back.
   *
   * A repeat writes the same again, over what anybody else wrote between the two calls.
   *
   * Errors worth knowing: 20003 and 90012 (an account does not exist), 20028 (changed by two at the same time).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/47722}
   */
  modifyC2CMsg: {
    path: 'openim/modify_c2c_msg',
    docs: 'https://www.tencentcloud.com/document/product/1047/47722',
    repeat: 'idempotent',
  } as Endpoint<ModifyC2CMsgRequest, EmptyResponse, 'openim/modify_c2c_msg'>,

  /**
   * Changes what a group message says, for all members; there is no way back.
   *
   * Not for messages of an AVChatRoom. A repeat writes the same again, over what anybody else wrote between the
   * two calls. The command is part of this service, not of the group service.
   *
   * Errors worth knowing: 20001 (not a valid request), 90009 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/47948}
   */
  modifyGroupMsg: {
    path: 'openim/modify_group_msg',
    docs: 'https://www.tencentcloud.com/document/product/1047/47948',
    repeat: 'idempotent',
  } as Endpoint<ModifyGroupMsgRequest, EmptyResponse, 'openim/modify_group_msg'>,

  /**
   * Tells the sender of one-to-one messages that the recipient has read them.
   *
   * `IsPeerRead` in the history is about these receipts, which are not the read position of `adminSetMsgRead`. A
   * repeat says the same again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/77776}
   */
  c2cMsgReadReceipt: {
    path: 'openim/c2c_msg_read_receipt',
    docs: 'https://www.tencentcloud.com/document/product/1047/77776',
    repeat: 'idempotent',
  } as Endpoint<C2CMsgReadReceiptRequest, EmptyResponse, 'openim/c2c_msg_read_receipt'>,

  /**
   * Tells which of at most 500 accounts are online, and on which platforms.
   *
   * `PushOnline` is an app that was closed by the system or lost its network; after 7 days it becomes `Offline`.
   *
   * Errors worth knowing: 70107 (an account does not exist: in `ErrorList`, and of the whole when none does), 72001 (the feature is not enabled),
   * 90011 (more than 500 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35477}
   */
  queryOnlineStatus: {
    path: 'openim/query_online_status',
    docs: 'https://www.tencentcloud.com/document/product/1047/35477',
    repeat: 'read',
  } as Endpoint<QueryOnlineStatusRequest, QueryOnlineStatusResponse, 'openim/query_online_status'>,

  /**
   * Tells which of at most 500 accounts are online, under the name that the command had before 2022.
   *
   * Whether the service still answers it is not documented.
   *
   * @deprecated Use `queryOnlineStatus`.
   * @see {@link https://www.tencentcloud.com/document/product/1047/35477}
   */
  queryState: {
    path: 'openim/querystate',
    docs: 'https://www.tencentcloud.com/document/product/1047/35477',
    repeat: 'read',
  } as Endpoint<QueryOnlineStatusRequest, QueryOnlineStatusResponse, 'openim/querystate'>,
} as const
