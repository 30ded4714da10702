import type { EmptyResponse } from '../../envelope.ts'
import type {
  BanGroupMemberRequest,
  GetGroupBanMemberRequest,
  GetGroupBanMemberResponse,
  UnbanGroupMemberRequest,
} from './bans.ts'
import type { SendBroadcastMsgRequest, SendBroadcastMsgResponse } from './broadcast.ts'
import type { GetOnlineMemberNumRequest, GetOnlineMemberNumResponse } from './online.ts'

/** What the commands about live rooms take and answer, by path. */
export type GroupRoomsCommands = {
  'group_open_http_svc/get_online_member_num': [GetOnlineMemberNumRequest, GetOnlineMemberNumResponse]
  'group_open_http_svc/send_broadcast_msg': [SendBroadcastMsgRequest, SendBroadcastMsgResponse]
  'group_open_http_svc/ban_group_member': [BanGroupMemberRequest, EmptyResponse]
  'group_open_http_svc/unban_group_member': [UnbanGroupMemberRequest, EmptyResponse]
  'group_open_http_svc/get_group_ban_member': [GetGroupBanMemberRequest, GetGroupBanMemberResponse]
}

/** Live rooms, which are groups of type AVChatRoom. More about who is in them: `group_open_avchatroom_http_svc`. */
export const groupRooms = {
  /**
   * Counts who is online in an AVChatRoom.
   *
   * The number is some seconds old, but in small rooms: below 300 people and without web clients it was counted at once.
   *
   * Errors worth knowing: 10007 (another type of group), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/38521}
   */
  getOnlineMemberNum: {
    path: 'group_open_http_svc/get_online_member_num',
    // A judgement: it changes nothing.
    repeat: 'read',
  },

  /**
   * Sends a message to all AVChatRooms of the app at once. Only in the paid editions.
   *
   * A message with the same content and `Random` within 5 minutes is dropped as a repeat.
   *
   * Errors worth knowing: 10004 (a field is missing or wrong), 10007 (no right to), 10023 (too many messages).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49440}
   */
  sendBroadcastMsg: {
    path: 'group_open_http_svc/send_broadcast_msg',
    repeat: 'deduplicated',
    deduplication: { by: ['Random', 'MsgBody'], seconds: 300 },
    rate: 1,
  },

  /**
   * Bans members of an AVChatRoom for a time: they are put out, and cannot come back in. Only in the paid editions.
   *
   * Clients know of bans since version 6.6 of the SDK, web clients since 2.22.
   *
   * Errors worth knowing: 10004 (a field is missing or wrong), 10005 (more than 20 members), 10007 (another type of
   * group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/50296}
   */
  banGroupMember: {
    path: 'group_open_http_svc/ban_group_member',
    // A judgement: the time counts from the call, so that a repeat only moves its end.
    repeat: 'idempotent',
    batch: { in: 'Members_Account', most: 20 },
  },

  /**
   * Ends the bans of accounts in an AVChatRoom: they may come in again.
   *
   * Errors worth knowing: 10004 (a field is missing or wrong), 10005 (more than 20 accounts), 10007 (another type of
   * group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/50297}
   */
  unbanGroupMember: {
    path: 'group_open_http_svc/unban_group_member',
    // A judgement: nobody is banned any more after the first call.
    repeat: 'idempotent',
    batch: { in: 'Members_Account', most: 20 },
  },

  /**
   * Lists who is banned from an AVChatRoom, page by page.
   *
   * Errors worth knowing: 10004 (a field is missing or wrong), 10007 (another type of group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/50295}
   */
  getGroupBanMember: {
    path: 'group_open_http_svc/get_group_ban_member',
    // A judgement: it changes nothing.
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'BannedAccountList',
    cursor: { from: 'NextOffset', to: 'Offset' },
    start: { Offset: 0 },
  },
} as const
