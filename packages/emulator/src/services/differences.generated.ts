/**
 * Generated from the files in src/services by scripts/services.ts: add a file for a command, do not change this one.
 *
 * @module
 */

import type { KnownPath } from '@timkit/core/api'
import type { CoverageNote } from './coverage-note.ts'
import { difference as allMemberPush_imPush } from './all-member-push/im-push.ts'
import { difference as allMemberPush_imSetAttrName } from './all-member-push/im-set-attr-name.ts'
import { difference as allMemberPush_imGetAttr } from './all-member-push/im-get-attr.ts'
import { difference as allMemberPush_imSetAttr } from './all-member-push/im-set-attr.ts'
import { difference as allMemberPush_imRemoveAttr } from './all-member-push/im-remove-attr.ts'
import { difference as allMemberPush_imGetTag } from './all-member-push/im-get-tag.ts'
import { difference as allMemberPush_imAddTag } from './all-member-push/im-add-tag.ts'
import { difference as allMemberPush_imRemoveTag } from './all-member-push/im-remove-tag.ts'
import { difference as allMemberPush_imRemoveAllTags } from './all-member-push/im-remove-all-tags.ts'
import { difference as configSvc_getIPList } from './configsvc/get-ip-list.ts'
import { difference as follow_followAdd } from './follow/follow-add.ts'
import { difference as follow_followDelete } from './follow/follow-delete.ts'
import { difference as follow_followCheck } from './follow/follow-check.ts'
import { difference as follow_followGet } from './follow/follow-get.ts'
import { difference as follow_followGetInfo } from './follow/follow-get-info.ts'
import { difference as groupMemberSearch_search } from './group-member-search/search.ts'
import { difference as groupOpenAvchatroomHttpSvc_getMembers } from './group-open-avchatroom-http-svc/get-members.ts'
import { difference as groupOpenAvchatroomHttpSvc_modifyUserInfo } from './group-open-avchatroom-http-svc/modify-user-info.ts'
import { difference as groupOpenAvchatroomHttpSvc_modifyAdmin } from './group-open-avchatroom-http-svc/modify-admin.ts'
import { difference as groupOpenAvchatroomHttpSvc_checkMembers } from './group-open-avchatroom-http-svc/check-members.ts'
import { difference as groupOpenHttpSvc_getJoinedGroupList } from './group-open-http-svc/members/get-joined-group-list.ts'
import { difference as groupOpenHttpSvc_getGroupMemberInfo } from './group-open-http-svc/members/get-group-member-info.ts'
import { difference as groupOpenHttpSvc_getSpecifiedGroupMemberInfo } from './group-open-http-svc/members/get-specified-group-member-info.ts'
import { difference as groupOpenHttpSvc_addGroupMember } from './group-open-http-svc/members/add-group-member.ts'
import { difference as groupOpenHttpSvc_deleteGroupMember } from './group-open-http-svc/members/delete-group-member.ts'
import { difference as groupOpenHttpSvc_importGroupMember } from './group-open-http-svc/members/import-group-member.ts'
import { difference as groupOpenHttpSvc_modifyGroupMemberInfo } from './group-open-http-svc/members/modify-group-member-info.ts'
import { difference as groupOpenHttpSvc_changeGroupOwner } from './group-open-http-svc/members/change-group-owner.ts'
import { difference as groupOpenHttpSvc_getGroupInfo } from './group-open-http-svc/profile/get-group-info.ts'
import { difference as groupOpenHttpSvc_modifyGroupBaseInfo } from './group-open-http-svc/profile/modify-group-base-info.ts'
import { difference as groupOpenHttpSvc_groupMsgGetSimple } from './group-open-http-svc/messages/group-msg-get-simple.ts'
import { difference as groupOpenHttpSvc_sendGroupMsg } from './group-open-http-svc/messages/send-group-msg.ts'
import { difference as groupOpenHttpSvc_groupMsgRecall } from './group-open-http-svc/messages/group-msg-recall.ts'
import { difference as groupOpenHttpSvc_importGroupMsg } from './group-open-http-svc/messages/import-group-msg.ts'
import { difference as groupOpenHttpSvc_sendGroupSystemNotification } from './group-open-http-svc/messages/send-group-system-notification.ts'
import { difference as groupOpenHttpSvc_deleteGroupMsgBySender } from './group-open-http-svc/messages/delete-group-msg-by-sender.ts'
import { difference as groupOpenHttpSvc_clearGroupMsg } from './group-open-http-svc/messages/clear-group-msg.ts'
import { difference as groupOpenHttpSvc_createGroup } from './group-open-http-svc/life/create-group.ts'
import { difference as groupOpenHttpSvc_importGroup } from './group-open-http-svc/life/import-group.ts'
import { difference as groupOpenHttpSvc_destroyGroup } from './group-open-http-svc/life/destroy-group.ts'
import { difference as groupOpenHttpSvc_importTopic } from './group-open-http-svc/topics/import-topic.ts'
import { difference as groupOpenHttpSvc_createPermissionGroup } from './group-open-http-svc/permissions/create-permission-group.ts'
import { difference as groupOpenHttpSvc_destroyPermissionGroup } from './group-open-http-svc/permissions/destroy-permission-group.ts'
import { difference as groupOpenHttpSvc_modifyPermissionGroup } from './group-open-http-svc/permissions/modify-permission-group.ts'
import { difference as groupOpenHttpSvc_getPermissionGroup } from './group-open-http-svc/permissions/get-permission-group.ts'
import { difference as groupOpenHttpSvc_addTopicPermissionGroup } from './group-open-http-svc/permissions/add-topic-permission-group.ts'
import { difference as groupOpenHttpSvc_setTopicPermissionGroup } from './group-open-http-svc/permissions/set-topic-permission-group.ts'
import { difference as groupOpenHttpSvc_deleteTopicPermissionGroup } from './group-open-http-svc/permissions/delete-topic-permission-group.ts'
import { difference as groupOpenHttpSvc_getTopicPermissionGroup } from './group-open-http-svc/permissions/get-topic-permission-group.ts'
import { difference as groupOpenHttpSvc_addPermissionGroupMember } from './group-open-http-svc/permissions/add-permission-group-member.ts'
import { difference as groupOpenHttpSvc_getPermissionGroupMemberList } from './group-open-http-svc/permissions/get-permission-group-member-list.ts'
import { difference as groupOpenHttpSvc_forbidSendMsg } from './group-open-http-svc/mutes/forbid-send-msg.ts'
import { difference as groupOpenHttpSvc_getGroupMutedAccount } from './group-open-http-svc/mutes/get-group-muted-account.ts'
import { difference as groupOpenHttpSvc_getGroupShuttedUin } from './group-open-http-svc/mutes/get-group-shutted-uin.ts'
import { difference as groupOpenHttpSvc_groupMsgReceipt } from './group-open-http-svc/receipts/group-msg-receipt.ts'
import { difference as groupOpenHttpSvc_getGroupMsgReceipt } from './group-open-http-svc/receipts/get-group-msg-receipt.ts'
import { difference as groupOpenHttpSvc_getGroupMsgReceiptDetail } from './group-open-http-svc/receipts/get-group-msg-receipt-detail.ts'
import { difference as groupOpenHttpSvc_modifyGroupAttr } from './group-open-http-svc/attributes/modify-group-attr.ts'
import { difference as groupOpenHttpSvc_setGroupAttr } from './group-open-http-svc/attributes/set-group-attr.ts'
import { difference as groupOpenHttpSvc_clearGroupAttr } from './group-open-http-svc/attributes/clear-group-attr.ts'
import { difference as groupOpenHttpSvc_deleteGroupAttr } from './group-open-http-svc/attributes/delete-group-attr.ts'
import { difference as groupOpenHttpSvc_getGroupCounter } from './group-open-http-svc/counters/get-group-counter.ts'
import { difference as groupOpenHttpSvc_updateGroupCounter } from './group-open-http-svc/counters/update-group-counter.ts'
import { difference as groupOpenHttpSvc_deleteGroupCounter } from './group-open-http-svc/counters/delete-group-counter.ts'
import { difference as groupOpenHttpSvc_getOnlineMemberNum } from './group-open-http-svc/rooms/get-online-member-num.ts'
import { difference as groupOpenHttpSvc_sendBroadcastMsg } from './group-open-http-svc/rooms/send-broadcast-msg.ts'
import { difference as groupOpenHttpSvc_banGroupMember } from './group-open-http-svc/rooms/ban-group-member.ts'
import { difference as groupOpenHttpSvc_unbanGroupMember } from './group-open-http-svc/rooms/unban-group-member.ts'
import { difference as groupOpenHttpSvc_getGroupBanMember } from './group-open-http-svc/rooms/get-group-ban-member.ts'
import { difference as groupSearch_search } from './group-search/search.ts'
import { difference as imCosMsg_getCosSig } from './im-cos-msg/get-cos-sig.ts'
import { difference as imCosMsg_forbidIllegalObject } from './im-cos-msg/forbid-illegal-object.ts'
import { difference as imCosMsg_allowBannedObject } from './im-cos-msg/allow-banned-object.ts'
import { difference as imMsgAuditMgr_getCloudAuditKeywordsIds } from './im-msg-audit-mgr/get-cloud-audit-keywords-ids.ts'
import { difference as imMsgAuditMgr_getCloudAuditKeywords } from './im-msg-audit-mgr/get-cloud-audit-keywords.ts'
import { difference as imMsgAuditMgr_addCloudAuditKeywords } from './im-msg-audit-mgr/add-cloud-audit-keywords.ts'
import { difference as imMsgAuditMgr_deleteCloudAuditKeywords } from './im-msg-audit-mgr/delete-cloud-audit-keywords.ts'
import { difference as imMsgAuditMgr_addLocalAuditKeywords } from './im-msg-audit-mgr/add-local-audit-keywords.ts'
import { difference as imMsgAuditMgr_deleteLocalAuditKeywords } from './im-msg-audit-mgr/delete-local-audit-keywords.ts'
import { difference as imMsgAuditMgr_getLocalAuditKeywords } from './im-msg-audit-mgr/get-local-audit-keywords.ts'
import { difference as imMsgAudit_contentModeration } from './im-msg-audit/content-moderation.ts'
import { difference as imMsgAudit_batchContentModeration } from './im-msg-audit/batch-content-moderation.ts'
import { difference as imOpenLoginSvc_accountImport } from './im-open-login-svc/account-import.ts'
import { difference as imOpenLoginSvc_accountCheck } from './im-open-login-svc/account-check.ts'
import { difference as imOpenLoginSvc_multiAccountImport } from './im-open-login-svc/multi-account-import.ts'
import { difference as imOpenLoginSvc_accountDelete } from './im-open-login-svc/account-delete.ts'
import { difference as imOpenLoginSvc_kick } from './im-open-login-svc/kick.ts'
import { difference as millionGroupOpenHttpSvc_createTopic } from './million-group-open-http-svc/create-topic.ts'
import { difference as millionGroupOpenHttpSvc_destroyTopic } from './million-group-open-http-svc/destroy-topic.ts'
import { difference as millionGroupOpenHttpSvc_getTopic } from './million-group-open-http-svc/get-topic.ts'
import { difference as millionGroupOpenHttpSvc_modifyTopic } from './million-group-open-http-svc/modify-topic.ts'
import { difference as officialAccountOpenHttpSvc_createOfficialAccount } from './official-account-open-http-svc/account/create-official-account.ts'
import { difference as officialAccountOpenHttpSvc_getSubscriberInfo } from './official-account-open-http-svc/subscribers/get-subscriber-info.ts'
import { difference as officialAccountOpenHttpSvc_deleteSubscriber } from './official-account-open-http-svc/subscribers/delete-subscriber.ts'
import { difference as officialAccountOpenHttpSvc_modifySubscriberInfo } from './official-account-open-http-svc/subscribers/modify-subscriber-info.ts'
import { difference as officialAccountOpenHttpSvc_sendOfficialAccountMsg } from './official-account-open-http-svc/messages/send-official-account-msg.ts'
import { difference as officialAccountOpenHttpSvc_officialAccountMsgGetSimple } from './official-account-open-http-svc/messages/official-account-msg-get-simple.ts'
import { difference as openMsgSvc_getHistory } from './open-msg-svc/get-history.ts'
import { difference as openconfigsvr_setNoSpeaking } from './openconfigsvr/set-no-speaking.ts'
import { difference as openconfigsvr_getNoSpeaking } from './openconfigsvr/get-no-speaking.ts'
import { difference as openconfigsvr_getAppInfo } from './openconfigsvr/get-app-info.ts'
import { difference as openimMsgExtHttpSvc_getKeyValues } from './openim-msg-ext-http-svc/get-key-values.ts'
import { difference as openimMsgExtHttpSvc_setKeyValues } from './openim-msg-ext-http-svc/set-key-values.ts'
import { difference as openimMsgExtHttpSvc_groupGetKeyValues } from './openim-msg-ext-http-svc/group-get-key-values.ts'
import { difference as openimMsgExtHttpSvc_groupSetKeyValues } from './openim-msg-ext-http-svc/group-set-key-values.ts'
import { difference as openimRobotHttpSvc_createRobot } from './openim-robot-http-svc/create-robot.ts'
import { difference as openimRobotHttpSvc_sendStreamMsg } from './openim-robot-http-svc/send-stream-msg.ts'
import { difference as openim_getC2CUnreadMsgNum } from './openim/get-c2c-unread-msg-num.ts'
import { difference as openim_adminGetRoamMsg } from './openim/admin-get-roam-msg.ts'
import { difference as openim_sendMsg } from './openim/send-msg.ts'
import { difference as openim_batchSendMsg } from './openim/batch-send-msg.ts'
import { difference as openim_importMsg } from './openim/import-msg.ts'
import { difference as openim_deleteC2CMsgRamble } from './openim/delete-c2c-msg-ramble.ts'
import { difference as openim_modifyC2CMsg } from './openim/modify-c2c-msg.ts'
import { difference as openim_modifyGroupMsg } from './openim/modify-group-msg.ts'
import { difference as openim_queryOnlineStatus } from './openim/query-online-status.ts'
import { difference as profile_portraitGet } from './profile/portrait-get.ts'
import { difference as recentcontact_getList } from './recentcontact/get-list.ts'
import { difference as recentcontact_delete } from './recentcontact/delete.ts'
import { difference as recentcontact_createContactGroup } from './recentcontact/create-contact-group.ts'
import { difference as recentcontact_updateContactGroup } from './recentcontact/update-contact-group.ts'
import { difference as recentcontact_markContact } from './recentcontact/mark-contact.ts'
import { difference as recentcontact_top } from './recentcontact/top.ts'
import { difference as sns_friendAdd } from './sns/friends/friend-add.ts'
import { difference as sns_friendImport } from './sns/friends/friend-import.ts'
import { difference as sns_friendUpdate } from './sns/friends/friend-update.ts'
import { difference as sns_friendDelete } from './sns/friends/friend-delete.ts'
import { difference as sns_friendDeleteAll } from './sns/friends/friend-delete-all.ts'
import { difference as sns_friendGet } from './sns/friends/friend-get.ts'
import { difference as sns_friendGetList } from './sns/friends/friend-get-list.ts'
import { difference as sns_blackListDelete } from './sns/blocklist/black-list-delete.ts'
import { difference as sns_blackListGet } from './sns/blocklist/black-list-get.ts'
import { difference as sns_groupAdd } from './sns/groups/group-add.ts'
import { difference as sns_groupDelete } from './sns/groups/group-delete.ts'
import { difference as sns_groupGet } from './sns/groups/group-get.ts'
import { difference as streamMsg_sendC2CStreamMsg } from './stream-msg/send-c2c-stream-msg.ts'
import { difference as streamMsg_sendGroupStreamMsg } from './stream-msg/send-group-stream-msg.ts'
import { difference as timpush_push } from './timpush/push.ts'
import { difference as timpush_batch } from './timpush/batch.ts'
import { difference as timpush_revoke } from './timpush/revoke.ts'
import { difference as timpush_setAttrName } from './timpush/set-attr-name.ts'
import { difference as timpush_setAttr } from './timpush/set-attr.ts'
import { difference as timpush_addTag } from './timpush/add-tag.ts'
import { difference as userSearch_search } from './user-search/search.ts'

/** Where an emulated command knowingly does less than the service, by path. */
export const differences: Readonly<Partial<Record<KnownPath, CoverageNote>>> = {
  'all_member_push/im_push': allMemberPush_imPush,
  'all_member_push/im_set_attr_name': allMemberPush_imSetAttrName,
  'all_member_push/im_get_attr': allMemberPush_imGetAttr,
  'all_member_push/im_set_attr': allMemberPush_imSetAttr,
  'all_member_push/im_remove_attr': allMemberPush_imRemoveAttr,
  'all_member_push/im_get_tag': allMemberPush_imGetTag,
  'all_member_push/im_add_tag': allMemberPush_imAddTag,
  'all_member_push/im_remove_tag': allMemberPush_imRemoveTag,
  'all_member_push/im_remove_all_tags': allMemberPush_imRemoveAllTags,
  'ConfigSvc/GetIPList': configSvc_getIPList,
  'follow/follow_add': follow_followAdd,
  'follow/follow_delete': follow_followDelete,
  'follow/follow_check': follow_followCheck,
  'follow/follow_get': follow_followGet,
  'follow/follow_get_info': follow_followGetInfo,
  'group_member_search/search': groupMemberSearch_search,
  'group_open_avchatroom_http_svc/get_members': groupOpenAvchatroomHttpSvc_getMembers,
  'group_open_avchatroom_http_svc/modify_user_info': groupOpenAvchatroomHttpSvc_modifyUserInfo,
  'group_open_avchatroom_http_svc/modify_admin': groupOpenAvchatroomHttpSvc_modifyAdmin,
  'group_open_avchatroom_http_svc/check_members': groupOpenAvchatroomHttpSvc_checkMembers,
  'group_open_http_svc/get_joined_group_list': groupOpenHttpSvc_getJoinedGroupList,
  'group_open_http_svc/get_group_member_info': groupOpenHttpSvc_getGroupMemberInfo,
  'group_open_http_svc/get_specified_group_member_info': groupOpenHttpSvc_getSpecifiedGroupMemberInfo,
  'group_open_http_svc/add_group_member': groupOpenHttpSvc_addGroupMember,
  'group_open_http_svc/delete_group_member': groupOpenHttpSvc_deleteGroupMember,
  'group_open_http_svc/import_group_member': groupOpenHttpSvc_importGroupMember,
  'group_open_http_svc/modify_group_member_info': groupOpenHttpSvc_modifyGroupMemberInfo,
  'group_open_http_svc/change_group_owner': groupOpenHttpSvc_changeGroupOwner,
  'group_open_http_svc/get_group_info': groupOpenHttpSvc_getGroupInfo,
  'group_open_http_svc/modify_group_base_info': groupOpenHttpSvc_modifyGroupBaseInfo,
  'group_open_http_svc/group_msg_get_simple': groupOpenHttpSvc_groupMsgGetSimple,
  'group_open_http_svc/send_group_msg': groupOpenHttpSvc_sendGroupMsg,
  'group_open_http_svc/group_msg_recall': groupOpenHttpSvc_groupMsgRecall,
  'group_open_http_svc/import_group_msg': groupOpenHttpSvc_importGroupMsg,
  'group_open_http_svc/send_group_system_notification': groupOpenHttpSvc_sendGroupSystemNotification,
  'group_open_http_svc/delete_group_msg_by_sender': groupOpenHttpSvc_deleteGroupMsgBySender,
  'group_open_http_svc/clear_group_msg': groupOpenHttpSvc_clearGroupMsg,
  'group_open_http_svc/create_group': groupOpenHttpSvc_createGroup,
  'group_open_http_svc/import_group': groupOpenHttpSvc_importGroup,
  'group_open_http_svc/destroy_group': groupOpenHttpSvc_destroyGroup,
  'group_open_http_svc/import_topic': groupOpenHttpSvc_importTopic,
  'group_open_http_svc/create_permission_group': groupOpenHttpSvc_createPermissionGroup,
  'group_open_http_svc/destroy_permission_group': groupOpenHttpSvc_destroyPermissionGroup,
  'group_open_http_svc/modify_permission_group': groupOpenHttpSvc_modifyPermissionGroup,
  'group_open_http_svc/get_permission_group': groupOpenHttpSvc_getPermissionGroup,
  'group_open_http_svc/add_topic_permission_group': groupOpenHttpSvc_addTopicPermissionGroup,
  'group_open_http_svc/set_topic_permission_group': groupOpenHttpSvc_setTopicPermissionGroup,
  'group_open_http_svc/delete_topic_permission_group': groupOpenHttpSvc_deleteTopicPermissionGroup,
  'group_open_http_svc/get_topic_permission_group': groupOpenHttpSvc_getTopicPermissionGroup,
  'group_open_http_svc/add_permission_group_member': groupOpenHttpSvc_addPermissionGroupMember,
  'group_open_http_svc/get_permission_group_member_list': groupOpenHttpSvc_getPermissionGroupMemberList,
  'group_open_http_svc/forbid_send_msg': groupOpenHttpSvc_forbidSendMsg,
  'group_open_http_svc/get_group_muted_account': groupOpenHttpSvc_getGroupMutedAccount,
  'group_open_http_svc/get_group_shutted_uin': groupOpenHttpSvc_getGroupShuttedUin,
  'group_open_http_svc/group_msg_receipt': groupOpenHttpSvc_groupMsgReceipt,
  'group_open_http_svc/get_group_msg_receipt': groupOpenHttpSvc_getGroupMsgReceipt,
  'group_open_http_svc/get_group_msg_receipt_detail': groupOpenHttpSvc_getGroupMsgReceiptDetail,
  'group_open_http_svc/modify_group_attr': groupOpenHttpSvc_modifyGroupAttr,
  'group_open_http_svc/set_group_attr': groupOpenHttpSvc_setGroupAttr,
  'group_open_http_svc/clear_group_attr': groupOpenHttpSvc_clearGroupAttr,
  'group_open_http_svc/delete_group_attr': groupOpenHttpSvc_deleteGroupAttr,
  'group_open_http_svc/get_group_counter': groupOpenHttpSvc_getGroupCounter,
  'group_open_http_svc/update_group_counter': groupOpenHttpSvc_updateGroupCounter,
  'group_open_http_svc/delete_group_counter': groupOpenHttpSvc_deleteGroupCounter,
  'group_open_http_svc/get_online_member_num': groupOpenHttpSvc_getOnlineMemberNum,
  'group_open_http_svc/send_broadcast_msg': groupOpenHttpSvc_sendBroadcastMsg,
  'group_open_http_svc/ban_group_member': groupOpenHttpSvc_banGroupMember,
  'group_open_http_svc/unban_group_member': groupOpenHttpSvc_unbanGroupMember,
  'group_open_http_svc/get_group_ban_member': groupOpenHttpSvc_getGroupBanMember,
  'group_search/search': groupSearch_search,
  'im_cos_msg/get_cos_sig': imCosMsg_getCosSig,
  'im_cos_msg/forbid_illegal_object': imCosMsg_forbidIllegalObject,
  'im_cos_msg/allow_banned_object': imCosMsg_allowBannedObject,
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': imMsgAuditMgr_getCloudAuditKeywordsIds,
  'im_msg_audit_mgr/get_cloud_audit_keywords': imMsgAuditMgr_getCloudAuditKeywords,
  'im_msg_audit_mgr/add_cloud_audit_keywords': imMsgAuditMgr_addCloudAuditKeywords,
  'im_msg_audit_mgr/delete_cloud_audit_keywords': imMsgAuditMgr_deleteCloudAuditKeywords,
  'im_msg_audit_mgr/add_local_audit_keywords': imMsgAuditMgr_addLocalAuditKeywords,
  'im_msg_audit_mgr/delete_local_audit_keywords': imMsgAuditMgr_deleteLocalAuditKeywords,
  'im_msg_audit_mgr/get_local_audit_keywords': imMsgAuditMgr_getLocalAuditKeywords,
  'im_msg_audit/content_moderation': imMsgAudit_contentModeration,
  'im_msg_audit/batch_content_moderation': imMsgAudit_batchContentModeration,
  'im_open_login_svc/account_import': imOpenLoginSvc_accountImport,
  'im_open_login_svc/account_check': imOpenLoginSvc_accountCheck,
  'im_open_login_svc/multiaccount_import': imOpenLoginSvc_multiAccountImport,
  'im_open_login_svc/account_delete': imOpenLoginSvc_accountDelete,
  'im_open_login_svc/kick': imOpenLoginSvc_kick,
  'million_group_open_http_svc/create_topic': millionGroupOpenHttpSvc_createTopic,
  'million_group_open_http_svc/destroy_topic': millionGroupOpenHttpSvc_destroyTopic,
  'million_group_open_http_svc/get_topic': millionGroupOpenHttpSvc_getTopic,
  'million_group_open_http_svc/modify_topic': millionGroupOpenHttpSvc_modifyTopic,
  'official_account_open_http_svc/create_official_account': officialAccountOpenHttpSvc_createOfficialAccount,
  'official_account_open_http_svc/get_subscriber_info': officialAccountOpenHttpSvc_getSubscriberInfo,
  'official_account_open_http_svc/delete_subscriber': officialAccountOpenHttpSvc_deleteSubscriber,
  'official_account_open_http_svc/modify_subscriber_info': officialAccountOpenHttpSvc_modifySubscriberInfo,
  'official_account_open_http_svc/send_official_account_msg': officialAccountOpenHttpSvc_sendOfficialAccountMsg,
  'official_account_open_http_svc/official_account_msg_get_simple': officialAccountOpenHttpSvc_officialAccountMsgGetSimple,
  'open_msg_svc/get_history': openMsgSvc_getHistory,
  'openconfigsvr/setnospeaking': openconfigsvr_setNoSpeaking,
  'openconfigsvr/getnospeaking': openconfigsvr_getNoSpeaking,
  'openconfigsvr/getappinfo': openconfigsvr_getAppInfo,
  'openim_msg_ext_http_svc/get_key_values': openimMsgExtHttpSvc_getKeyValues,
  'openim_msg_ext_http_svc/set_key_values': openimMsgExtHttpSvc_setKeyValues,
  'openim_msg_ext_http_svc/group_get_key_values': openimMsgExtHttpSvc_groupGetKeyValues,
  'openim_msg_ext_http_svc/group_set_key_values': openimMsgExtHttpSvc_groupSetKeyValues,
  'openim_robot_http_svc/create_robot': openimRobotHttpSvc_createRobot,
  'openim_robot_http_svc/send_stream_msg': openimRobotHttpSvc_sendStreamMsg,
  'openim/get_c2c_unread_msg_num': openim_getC2CUnreadMsgNum,
  'openim/admin_getroammsg': openim_adminGetRoamMsg,
  'openim/sendmsg': openim_sendMsg,
  'openim/batchsendmsg': openim_batchSendMsg,
  'openim/importmsg': openim_importMsg,
  'openim/delete_c2c_msg_ramble': openim_deleteC2CMsgRamble,
  'openim/modify_c2c_msg': openim_modifyC2CMsg,
  'openim/modify_group_msg': openim_modifyGroupMsg,
  'openim/query_online_status': openim_queryOnlineStatus,
  'profile/portrait_get': profile_portraitGet,
  'recentcontact/get_list': recentcontact_getList,
  'recentcontact/delete': recentcontact_delete,
  'recentcontact/create_contact_group': recentcontact_createContactGroup,
  'recentcontact/update_contact_group': recentcontact_updateContactGroup,
  'recentcontact/mark_contact': recentcontact_markContact,
  'recentcontact/top': recentcontact_top,
  'sns/friend_add': sns_friendAdd,
  'sns/friend_import': sns_friendImport,
  'sns/friend_update': sns_friendUpdate,
  'sns/friend_delete': sns_friendDelete,
  'sns/friend_delete_all': sns_friendDeleteAll,
  'sns/friend_get': sns_friendGet,
  'sns/friend_get_list': sns_friendGetList,
  'sns/black_list_delete': sns_blackListDelete,
  'sns/black_list_get': sns_blackListGet,
  'sns/group_add': sns_groupAdd,
  'sns/group_delete': sns_groupDelete,
  'sns/group_get': sns_groupGet,
  'stream_msg/send_c2c_stream_msg': streamMsg_sendC2CStreamMsg,
  'stream_msg/send_group_stream_msg': streamMsg_sendGroupStreamMsg,
  'timpush/push': timpush_push,
  'timpush/batch': timpush_batch,
  'timpush/revoke': timpush_revoke,
  'timpush/set_attr_name': timpush_setAttrName,
  'timpush/set_attr': timpush_setAttr,
  'timpush/add_tag': timpush_addTag,
  'user_search/search': userSearch_search,
}
