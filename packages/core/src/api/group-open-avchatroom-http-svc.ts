/**
 * The `group_open_avchatroom_http_svc` service: who is in a live room (AVChatRoom), what marks they have, and who may
 * manage it.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** Asks who is in an AVChatRoom. */
export interface GetMembersRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** 0 on the first page, then the `NextTimestamp` of the page before. */
  readonly Timestamp: number
  /** Only members that have this mark. */
  readonly Mark?: number | undefined
}

/** Somebody in an AVChatRoom. */
export interface OnlineMember {
  /** Its UserID. */
  readonly Member_Account: string
  /** When it came in, unix seconds. */
  readonly JoinTime: number
  /** The name that others see. */
  readonly NickName?: string
  /** The address of the picture that others see. */
  readonly Avatar?: string
  /** Its marks. Not on the page of the list: seen in the answer of `modifyUserInfo` only. */
  readonly Marks?: readonly number[]
}

/** Who is in an AVChatRoom. */
export interface GetMembersResponse {
  /** At most 500 members. */
  readonly MemberList: readonly OnlineMember[]
  /** Where the next page starts, 0 after the last one. */
  readonly NextTimestamp: number
}

/** Marks of a member of an AVChatRoom. */
export interface MemberMarks {
  /** Its UserID. */
  readonly Member_Account: string
  /**
   * The marks: numbers of your own from 1000. 500 keeps the member in the room for up to three days, online or not; 600
   * keeps it out of the list of members, unless a mark is asked for.
   */
  readonly Marks: readonly number[]
}

/** Marks to set or to remove. */
export interface ModifyUserInfoRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** 1 sets the marks, 2 removes them. */
  readonly CommandType: 1 | 2
  /** The members, at most 500. A room has at most 10 different marks, and a mark at most 1000 members. */
  readonly MemberList: readonly MemberMarks[]
}

/** Marks that were set or removed. */
export interface ModifyUserInfoResponse {
  /** As in the request. */
  readonly CommandType: 1 | 2
  /** The members whose marks were changed. Those who are not in the room are missing, without a word. */
  readonly MemberList: readonly MemberMarks[]
}

/** Who becomes an administrator of an AVChatRoom, or is one no longer. */
export interface ModifyAdminRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** 1 makes administrators, 2 takes that away. */
  readonly CommandType: 1 | 2
  /** The accounts, in the room or not. A room has at most 5 administrators. */
  readonly Admin_Account: readonly string[]
}

/** Asks who manages an AVChatRoom. */
export interface GetAdminListRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
}

/** An administrator of an AVChatRoom. */
export interface RoomAdmin {
  /** Its UserID. */
  readonly Admin_Account: string
  /** The name that others see. */
  readonly NickName?: string
  /** The address of the picture that others see. */
  readonly Avatar?: string
}

/** Who manages an AVChatRoom. */
export interface GetAdminListResponse {
  /** The administrators, without the owner as far as is known. */
  readonly Admin_List: readonly RoomAdmin[]
}

/** Asks which of some accounts are in an AVChatRoom. */
export interface CheckMembersRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** The accounts. How many there may be is not documented. */
  readonly Member_Account: readonly string[]
}

/** Which accounts are in an AVChatRoom. */
export interface CheckMembersResponse {
  /** Those of the request that are in the room. */
  readonly Member_Account: readonly string[]
}

/** What the commands of `group_open_avchatroom_http_svc` take and answer, by path. */
export type GroupOpenAvchatroomHttpSvcCommands = {
  'group_open_avchatroom_http_svc/get_members': [GetMembersRequest, GetMembersResponse]
  'group_open_avchatroom_http_svc/modify_user_info': [ModifyUserInfoRequest, ModifyUserInfoResponse]
  'group_open_avchatroom_http_svc/modify_admin': [ModifyAdminRequest, EmptyResponse]
  'group_open_avchatroom_http_svc/get_admin_list': [GetAdminListRequest, GetAdminListResponse]
  'group_open_avchatroom_http_svc/check_members': [CheckMembersRequest, CheckMembersResponse]
}

/** Who is in live rooms, with which marks, and who manages them. Needs a paid edition, and the switch in the console. */
export const groupOpenAvchatroomHttpSvc = {
  /**
   * Lists who is online in an AVChatRoom, page by page.
   *
   * What it gives is up to 40 seconds old, and of a larger room has the 1000 who came last; `checkMembers` knows the
   * others, too. Without the edition or the switch in the console it has at most 30. A newer page says that it is for
   * communities, too.
   *
   * Errors worth knowing: 10001 (the UserSig or the admin is wrong), 10007 (another type of group), 10010 and 10015 (no
   * such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/50293}
   */
  getMembers: {
    path: 'group_open_avchatroom_http_svc/get_members',
    // A judgement: it changes nothing.
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'MemberList',
    cursor: { from: 'NextTimestamp', to: 'Timestamp' },
    start: { Timestamp: 0 },
  },

  /**
   * Sets or removes marks of members who are online in an AVChatRoom.
   *
   * Fails without the Pro edition or a higher one. A member that is not in the room is missing in the answer, so that whoever was asked for and is not there was not
   * changed; when all of them are missing the call fails. A mark is gone when its member leaves or goes offline, but for
   * 500.
   *
   * Errors worth knowing: 10001 (the UserSig or the admin is wrong), 10004 (a field is missing or wrong), 10007 (another
   * type of group), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/50294}
   */
  modifyUserInfo: {
    path: 'group_open_avchatroom_http_svc/modify_user_info',
    // A judgement: a mark that is set twice is set.
    repeat: 'idempotent',
    outcomes: [{ in: 'MemberList', item: 'Member_Account', only: 'done' }],
    batch: { in: 'MemberList', most: 500 },
  },

  /**
   * Makes accounts administrators of an AVChatRoom, or takes that away.
   *
   * Needs the Pro edition or a higher one, and the switch for the list of online members in the console. An account need not be
   * in the room, and is its administrator still when it leaves. The table of codes of its page
   * was not read: those below are of its neighbours.
   *
   * Errors worth knowing: 10001 (the UserSig or the admin is wrong), 10004 (a field is missing or wrong), 10007 (another
   * type of group), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60525}
   */
  modifyAdmin: {
    path: 'group_open_avchatroom_http_svc/modify_admin',
    // A judgement: who is an administrator once stays one.
    repeat: 'idempotent',
  },

  /**
   * Lists the administrators of an AVChatRoom.
   *
   * Its page was read in part: the fields of the answer are those of a client library, the codes those of its neighbours.
   *
   * Errors worth knowing: 10001 (the UserSig or the admin is wrong), 10007 (another type of group), 10010 and 10015 (no
   * such group).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60524}
   */
  getAdminList: {
    path: 'group_open_avchatroom_http_svc/get_admin_list',
    // A judgement: it changes nothing.
    repeat: 'read',
  },

  /**
   * Returns which of some accounts are in an AVChatRoom right now, in a large room as well.
   *
   * Needs the Pro edition or a higher one, and the switch for the list of online members in the console. What it gives is up to 40
   * seconds old, also of members beyond the 1000 of the list. The table of codes of its page was not read: those below are of its
   * neighbours.
   *
   * Errors worth knowing: 10001 (the UserSig or the admin is wrong), 10007 (another type of group), 10010 and 10015 (no
   * such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60523}
   */
  checkMembers: {
    path: 'group_open_avchatroom_http_svc/check_members',
    // A judgement: it changes nothing.
    repeat: 'read',
  },
} as const
