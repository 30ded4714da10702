/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

/** The commands that answer in pages, by path, with the list of an answer that has the items. */
export interface PagedCommands {
  /** Its items are in `FollowItem`. */
  'follow/follow_get': 'FollowItem'
  /** Its items are in `GroupMembers`. */
  'group_member_search/search': 'GroupMembers'
  /** Its items are in `MemberList`. */
  'group_open_avchatroom_http_svc/get_members': 'MemberList'
  /** Its items are in `GroupIdList`. */
  'group_open_http_svc/get_joined_group_list': 'GroupIdList'
  /** Its items are in `MemberList`. */
  'group_open_http_svc/get_group_member_info': 'MemberList'
  /** Its items are in `RspMsgList`. */
  'group_open_http_svc/group_msg_get_simple': 'RspMsgList'
  /** Its items are in `GroupIdList`. */
  'group_open_http_svc/get_appid_group_list': 'GroupIdList'
  /** Its items are in `PermissionGroupInfoList`. */
  'group_open_http_svc/get_permission_group': 'PermissionGroupInfoList'
  /** Its items are in `MemberList`. */
  'group_open_http_svc/get_permission_group_member_list': 'MemberList'
  /** Its items are in `ReadList` or `UnreadList`. */
  'group_open_http_svc/get_group_msg_receipt_detail': 'ReadList' | 'UnreadList'
  /** Its items are in `BannedAccountList`. */
  'group_open_http_svc/get_group_ban_member': 'BannedAccountList'
  /** Its items are in `Groups`. */
  'group_search/search': 'Groups'
  /** Its items are in `Infos`. */
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': 'Infos'
  /** Its items are in `Infos`. */
  'im_msg_audit_mgr/get_cloud_audit_keywords': 'Infos'
  /** Its items are in `LocalAuditWords`. */
  'im_msg_audit_mgr/get_local_audit_keywords': 'LocalAuditWords'
  /** Its items are in `SubscriberList`. */
  'official_account_open_http_svc/get_subscriber_info': 'SubscriberList'
  /** Its items are in `OfficialAccountInfoList`. */
  'official_account_open_http_svc/get_subscribed_official_account_list': 'OfficialAccountInfoList'
  /** Its items are in `RspMsgList`. */
  'official_account_open_http_svc/official_account_msg_get_simple': 'RspMsgList'
  /** Its items are in `ExtensionList`. */
  'openim_msg_ext_http_svc/get_key_values': 'ExtensionList'
  /** Its items are in `ExtensionList`. */
  'openim_msg_ext_http_svc/group_get_key_values': 'ExtensionList'
  /** Its items are in `MsgList`. */
  'openim/admin_getroammsg': 'MsgList'
  /** Its items are in `SessionItem`. */
  'recentcontact/get_list': 'SessionItem'
  /** Its items are in `ContactItem`. */
  'recentcontact/get_contact_group': 'ContactItem'
  /** Its items are in `UserDataItem`. */
  'sns/friend_get': 'UserDataItem'
  /** Its items are in `BlackListItem`. */
  'sns/black_list_get': 'BlackListItem'
  /** Its items are in `Users`. */
  'user_search/search': 'Users'
}
