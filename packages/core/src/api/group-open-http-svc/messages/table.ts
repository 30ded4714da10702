import type { EmptyResponse } from '../../envelope.ts'
import type { ClearGroupMsgRequest, DeleteGroupMsgBySenderRequest } from './clear.ts'
import type { ImportGroupMsgRequest, ImportGroupMsgResponse, SetUnreadMsgNumRequest } from './import.ts'
import type {
  GroupMsgGetSimpleRequest,
  GroupMsgGetSimpleResponse,
  GroupMsgRecallRequest,
  GroupMsgRecallResponse,
  SendGroupMsgRequest,
  SendGroupMsgResponse,
} from './messages.ts'
import type { SendGroupSystemNotificationRequest } from './notification.ts'

/** What the commands about the messages of groups take and answer, by path. */
export type GroupMessagesCommands = {
  'group_open_http_svc/group_msg_get_simple': [GroupMsgGetSimpleRequest, GroupMsgGetSimpleResponse]
  'group_open_http_svc/send_group_msg': [SendGroupMsgRequest, SendGroupMsgResponse]
  'group_open_http_svc/group_msg_recall': [GroupMsgRecallRequest, GroupMsgRecallResponse]
  'group_open_http_svc/import_group_msg': [ImportGroupMsgRequest, ImportGroupMsgResponse]
  'group_open_http_svc/set_unread_msg_num': [SetUnreadMsgNumRequest, EmptyResponse]
  'group_open_http_svc/send_group_system_notification': [SendGroupSystemNotificationRequest, EmptyResponse]
  'group_open_http_svc/delete_group_msg_by_sender': [DeleteGroupMsgBySenderRequest, EmptyResponse]
  'group_open_http_svc/clear_group_msg': [ClearGroupMsgRequest, EmptyResponse]
}

/** What is said in groups. Changing a message is `openim/modify_group_msg`. */
export const groupMessages = {
  /**
   * Reads the messages of a group, at most 20 at a time, newest first.
   *
   * The next page starts at the smallest `MsgSeq` less 1, until that is 0 or `IsFinished` is 2. Deleted and
   * expired messages are empty placeholders. Not for AVChatRooms, which keep no messages.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10044 (an AVChatRoom).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34971}
   */
  groupMsgGetSimple: {
    path: 'group_open_http_svc/group_msg_get_simple',
    repeat: 'read',
    paging: 'msg-seq',
    itemsIn: 'RspMsgList',
  },

  /**
   * Sends a message to a group.
   *
   * A message with the same content and `Random` within 5 minutes is dropped as a repeat. Besides the limit on
   * calls, a group takes at most 40 messages per second; more are thrown away with a `MsgDropReason`.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10016 (refused by a webhook), 10017
   * (muted), 10023 (too many messages), 80002 (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34959}
   */
  sendGroupMsg: {
    path: 'group_open_http_svc/send_group_msg',
    repeat: 'deduplicated',
    deduplication: { by: ['Random', 'MsgBody'], seconds: 300 },
  },

  /**
   * Recalls at most 10 messages of a group, as old as the service still keeps; there is no way back.
   *
   * Each message has its own result; a repeat changes nothing but may refuse what is recalled already. In an
   * AVChatRoom it reaches those who are online, for messages of the last hour; so the pages since 2024, before it was
   * refused with 10033.
   *
   * Errors worth knowing: 10030 (no such message), 10031 (too old), 10032 (cannot be recalled), 10033 and 10041 (the
   * group's type or the app does not allow it).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34965}
   */
  groupMsgRecall: {
    path: 'group_open_http_svc/group_msg_recall',
    repeat: 'idempotent',
    outcomes: [{ in: 'RecallRetList', item: 'MsgSeq', code: 'RetCode' }],
    batch: { in: 'MsgSeqList', most: 10 },
  },

  /**
   * Imports at most 7 messages of the past into a group, oldest first, without webhooks and notifications.
   *
   * Each must be later than the group's creation and its latest message, and earlier than now. Everybody's unread
   * count becomes 0. Give every message a `Random`: for 5 minutes the service discards one with the same, so that a call
   * whose answer was lost may be sent again. Not for AVChatRooms.
   *
   * Errors worth knowing: 10004 (a time is wrong), 10007 (an AVChatRoom), 10010 and 10015 (no such group), 10020
   * (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34968}
   */
  importGroupMsg: {
    path: 'group_open_http_svc/import_group_msg',
    repeat: 'deduplicated',
    deduplication: { by: ['MsgList[].Random'], seconds: 300 },
    outcomes: [{ in: 'ImportMsgResult', item: 'MsgSeq', code: 'Result' }],
  },

  /**
   * Sets how many messages of a group a member has not read, for moving to this service from another one.
   *
   * ChatRooms and AVChatRooms have no unread count and silently keep none. There is no command that reads it.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34909}
   */
  setUnreadMsgNum: {
    path: 'group_open_http_svc/set_unread_msg_num',
    repeat: 'idempotent',
  },

  /**
   * Sends a notification of the app to all members of a group, or to some.
   *
   * It is no message: clients hand it to the app, and no history has it. Every call sends another one, as it has no random number by
   * which a repeat could be recognised. In an AVChatRoom it goes to all.
   *
   * Errors worth knowing: 10004 (a parameter), 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34958}
   */
  sendGroupSystemNotification: {
    path: 'group_open_http_svc/send_group_system_notification',
    repeat: 'unsafe',
  },

  /**
   * Recalls what one member wrote among the newest 1000 messages of a group.
   *
   * Nobody is told: clients see it when they read the history the next time. In an AVChatRoom it does nothing.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34970}
   */
  deleteGroupMsgBySender: {
    path: 'group_open_http_svc/delete_group_msg_by_sender',
    // What is written between a call and its repeat is recalled, too, as it would be a moment later.
    repeat: 'idempotent',
  },

  /**
   * Hides the history of a group from all its members, up to a message or altogether. There is no way back.
   *
   * The admin of the app still reads it with `groupMsgGetSimple`. Not for communities.
   *
   * Errors worth knowing: 10007 (a community), 10010 and 10015 (no such group). The page's own table of errors was not read: these
   * are those of its neighbours.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/65970}
   */
  clearGroupMsg: {
    path: 'group_open_http_svc/clear_group_msg',
    // Without MsgSeq a repeat hides what was written in between as well.
    repeat: 'unsafe',
  },
} as const
