import type { EmptyResponse } from '../../envelope.ts'
import type { GetJoinedGroupListRequest, GetJoinedGroupListResponse } from '../joined.ts'
import type { ModifyGroupMemberInfoRequest } from './change.ts'
import type {
  AddGroupMemberRequest,
  AddGroupMemberResponse,
  DeleteGroupMemberRequest,
  ImportGroupMemberRequest,
  ImportGroupMemberResponse,
} from './join.ts'
import type {
  GetGroupMemberInfoRequest,
  GetGroupMemberInfoResponse,
  GetSpecifiedGroupMemberInfoRequest,
  GetSpecifiedGroupMemberInfoResponse,
} from './members.ts'
import type { ChangeGroupOwnerRequest, GetRoleInGroupRequest, GetRoleInGroupResponse } from './roles.ts'

/** What the commands about the members of groups take and answer, by path. */
export type GroupMembersCommands = {
  'group_open_http_svc/get_joined_group_list': [GetJoinedGroupListRequest, GetJoinedGroupListResponse]
  'group_open_http_svc/get_group_member_info': [GetGroupMemberInfoRequest, GetGroupMemberInfoResponse]
  'group_open_http_svc/get_specified_group_member_info': [
    GetSpecifiedGroupMemberInfoRequest,
    GetSpecifiedGroupMemberInfoResponse,
  ]
  'group_open_http_svc/get_role_in_group': [GetRoleInGroupRequest, GetRoleInGroupResponse]
  'group_open_http_svc/add_group_member': [AddGroupMemberRequest, AddGroupMemberResponse]
  'group_open_http_svc/delete_group_member': [DeleteGroupMemberRequest, EmptyResponse]
  'group_open_http_svc/import_group_member': [ImportGroupMemberRequest, ImportGroupMemberResponse]
  'group_open_http_svc/modify_group_member_info': [ModifyGroupMemberInfoRequest, EmptyResponse]
  'group_open_http_svc/change_group_owner': [ChangeGroupOwnerRequest, EmptyResponse]
}

/** Who is in groups, and in which groups an account is. */
export const groupMembers = {
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
   * Returns what the filter asks for of at most 50 chosen members of a group. Since 2024.
   *
   * Who is not in the group is missing in the answer. With `MsgSeq` and the group's `NextMsgSeq`, unread messages can be counted
   * for many members in one call. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (an AVChatRoom), 10010 and 10015 (no such group). The page's own table of errors was not read:
   * these are those of its neighbours.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/64897}
   */
  getSpecifiedGroupMemberInfo: {
    path: 'group_open_http_svc/get_specified_group_member_info',
    repeat: 'read',
    batch: { in: 'Member_List_Account', most: 50 },
  },

  /**
   * Returns the roles that at most 500 accounts have in a group, or that they are not in it. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (an AVChatRoom), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34963}
   */
  getRoleInGroup: {
    path: 'group_open_http_svc/get_role_in_group',
    repeat: 'read',
    batch: { in: 'User_Account', most: 500 },
  },

  /**
   * Adds at most 300 accounts to a group.
   *
   * Each account has its own result, and the answer as a whole is a success where some failed. They need not agree, unless the app
   * is set up so. Not for AVChatRooms: people join them by themselves.
   *
   * Errors worth knowing: 10005 (too many accounts), 10007 (an AVChatRoom), 10010 and 10015 (no such group), 10014 (the group is
   * full), 10016 (refused by a webhook), 10019 (no such account), 10037 (the account is in too many groups).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34921}
   */
  addGroupMember: {
    path: 'group_open_http_svc/add_group_member',
    // An account is in a group once: a repeat answers 2 for it.
    repeat: 'idempotent',
    outcomes: [{ in: 'MemberList', item: 'Member_Account', code: 'Result', fails: 0 }],
    batch: { in: 'MemberList', most: 300 },
  },

  /**
   * Removes at most 100 members from a group. Not for AVChatRooms, where members are muted or banned.
   *
   * Errors worth knowing: 10004 (an AVChatRoom), 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34949}
   */
  deleteGroupMember: {
    path: 'group_open_http_svc/delete_group_member',
    // Who has come back in between is removed again: the time of a retry is too short for that to matter.
    repeat: 'idempotent',
    batch: { in: 'MemberToDel_Account', most: 100 },
  },

  /**
   * Imports at most 300 members of the past into a group that was imported, without webhooks and notifications.
   *
   * Each member has its own result, and the answer as a whole is a success where some failed. Not for AVChatRooms.
   *
   * Errors worth knowing: 10005 (too many members), 10006 (too many calls), 10007 (an AVChatRoom), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34969}
   */
  importGroupMember: {
    path: 'group_open_http_svc/import_group_member',
    // A member is in a group once: a repeat answers 2 for it.
    repeat: 'idempotent',
    outcomes: [{ in: 'MemberList', item: 'Member_Account', code: 'Result', fails: 0 }],
    batch: { in: 'MemberList', most: 300 },
  },

  /**
   * Changes the role, the name card, the notifications, the mute or the custom fields of a member. Not for AVChatRooms.
   *
   * Errors worth knowing: 10004 (a parameter), 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34900}
   */
  modifyGroupMemberInfo: {
    path: 'group_open_http_svc/modify_group_member_info',
    // A mute begins anew with a repeat: its end moves by the seconds in between.
    repeat: 'idempotent',
  },

  /**
   * Gives a group another owner, also one that has none. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (no right to, or an AVChatRoom), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34966}
   */
  changeGroupOwner: {
    path: 'group_open_http_svc/change_group_owner',
    repeat: 'idempotent',
  },
} as const
