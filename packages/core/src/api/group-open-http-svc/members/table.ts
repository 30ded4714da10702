import type { GetJoinedGroupListRequest, GetJoinedGroupListResponse } from '../joined.ts'
import type { GetGroupMemberInfoRequest, GetGroupMemberInfoResponse } from './members.ts'

/** What the commands about the members of groups take and answer, by path. */
export type GroupMembersCommands = {
  'group_open_http_svc/get_joined_group_list': [GetJoinedGroupListRequest, GetJoinedGroupListResponse]
  'group_open_http_svc/get_group_member_info': [GetGroupMemberInfoRequest, GetGroupMemberInfoResponse]
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
} as const
