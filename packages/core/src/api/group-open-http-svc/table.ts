/**
 * The `group_open_http_svc` service, as far as reading and writing group conversations needs it.
 *
 * Changing a group message is `openim/modify_group_msg`.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type { CreateGroupRequest, ImportGroupRequest, NewGroupResponse } from './create.ts'
import type { ImportGroupMsgRequest, ImportGroupMsgResponse, SetUnreadMsgNumRequest } from './import.ts'
import type { GetGroupInfoRequest, GetGroupInfoResponse } from './info.ts'
import type { GetJoinedGroupListRequest, GetJoinedGroupListResponse } from './joined.ts'
import type { GetGroupMemberInfoRequest, GetGroupMemberInfoResponse } from './members.ts'
import type {
  GroupMsgGetSimpleRequest,
  GroupMsgGetSimpleResponse,
  GroupMsgRecallRequest,
  GroupMsgRecallResponse,
  SendGroupMsgRequest,
  SendGroupMsgResponse,
} from './messages.ts'

/** What the commands of `group_open_http_svc` take and answer, by path. */
export type GroupOpenHttpSvcCommands = {
  'group_open_http_svc/get_joined_group_list': [GetJoinedGroupListRequest, GetJoinedGroupListResponse]
  'group_open_http_svc/get_group_info': [GetGroupInfoRequest, GetGroupInfoResponse]
  'group_open_http_svc/get_group_member_info': [GetGroupMemberInfoRequest, GetGroupMemberInfoResponse]
  'group_open_http_svc/group_msg_get_simple': [GroupMsgGetSimpleRequest, GroupMsgGetSimpleResponse]
  'group_open_http_svc/send_group_msg': [SendGroupMsgRequest, SendGroupMsgResponse]
  'group_open_http_svc/group_msg_recall': [GroupMsgRecallRequest, GroupMsgRecallResponse]
  'group_open_http_svc/import_group_msg': [ImportGroupMsgRequest, ImportGroupMsgResponse]
  'group_open_http_svc/set_unread_msg_num': [SetUnreadMsgNumRequest, EmptyResponse]
  'group_open_http_svc/create_group': [CreateGroupRequest, NewGroupResponse]
  'group_open_http_svc/import_group': [ImportGroupRequest, NewGroupResponse]
}

/** Groups: which there are, who is in them, and what is said in them. */
export const groupOpenHttpSvc = {
  /**
   * Lists the groups that an account is in, with what the filter asks for.
   *
   * Without `Limit` all of them come at once; with it, `Offset` leads on until `TotalCount` is reached. Private
   * groups in which nobody wrote yet and AVChatRooms are left out unless asked for.
   *
   * Errors worth knowing: 10004 (a parameter), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34925}
   */
  getJoinedGroupList: {
    path: 'group_open_http_svc/get_joined_group_list',
    repeat: 'read',
    paging: 'offset',
    itemsIn: 'GroupIdList',
  },

  /**
   * Returns the profiles of at most 50 groups, and their members.
   *
   * The `ErrorCode` of the answer as a whole means nothing here: each group has its own. Of an AVChatRoom neither the
   * members nor their number are told.
   *
   * Errors worth knowing: 10010 and 10015 (no such group), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34961}
   */
  getGroupInfo: {
    path: 'group_open_http_svc/get_group_info',
    repeat: 'read',
    outcomesIn: 'GroupInfo',
  },

  /**
   * Lists the members of a group, with what the filter asks for.
   *
   * Pages by `Limit` and `Offset`, in a community by `Limit` and `Next`. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (not an admin), 10010 and 10015 (no such group), 10018 (the answer would be larger
   * than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34948}
   */
  getGroupMemberInfo: {
    path: 'group_open_http_svc/get_group_member_info',
    repeat: 'read',
    paging: 'offset',
    itemsIn: 'MemberList',
  },

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
    deduplication: { by: ['Random'], seconds: 300 },
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
   * Makes a group, with an owner and members on request.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021 or 10025.
   *
   * Errors worth knowing: 10007 (an AVChatRoom with members), 10021 and 10025 (the id is taken), 10016 (refused by a webhook), 10036, 10037, 10038 and
   * 10058 (more groups or members than the edition allows).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34895}
   */
  createGroup: {
    path: 'group_open_http_svc/create_group',
    repeat: 'unsafe',
  },

  /**
   * Imports a group of the past, without webhooks and notifications.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (an AVChatRoom), 10021 (the id is taken).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34967}
   */
  importGroup: {
    path: 'group_open_http_svc/import_group',
    repeat: 'unsafe',
  },
} as const
