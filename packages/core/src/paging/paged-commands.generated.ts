/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

/** The commands that answer in pages, by path, with the list of an answer that has the items. */
export interface PagedCommands {
  'follow/follow_get': 'FollowItem'
  'group_member_search/search': 'GroupMembers'
  'group_open_http_svc/get_joined_group_list': 'GroupIdList'
  'group_open_http_svc/get_group_member_info': 'MemberList'
  'group_open_http_svc/group_msg_get_simple': 'RspMsgList'
  'group_open_http_svc/get_permission_group': 'PermissionGroupInfoList'
  'group_open_http_svc/get_permission_group_member_list': 'MemberList'
  'group_search/search': 'Groups'
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': 'Infos'
  'im_msg_audit_mgr/get_cloud_audit_keywords': 'Infos'
  'im_msg_audit_mgr/get_local_audit_keywords': 'LocalAuditWords'
  'official_account_open_http_svc/get_subscriber_info': 'SubscriberList'
  'official_account_open_http_svc/get_subscribed_official_account_list': 'OfficialAccountInfoList'
  'official_account_open_http_svc/official_account_msg_get_simple': 'RspMsgList'
  'openim/admin_getroammsg': 'MsgList'
  'recentcontact/get_list': 'SessionItem'
  'recentcontact/get_contact_group': 'ContactItem'
  'sns/friend_get': 'UserDataItem'
  'sns/black_list_get': 'BlackListItem'
  'user_search/search': 'Users'
}
