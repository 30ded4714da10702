/**
 * The `openim` service: one-to-one messages, their read state and who is online.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type { AdminMsgWithdrawRequest, ModifyC2CMsgRequest, ModifyGroupMsgRequest } from './change.ts'
import type { DeleteC2CMsgRambleRequest, DeleteC2CMsgRambleResponse } from './delete.ts'
import type { QueryOnlineStatusRequest, QueryOnlineStatusResponse } from './online.ts'
import type { AdminGetRoamMsgRequest, AdminGetRoamMsgResponse } from './roaming.ts'
import type {
  BatchSendMsgRequest,
  BatchSendMsgResponse,
  ImportMsgRequest,
  SendMsgRequest,
  SendMsgResponse,
} from './send.ts'
import type {
  AdminSetMsgReadRequest,
  C2CMsgReadReceiptRequest,
  GetC2CUnreadMsgNumRequest,
  GetC2CUnreadMsgNumResponse,
} from './unread.ts'

/** What the commands of `openim` take and answer, by path. */
export type OpenimCommands = {
  'openim/get_c2c_unread_msg_num': [GetC2CUnreadMsgNumRequest, GetC2CUnreadMsgNumResponse]
  'openim/admin_getroammsg': [AdminGetRoamMsgRequest, AdminGetRoamMsgResponse]
  'openim/sendmsg': [SendMsgRequest, SendMsgResponse]
  'openim/batchsendmsg': [BatchSendMsgRequest, BatchSendMsgResponse]
  'openim/importmsg': [ImportMsgRequest, EmptyResponse]
  'openim/admin_set_msg_read': [AdminSetMsgReadRequest, EmptyResponse]
  'openim/admin_msgwithdraw': [AdminMsgWithdrawRequest, EmptyResponse]
  'openim/delete_c2c_msg_ramble': [DeleteC2CMsgRambleRequest, DeleteC2CMsgRambleResponse]
  'openim/modify_c2c_msg': [ModifyC2CMsgRequest, EmptyResponse]
  'openim/modify_group_msg': [ModifyGroupMsgRequest, EmptyResponse]
  'openim/c2c_msg_read_receipt': [C2CMsgReadReceiptRequest, EmptyResponse]
  'openim/query_online_status': [QueryOnlineStatusRequest, QueryOnlineStatusResponse]
  'openim/querystate': [QueryOnlineStatusRequest, QueryOnlineStatusResponse]
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
    repeat: 'read',
    outcomes: [{ in: 'ErrorList', item: 'Peer_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'Peer_Account', most: 10 },
  },

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
    repeat: 'read',
    paging: 'last-msg-key',
    itemsIn: 'MsgList',
  },

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
    repeat: 'deduplicated',
    deduplication: { by: ['MsgSeq', 'MsgRandom', 'MsgBody'], seconds: 120 },
  },

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
    repeat: 'unsafe',
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 500, unlike: 'MsgRandom' },
  },

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
    repeat: 'deduplicated',
    deduplication: { by: ['MsgSeq', 'MsgRandom', 'MsgTimeStamp'] },
  },

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
    repeat: 'idempotent',
  },

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
    repeat: 'idempotent',
  },

  /**
   * Deletes at most 30 messages of a one-to-one conversation for one side only; the other one still sees them.
   *
   * Keys of messages that were not deleted are in `InvalidMsgKeyList` of an otherwise successful answer. The table of
   * errors of this command was not found; the codes are those of its neighbours.
   *
   * Errors worth knowing: 90003 and 90008 (an account is missing or does not exist), 90009 (not an admin).
   *
   * @see {@link https://cloud.tencent.com/document/product/269/101439}
   */
  deleteC2CMsgRamble: {
    path: 'openim/delete_c2c_msg_ramble',
    // A judgement: a message is gone for that side after the first call.
    repeat: 'idempotent',
    outcomes: [{ in: 'InvalidMsgKeyList', only: 'failed' }],
    batch: { in: 'MsgKeyList', most: 30 },
  },

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
    repeat: 'idempotent',
  },

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
    repeat: 'idempotent',
  },

  /**
   * Notifies the sender of one-to-one messages that the recipient has read them.
   *
   * `IsPeerRead` in the history is about these receipts, which are not the read position of `adminSetMsgRead`. A
   * repeat says the same again. The table of errors on its page was not read.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/77776}
   */
  c2cMsgReadReceipt: {
    path: 'openim/c2c_msg_read_receipt',
    repeat: 'idempotent',
  },

  /**
   * Checks which of at most 500 accounts are online, and on which platforms.
   *
   * `PushOnline` is an app that was closed by the system or lost its network; after 7 days it becomes `Offline`.
   *
   * Errors worth knowing: 70107 (an account does not exist: in `ErrorList`, and of the whole when none does),
   * 72001 (the feature is not enabled), 90011 (more than 500 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35477}
   */
  queryOnlineStatus: {
    path: 'openim/query_online_status',
    repeat: 'read',
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 500 },
  },

  /**
   * Checks which of at most 500 accounts are online, under the name that the command had before 2022.
   *
   * Whether the service still answers it is not documented.
   *
   * @deprecated Use `queryOnlineStatus`.
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/35477}
   */
  queryState: {
    path: 'openim/querystate',
    repeat: 'read',
    deprecated: 'openim/query_online_status',
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 500 },
  },
} as const
