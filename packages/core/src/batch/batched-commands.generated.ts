/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

/** The commands whose requests can be split, by path, with the list that is. */
export interface BatchedCommands {
  /** At most 100 in `To_Account`. */
  'all_member_push/im_get_attr': 'To_Account'
  /** At most 100 in `UserAttrs`. */
  'all_member_push/im_set_attr': 'UserAttrs'
  /** At most 100 in `UserAttrs`. */
  'all_member_push/im_remove_attr': 'UserAttrs'
  /** At most 100 in `To_Account`. */
  'all_member_push/im_get_tag': 'To_Account'
  /** At most 100 in `UserTags`. */
  'all_member_push/im_add_tag': 'UserTags'
  /** At most 100 in `UserTags`. */
  'all_member_push/im_remove_tag': 'UserTags'
  /** At most 100 in `To_Account`. */
  'all_member_push/im_remove_all_tags': 'To_Account'
  /** At most 20 in `FollowItem`. */
  'follow/follow_add': 'FollowItem'
  /** At most 20 in `To_Account`. */
  'follow/follow_delete': 'To_Account'
  /** At most 100 in `To_Account`. */
  'follow/follow_check': 'To_Account'
  /** At most 20 in `To_Account`. */
  'follow/follow_get_info': 'To_Account'
  /** At most 500 in `MemberList`. */
  'group_open_avchatroom_http_svc/modify_user_info': 'MemberList'
  /** At most 50 in `Member_List_Account`. */
  'group_open_http_svc/get_specified_group_member_info': 'Member_List_Account'
  /** At most 500 in `User_Account`. */
  'group_open_http_svc/get_role_in_group': 'User_Account'
  /** At most 300 in `MemberList`. */
  'group_open_http_svc/add_group_member': 'MemberList'
  /** At most 100 in `MemberToDel_Account`. */
  'group_open_http_svc/delete_group_member': 'MemberToDel_Account'
  /** At most 300 in `MemberList`. */
  'group_open_http_svc/import_group_member': 'MemberList'
  /** At most 50 in `GroupIdList`. */
  'group_open_http_svc/get_group_info': 'GroupIdList'
  /** At most 10 in `MsgSeqList`. */
  'group_open_http_svc/group_msg_recall': 'MsgSeqList'
  /** At most 20 in `PermissionGroupIdList`. */
  'group_open_http_svc/destroy_permission_group': 'PermissionGroupIdList'
  /** At most 50 in `TopicPermissionList`. */
  'group_open_http_svc/add_topic_permission_group': 'TopicPermissionList'
  /** At most 50 in `TopicPermissionList`. */
  'group_open_http_svc/set_topic_permission_group': 'TopicPermissionList'
  /** At most 100 in `MemberList`. */
  'group_open_http_svc/add_permission_group_member': 'MemberList'
  /** At most 500 in `Members_Account`. */
  'group_open_http_svc/forbid_send_msg': 'Members_Account'
  /** At most 50 in `MsgSeqList`. */
  'group_open_http_svc/group_msg_receipt': 'MsgSeqList'
  /** At most 20 in `Members_Account`. */
  'group_open_http_svc/ban_group_member': 'Members_Account'
  /** At most 20 in `Members_Account`. */
  'group_open_http_svc/unban_group_member': 'Members_Account'
  /** At most 10 in `UserKeywords`. */
  'im_msg_audit_mgr/add_cloud_audit_keywords': 'UserKeywords'
  /** At most 10 in `Keywords`. */
  'im_msg_audit_mgr/delete_cloud_audit_keywords': 'Keywords'
  /** At most 10 in `LocalAuditWords`. */
  'im_msg_audit_mgr/add_local_audit_keywords': 'LocalAuditWords'
  /** At most 10 in `LocalAuditWords`. */
  'im_msg_audit_mgr/delete_local_audit_keywords': 'LocalAuditWords'
  /** At most 10 in `Contents`. */
  'im_msg_audit/batch_content_moderation': 'Contents'
  /** At most 100 in `CheckItem`. */
  'im_open_login_svc/account_check': 'CheckItem'
  /** At most 100 in `AccountList` or `Accounts`. */
  'im_open_login_svc/multiaccount_import': 'AccountList' | 'Accounts'
  /** At most 100 in `DeleteItem`. */
  'im_open_login_svc/account_delete': 'DeleteItem'
  /** At most 50 in `OfficialAccountIdList`. */
  'official_account_open_http_svc/get_official_account_info': 'OfficialAccountIdList'
  /** At most 100 in `SubscriberList`. */
  'official_account_open_http_svc/add_subscriber': 'SubscriberList'
  /** At most 10 in `MsgKeyList`. */
  'official_account_open_http_svc/official_account_msg_recall': 'MsgKeyList'
  /** At most 20 in `ExtensionList`. */
  'openim_msg_ext_http_svc/set_key_values': 'ExtensionList'
  /** At most 20 in `ExtensionList`. */
  'openim_msg_ext_http_svc/group_set_key_values': 'ExtensionList'
  /** At most 10 in `Peer_Account`. */
  'openim/get_c2c_unread_msg_num': 'Peer_Account'
  /** At most 500 in `To_Account`. */
  'openim/batchsendmsg': 'To_Account'
  /** At most 30 in `MsgKeyList`. */
  'openim/delete_c2c_msg_ramble': 'MsgKeyList'
  /** At most 500 in `To_Account`. */
  'openim/query_online_status': 'To_Account'
  /** At most 500 in `To_Account`. */
  'openim/querystate': 'To_Account'
  /** At most 100 in `To_Account`. */
  'profile/portrait_get': 'To_Account'
  /** At most 300 in `ContactItem`. */
  'recentcontact/search_contact_group': 'ContactItem'
  /** At most 100 in `MarkItem`. */
  'recentcontact/mark_contact': 'MarkItem'
  /** At most 1000 in `To_Account`. */
  'sns/friend_delete': 'To_Account'
  /** At most 1000 in `To_Account`. */
  'sns/friend_check': 'To_Account'
  /** At most 100 in `To_Account`. */
  'sns/friend_get_list': 'To_Account'
  /** At most 1000 in `To_Account`. */
  'sns/black_list_add': 'To_Account'
  /** At most 1000 in `To_Account`. */
  'sns/black_list_delete': 'To_Account'
  /** At most 1000 in `To_Account`. */
  'sns/black_list_check': 'To_Account'
  /** At most 500 in `To_Account`. */
  'timpush/batch': 'To_Account'
  /** At most 100 in `To_Account`. */
  'timpush/get_attr': 'To_Account'
  /** At most 100 in `UserAttrs`. */
  'timpush/set_attr': 'UserAttrs'
  /** At most 100 in `UserAttrs`. */
  'timpush/remove_attr': 'UserAttrs'
  /** At most 100 in `To_Account`. */
  'timpush/get_tag': 'To_Account'
  /** At most 100 in `UserTags`. */
  'timpush/add_tag': 'UserTags'
  /** At most 100 in `UserTags`. */
  'timpush/remove_tag': 'UserTags'
  /** At most 100 in `To_Account`. */
  'timpush/clear_all_tags': 'To_Account'
}
