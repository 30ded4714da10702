import type { EmptyResponse } from '../../envelope.ts'
import type {
  GetGroupMsgReceiptDetailRequest,
  GetGroupMsgReceiptDetailResponse,
  GetGroupMsgReceiptRequest,
  GetGroupMsgReceiptResponse,
  GroupMsgReceiptRequest,
} from './receipts.ts'

/** What the commands about read receipts of group messages take and answer, by path. */
export type GroupReceiptsCommands = {
  'group_open_http_svc/group_msg_receipt': [GroupMsgReceiptRequest, EmptyResponse]
  'group_open_http_svc/get_group_msg_receipt': [GetGroupMsgReceiptRequest, GetGroupMsgReceiptResponse]
  'group_open_http_svc/get_group_msg_receipt_detail': [
    GetGroupMsgReceiptDetailRequest,
    GetGroupMsgReceiptDetailResponse,
  ]
}

/** Who has read which messages of a group. Only of those that asked for it, with `NeedReadReceipt`. */
export const groupReceipts = {
  /**
   * Says in a member's name that it has read messages.
   *
   * No page of its own was found, only its place in client libraries of 2025: its rate, its limit and its errors are taken
   * from its neighbours.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10062 (the message has no receipts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  groupMsgReceipt: {
    path: 'group_open_http_svc/group_msg_receipt',
    // A message is read once.
    repeat: 'idempotent',
    batch: { in: 'MsgSeqList', most: 50 },
  },

  /**
   * Counts who has read messages of a group, and who has not.
   *
   * Each message has its own result, and the answer as a whole is a success where some failed. Needs the Pro edition or a
   * higher one, and a switch in the console. For groups of type Private, Public and ChatRoom.
   *
   * Errors worth knowing: 10007 (the group's type), 10010 and 10015 (no such group), 10060 (the group is too large), 10062 (the
   * message has no receipts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49439}
   */
  getGroupMsgReceipt: {
    path: 'group_open_http_svc/get_group_msg_receipt',
    repeat: 'read',
    outcomes: [{ in: 'GroupMsgReceiptList', item: 'MsgSeq', code: 'Code' }],
  },

  /**
   * Lists who has read a message of a group, or who has not.
   *
   * `Cursor` of an answer goes into the next request until the answer says that it is the last one. Needs what
   * `getGroupMsgReceipt` needs.
   *
   * Errors worth knowing: 10007 (the group's type), 10010 and 10015 (no such group), 10062 (the message has no receipts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49438}
   */
  getGroupMsgReceiptDetail: {
    path: 'group_open_http_svc/get_group_msg_receipt_detail',
    repeat: 'read',
    paging: 'cursor',
    cursor: { from: 'Cursor', to: 'Cursor', end: ['IsFinish', 'IsFinished'] },
    start: { Cursor: '' },
    itemsIn: ['ReadList', 'UnreadList'],
  },
} as const
