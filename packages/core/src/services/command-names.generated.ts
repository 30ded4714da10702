/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { Api } from './api.generated.ts'

/**
 * The commands of each service, with spaces between them: what a client knows before it has called any. Path and method
 * follow from one spelling: of `admin_getRoamMsg` the path has no capitals, `admin_getroammsg`, and the method no
 * underscores, `adminGetRoamMsg`. A `*` follows what answers in pages.
 */
export const commandNames: Readonly<Record<keyof Api, string>> = {
  allMemberPush: 'im_push im_set_attr_name im_get_attr_name im_get_attr im_set_attr im_remove_attr im_get_tag im_add_tag im_remove_tag im_remove_all_tags',
  configSvc: 'getIPList',
  follow: 'follow_add follow_delete follow_check follow_get* follow_get_info',
  groupMemberSearch: 'search*',
  groupOpenAttrHttpSvc: 'get_group_attr',
  groupOpenAvchatroomHttpSvc: 'get_members* modify_user_info modify_admin get_admin_list check_members',
  groupOpenHttpSvc: 'get_joined_group_list* get_group_member_info* get_specified_group_member_info get_role_in_group add_group_member delete_group_member import_group_member modify_group_member_info change_group_owner get_group_info modify_group_base_info group_msg_get_simple* send_group_msg group_msg_recall import_group_msg set_unread_msg_num send_group_system_notification delete_group_msg_by_sender clear_group_msg create_group import_group get_appid_group_list* destroy_group import_topic create_permission_group destroy_permission_group modify_permission_group get_permission_group* add_topic_permission_group set_topic_permission_group delete_topic_permission_group get_topic_permission_group add_permission_group_member get_permission_group_member_list* forbid_send_msg get_group_muted_account get_group_shutted_uin group_msg_receipt get_group_msg_receipt get_group_msg_receipt_detail* get_group_attr modify_group_attr set_group_attr clear_group_attr delete_group_attr get_group_counter update_group_counter delete_group_counter get_online_member_num send_broadcast_msg ban_group_member unban_group_member get_group_ban_member*',
  groupSearch: 'search*',
  imCosMsg: 'get_cos_sig forbid_illegal_object allow_banned_object',
  imMsgAuditMgr: 'get_cloud_audit_keywords_ids* get_cloud_audit_keywords* add_cloud_audit_keywords delete_cloud_audit_keywords add_local_audit_keywords delete_local_audit_keywords get_local_audit_keywords*',
  imMsgAudit: 'content_moderation batch_content_moderation',
  imOpenLoginSvc: 'account_import account_check multiAccount_import account_delete kick',
  millionGroupOpenHttpSvc: 'create_topic destroy_topic get_topic modify_topic',
  officialAccountOpenHttpSvc: 'create_official_account destroy_official_account modify_official_account_base_info get_official_account_info get_subscriber_info* add_subscriber delete_subscriber modify_subscriber_info get_subscribed_official_account_list* send_official_account_msg official_account_msg_recall official_account_msg_get_simple*',
  openMsgSvc: 'get_history',
  openconfigsvr: 'setNoSpeaking getNoSpeaking getAppInfo',
  openimMsgExtHttpSvc: 'get_key_values* set_key_values group_get_key_values* group_set_key_values',
  openimRobotHttpSvc: 'create_robot delete_robot get_all_robots send_stream_msg',
  openim: 'get_c2C_unread_msg_num admin_getRoamMsg* sendMsg batchSendMsg importMsg admin_set_msg_read admin_msgWithdraw delete_c2C_msg_ramble modify_c2C_msg modify_group_msg c2c_msg_read_receipt query_online_status queryState',
  profile: 'portrait_get portrait_set',
  recentcontact: 'get_list* delete create_contact_group del_contact_group update_contact_group search_contact_group get_contact_group* mark_contact top',
  sns: 'friend_add friend_import friend_update friend_delete friend_delete_all friend_check friend_get* friend_get_list black_list_add black_list_delete black_list_get* black_list_check group_add group_delete group_get',
  streamMsg: 'send_c2C_stream_msg send_group_stream_msg',
  timpush: 'push batch revoke set_attr_name get_attr_name get_attr set_attr remove_attr get_tag add_tag remove_tag clear_all_tags',
  userSearch: 'search*',
}
