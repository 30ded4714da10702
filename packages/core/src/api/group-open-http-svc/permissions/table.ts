import type { EmptyResponse } from '../../envelope.ts'
import type {
  AddPermissionGroupMemberRequest,
  AddPermissionGroupMemberResponse,
  CreatePermissionGroupRequest,
  CreatePermissionGroupResponse,
  DestroyPermissionGroupRequest,
  DestroyPermissionGroupResponse,
  GetPermissionGroupMemberListRequest,
  GetPermissionGroupMemberListResponse,
  GetPermissionGroupRequest,
  GetPermissionGroupResponse,
  ModifyPermissionGroupRequest,
} from './groups.ts'
import type {
  DeleteTopicPermissionGroupRequest,
  GetTopicPermissionGroupRequest,
  GetTopicPermissionGroupResponse,
  TopicPermissionsRequest,
  TopicPermissionsResponse,
} from './topics.ts'

/** What the commands about permission groups take and answer, by path. */
export type GroupPermissionsCommands = {
  'group_open_http_svc/create_permission_group': [CreatePermissionGroupRequest, CreatePermissionGroupResponse]
  'group_open_http_svc/destroy_permission_group': [
    DestroyPermissionGroupRequest,
    DestroyPermissionGroupResponse,
  ]
  'group_open_http_svc/modify_permission_group': [ModifyPermissionGroupRequest, EmptyResponse]
  'group_open_http_svc/get_permission_group': [GetPermissionGroupRequest, GetPermissionGroupResponse]
  'group_open_http_svc/add_topic_permission_group': [TopicPermissionsRequest, TopicPermissionsResponse]
  'group_open_http_svc/set_topic_permission_group': [TopicPermissionsRequest, TopicPermissionsResponse]
  'group_open_http_svc/delete_topic_permission_group': [
    DeleteTopicPermissionGroupRequest,
    TopicPermissionsResponse,
  ]
  'group_open_http_svc/get_topic_permission_group': [
    GetTopicPermissionGroupRequest,
    GetTopicPermissionGroupResponse,
  ]
  'group_open_http_svc/add_permission_group_member': [
    AddPermissionGroupMemberRequest,
    AddPermissionGroupMemberResponse,
  ]
  'group_open_http_svc/get_permission_group_member_list': [
    GetPermissionGroupMemberListRequest,
    GetPermissionGroupMemberListResponse,
  ]
}

/** What some members of a community may do that others may not. Since 2024. */
export const groupPermissions = {
  /**
   * Makes a permission group in a community that was made, or changed, to have them (`EnablePermission` 1).
   *
   * Without an id of your own each call makes another one. The page was read in part; its codes are those of groups.
   *
   * Errors worth knowing: 10004 (not a valid request), 10007 (no right to), 10010 and 10015 (no such group).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61232}
   */
  createPermissionGroup: {
    path: 'group_open_http_svc/create_permission_group',
    repeat: 'unsafe',
  },

  /**
   * Deletes at most 20 permission groups of a community. Gone once is gone.
   *
   * Each has its own `ErrorCode`.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61233}
   */
  destroyPermissionGroup: {
    path: 'group_open_http_svc/destroy_permission_group',
    repeat: 'idempotent',
    outcomes: [{ in: 'PermissionGroupResultList', item: 'PermissionGroupId', code: 'ErrorCode' }],
    batch: { in: 'PermissionGroupIdList', most: 20 },
  },

  /**
   * Changes name, bits or text of a permission group; fields that are left out stay.
   *
   * The same values twice are the same as once.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61234}
   */
  modifyPermissionGroup: {
    path: 'group_open_http_svc/modify_permission_group',
    repeat: 'idempotent',
  },

  /**
   * Returns the permission groups of a community, all page by page or those that are named.
   *
   * The page was read in part.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61235}
   */
  getPermissionGroup: {
    path: 'group_open_http_svc/get_permission_group',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'PermissionGroupInfoList',
    cursor: { from: 'Next', to: 'Next' },
  },

  /**
   * Gives a permission group bits of its own in at most 50 topics.
   *
   * Each topic has its own `ErrorCode`. After a repeat the bits are the same; whether it is refused is not documented.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61236}
   */
  addTopicPermissionGroup: {
    path: 'group_open_http_svc/add_topic_permission_group',
    repeat: 'idempotent',
    outcomes: [{ in: 'TopicPermissionResultList', item: 'TopicId', code: 'ErrorCode' }],
    batch: { in: 'TopicPermissionList', most: 50 },
  },

  /**
   * Changes the bits of a permission group in at most 50 topics.
   *
   * Each topic has its own `ErrorCode`; so it is taken to be, the page was read in part. The same bits twice are the same as
   * once.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61237}
   */
  setTopicPermissionGroup: {
    path: 'group_open_http_svc/set_topic_permission_group',
    repeat: 'idempotent',
    outcomes: [{ in: 'TopicPermissionResultList', item: 'TopicId', code: 'ErrorCode' }],
    batch: { in: 'TopicPermissionList', most: 50 },
  },

  /**
   * Takes the bits of its own in topics from a permission group. Gone once is gone.
   *
   * The page was read in part: request and answer are those of its neighbours.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61238}
   */
  deleteTopicPermissionGroup: {
    path: 'group_open_http_svc/delete_topic_permission_group',
    repeat: 'idempotent',
    outcomes: [{ in: 'TopicPermissionResultList', item: 'TopicId', code: 'ErrorCode' }],
  },

  /**
   * Returns the bits of a permission group in topics.
   *
   * Each topic has its own `ErrorCode`.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61239}
   */
  getTopicPermissionGroup: {
    path: 'group_open_http_svc/get_topic_permission_group',
    repeat: 'read',
    outcomes: [{ in: 'TopicPermissionResultList', item: 'TopicId', code: 'ErrorCode' }],
  },

  /**
   * Puts at most 100 members of a community into a permission group. A member is in it once.
   *
   * The page was read in part: each member is taken to have a `Result`, of which 0 is a failure.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61240}
   */
  addPermissionGroupMember: {
    path: 'group_open_http_svc/add_permission_group_member',
    repeat: 'idempotent',
    outcomes: [{ in: 'MemberList', item: 'Member_Account', code: 'Result', fails: 0 }],
    batch: { in: 'MemberList', most: 100 },
  },

  /**
   * Lists who is in a permission group, page by page.
   *
   * The page was read in part. The command that takes members out again was not found.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/61242}
   */
  getPermissionGroupMemberList: {
    path: 'group_open_http_svc/get_permission_group_member_list',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'MemberList',
    cursor: { from: 'Next', to: 'Next' },
  },
} as const
