/**
 * Generated from the files in src/services by scripts/services.ts: add a file for a command, do not change this one.
 *
 * @module
 */

import type { Tables } from '@timkit/core/api'
import { imPush as allMemberPush_imPush } from './all-member-push/im-push.ts'
import { imSetAttrName as allMemberPush_imSetAttrName } from './all-member-push/im-set-attr-name.ts'
import { imGetAttrName as allMemberPush_imGetAttrName } from './all-member-push/im-get-attr-name.ts'
import { imGetAttr as allMemberPush_imGetAttr } from './all-member-push/im-get-attr.ts'
import { imSetAttr as allMemberPush_imSetAttr } from './all-member-push/im-set-attr.ts'
import { imRemoveAttr as allMemberPush_imRemoveAttr } from './all-member-push/im-remove-attr.ts'
import { imGetTag as allMemberPush_imGetTag } from './all-member-push/im-get-tag.ts'
import { imAddTag as allMemberPush_imAddTag } from './all-member-push/im-add-tag.ts'
import { imRemoveTag as allMemberPush_imRemoveTag } from './all-member-push/im-remove-tag.ts'
import { imRemoveAllTags as allMemberPush_imRemoveAllTags } from './all-member-push/im-remove-all-tags.ts'
import { manner as allMemberPush_manner } from './all-member-push/manner.ts'
import { getIPList as configSvc_getIPList } from './configsvc/get-ip-list.ts'
import { followAdd as follow_followAdd } from './follow/follow-add.ts'
import { followDelete as follow_followDelete } from './follow/follow-delete.ts'
import { followCheck as follow_followCheck } from './follow/follow-check.ts'
import { followGet as follow_followGet } from './follow/follow-get.ts'
import { followGetInfo as follow_followGetInfo } from './follow/follow-get-info.ts'
import { manner as follow_manner } from './follow/manner.ts'
import { search as groupMemberSearch_search } from './group-member-search/search.ts'
import { getGroupAttr as groupOpenAttrHttpSvc_getGroupAttr } from './group-open-attr-http-svc/get-group-attr.ts'
import { manner as groupOpenAttrHttpSvc_manner } from './group-open-attr-http-svc/manner.ts'
import { getMembers as groupOpenAvchatroomHttpSvc_getMembers } from './group-open-avchatroom-http-svc/get-members.ts'
import { modifyUserInfo as groupOpenAvchatroomHttpSvc_modifyUserInfo } from './group-open-avchatroom-http-svc/modify-user-info.ts'
import { modifyAdmin as groupOpenAvchatroomHttpSvc_modifyAdmin } from './group-open-avchatroom-http-svc/modify-admin.ts'
import { getAdminList as groupOpenAvchatroomHttpSvc_getAdminList } from './group-open-avchatroom-http-svc/get-admin-list.ts'
import { checkMembers as groupOpenAvchatroomHttpSvc_checkMembers } from './group-open-avchatroom-http-svc/check-members.ts'
import { manner as groupOpenAvchatroomHttpSvc_manner } from './group-open-avchatroom-http-svc/manner.ts'
import { getJoinedGroupList as groupOpenHttpSvc_getJoinedGroupList } from './group-open-http-svc/members/get-joined-group-list.ts'
import { getGroupMemberInfo as groupOpenHttpSvc_getGroupMemberInfo } from './group-open-http-svc/members/get-group-member-info.ts'
import { getSpecifiedGroupMemberInfo as groupOpenHttpSvc_getSpecifiedGroupMemberInfo } from './group-open-http-svc/members/get-specified-group-member-info.ts'
import { getRoleInGroup as groupOpenHttpSvc_getRoleInGroup } from './group-open-http-svc/members/get-role-in-group.ts'
import { addGroupMember as groupOpenHttpSvc_addGroupMember } from './group-open-http-svc/members/add-group-member.ts'
import { deleteGroupMember as groupOpenHttpSvc_deleteGroupMember } from './group-open-http-svc/members/delete-group-member.ts'
import { importGroupMember as groupOpenHttpSvc_importGroupMember } from './group-open-http-svc/members/import-group-member.ts'
import { modifyGroupMemberInfo as groupOpenHttpSvc_modifyGroupMemberInfo } from './group-open-http-svc/members/modify-group-member-info.ts'
import { changeGroupOwner as groupOpenHttpSvc_changeGroupOwner } from './group-open-http-svc/members/change-group-owner.ts'
import { getGroupInfo as groupOpenHttpSvc_getGroupInfo } from './group-open-http-svc/profile/get-group-info.ts'
import { modifyGroupBaseInfo as groupOpenHttpSvc_modifyGroupBaseInfo } from './group-open-http-svc/profile/modify-group-base-info.ts'
import { groupMsgGetSimple as groupOpenHttpSvc_groupMsgGetSimple } from './group-open-http-svc/messages/group-msg-get-simple.ts'
import { sendGroupMsg as groupOpenHttpSvc_sendGroupMsg } from './group-open-http-svc/messages/send-group-msg.ts'
import { groupMsgRecall as groupOpenHttpSvc_groupMsgRecall } from './group-open-http-svc/messages/group-msg-recall.ts'
import { importGroupMsg as groupOpenHttpSvc_importGroupMsg } from './group-open-http-svc/messages/import-group-msg.ts'
import { setUnreadMsgNum as groupOpenHttpSvc_setUnreadMsgNum } from './group-open-http-svc/messages/set-unread-msg-num.ts'
import { sendGroupSystemNotification as groupOpenHttpSvc_sendGroupSystemNotification } from './group-open-http-svc/messages/send-group-system-notification.ts'
import { deleteGroupMsgBySender as groupOpenHttpSvc_deleteGroupMsgBySender } from './group-open-http-svc/messages/delete-group-msg-by-sender.ts'
import { clearGroupMsg as groupOpenHttpSvc_clearGroupMsg } from './group-open-http-svc/messages/clear-group-msg.ts'
import { createGroup as groupOpenHttpSvc_createGroup } from './group-open-http-svc/life/create-group.ts'
import { importGroup as groupOpenHttpSvc_importGroup } from './group-open-http-svc/life/import-group.ts'
import { getAppidGroupList as groupOpenHttpSvc_getAppidGroupList } from './group-open-http-svc/life/get-appid-group-list.ts'
import { destroyGroup as groupOpenHttpSvc_destroyGroup } from './group-open-http-svc/life/destroy-group.ts'
import { importTopic as groupOpenHttpSvc_importTopic } from './group-open-http-svc/topics/import-topic.ts'
import { createPermissionGroup as groupOpenHttpSvc_createPermissionGroup } from './group-open-http-svc/permissions/create-permission-group.ts'
import { destroyPermissionGroup as groupOpenHttpSvc_destroyPermissionGroup } from './group-open-http-svc/permissions/destroy-permission-group.ts'
import { modifyPermissionGroup as groupOpenHttpSvc_modifyPermissionGroup } from './group-open-http-svc/permissions/modify-permission-group.ts'
import { getPermissionGroup as groupOpenHttpSvc_getPermissionGroup } from './group-open-http-svc/permissions/get-permission-group.ts'
import { addTopicPermissionGroup as groupOpenHttpSvc_addTopicPermissionGroup } from './group-open-http-svc/permissions/add-topic-permission-group.ts'
import { setTopicPermissionGroup as groupOpenHttpSvc_setTopicPermissionGroup } from './group-open-http-svc/permissions/set-topic-permission-group.ts'
import { deleteTopicPermissionGroup as groupOpenHttpSvc_deleteTopicPermissionGroup } from './group-open-http-svc/permissions/delete-topic-permission-group.ts'
import { getTopicPermissionGroup as groupOpenHttpSvc_getTopicPermissionGroup } from './group-open-http-svc/permissions/get-topic-permission-group.ts'
import { addPermissionGroupMember as groupOpenHttpSvc_addPermissionGroupMember } from './group-open-http-svc/permissions/add-permission-group-member.ts'
import { getPermissionGroupMemberList as groupOpenHttpSvc_getPermissionGroupMemberList } from './group-open-http-svc/permissions/get-permission-group-member-list.ts'
import { forbidSendMsg as groupOpenHttpSvc_forbidSendMsg } from './group-open-http-svc/mutes/forbid-send-msg.ts'
import { getGroupMutedAccount as groupOpenHttpSvc_getGroupMutedAccount } from './group-open-http-svc/mutes/get-group-muted-account.ts'
import { getGroupShuttedUin as groupOpenHttpSvc_getGroupShuttedUin } from './group-open-http-svc/mutes/get-group-shutted-uin.ts'
import { groupMsgReceipt as groupOpenHttpSvc_groupMsgReceipt } from './group-open-http-svc/receipts/group-msg-receipt.ts'
import { getGroupMsgReceipt as groupOpenHttpSvc_getGroupMsgReceipt } from './group-open-http-svc/receipts/get-group-msg-receipt.ts'
import { getGroupMsgReceiptDetail as groupOpenHttpSvc_getGroupMsgReceiptDetail } from './group-open-http-svc/receipts/get-group-msg-receipt-detail.ts'
import { getGroupAttr as groupOpenHttpSvc_getGroupAttr } from './group-open-http-svc/attributes/get-group-attr.ts'
import { modifyGroupAttr as groupOpenHttpSvc_modifyGroupAttr } from './group-open-http-svc/attributes/modify-group-attr.ts'
import { setGroupAttr as groupOpenHttpSvc_setGroupAttr } from './group-open-http-svc/attributes/set-group-attr.ts'
import { clearGroupAttr as groupOpenHttpSvc_clearGroupAttr } from './group-open-http-svc/attributes/clear-group-attr.ts'
import { deleteGroupAttr as groupOpenHttpSvc_deleteGroupAttr } from './group-open-http-svc/attributes/delete-group-attr.ts'
import { getGroupCounter as groupOpenHttpSvc_getGroupCounter } from './group-open-http-svc/counters/get-group-counter.ts'
import { updateGroupCounter as groupOpenHttpSvc_updateGroupCounter } from './group-open-http-svc/counters/update-group-counter.ts'
import { deleteGroupCounter as groupOpenHttpSvc_deleteGroupCounter } from './group-open-http-svc/counters/delete-group-counter.ts'
import { getOnlineMemberNum as groupOpenHttpSvc_getOnlineMemberNum } from './group-open-http-svc/rooms/get-online-member-num.ts'
import { sendBroadcastMsg as groupOpenHttpSvc_sendBroadcastMsg } from './group-open-http-svc/rooms/send-broadcast-msg.ts'
import { banGroupMember as groupOpenHttpSvc_banGroupMember } from './group-open-http-svc/rooms/ban-group-member.ts'
import { unbanGroupMember as groupOpenHttpSvc_unbanGroupMember } from './group-open-http-svc/rooms/unban-group-member.ts'
import { getGroupBanMember as groupOpenHttpSvc_getGroupBanMember } from './group-open-http-svc/rooms/get-group-ban-member.ts'
import { manner as groupOpenHttpSvc_manner } from './group-open-http-svc/manner.ts'
import { search as groupSearch_search } from './group-search/search.ts'
import { getCosSig as imCosMsg_getCosSig } from './im-cos-msg/get-cos-sig.ts'
import { forbidIllegalObject as imCosMsg_forbidIllegalObject } from './im-cos-msg/forbid-illegal-object.ts'
import { allowBannedObject as imCosMsg_allowBannedObject } from './im-cos-msg/allow-banned-object.ts'
import { getCloudAuditKeywordsIds as imMsgAuditMgr_getCloudAuditKeywordsIds } from './im-msg-audit-mgr/get-cloud-audit-keywords-ids.ts'
import { getCloudAuditKeywords as imMsgAuditMgr_getCloudAuditKeywords } from './im-msg-audit-mgr/get-cloud-audit-keywords.ts'
import { addCloudAuditKeywords as imMsgAuditMgr_addCloudAuditKeywords } from './im-msg-audit-mgr/add-cloud-audit-keywords.ts'
import { deleteCloudAuditKeywords as imMsgAuditMgr_deleteCloudAuditKeywords } from './im-msg-audit-mgr/delete-cloud-audit-keywords.ts'
import { addLocalAuditKeywords as imMsgAuditMgr_addLocalAuditKeywords } from './im-msg-audit-mgr/add-local-audit-keywords.ts'
import { deleteLocalAuditKeywords as imMsgAuditMgr_deleteLocalAuditKeywords } from './im-msg-audit-mgr/delete-local-audit-keywords.ts'
import { getLocalAuditKeywords as imMsgAuditMgr_getLocalAuditKeywords } from './im-msg-audit-mgr/get-local-audit-keywords.ts'
import { manner as imMsgAuditMgr_manner } from './im-msg-audit-mgr/manner.ts'
import { contentModeration as imMsgAudit_contentModeration } from './im-msg-audit/content-moderation.ts'
import { batchContentModeration as imMsgAudit_batchContentModeration } from './im-msg-audit/batch-content-moderation.ts'
import { manner as imMsgAudit_manner } from './im-msg-audit/manner.ts'
import { accountImport as imOpenLoginSvc_accountImport } from './im-open-login-svc/account-import.ts'
import { accountCheck as imOpenLoginSvc_accountCheck } from './im-open-login-svc/account-check.ts'
import { multiAccountImport as imOpenLoginSvc_multiAccountImport } from './im-open-login-svc/multi-account-import.ts'
import { accountDelete as imOpenLoginSvc_accountDelete } from './im-open-login-svc/account-delete.ts'
import { kick as imOpenLoginSvc_kick } from './im-open-login-svc/kick.ts'
import { manner as imOpenLoginSvc_manner } from './im-open-login-svc/manner.ts'
import { createTopic as millionGroupOpenHttpSvc_createTopic } from './million-group-open-http-svc/create-topic.ts'
import { destroyTopic as millionGroupOpenHttpSvc_destroyTopic } from './million-group-open-http-svc/destroy-topic.ts'
import { getTopic as millionGroupOpenHttpSvc_getTopic } from './million-group-open-http-svc/get-topic.ts'
import { modifyTopic as millionGroupOpenHttpSvc_modifyTopic } from './million-group-open-http-svc/modify-topic.ts'
import { manner as millionGroupOpenHttpSvc_manner } from './million-group-open-http-svc/manner.ts'
import { createOfficialAccount as officialAccountOpenHttpSvc_createOfficialAccount } from './official-account-open-http-svc/account/create-official-account.ts'
import { destroyOfficialAccount as officialAccountOpenHttpSvc_destroyOfficialAccount } from './official-account-open-http-svc/account/destroy-official-account.ts'
import { modifyOfficialAccountBaseInfo as officialAccountOpenHttpSvc_modifyOfficialAccountBaseInfo } from './official-account-open-http-svc/account/modify-official-account-base-info.ts'
import { getOfficialAccountInfo as officialAccountOpenHttpSvc_getOfficialAccountInfo } from './official-account-open-http-svc/account/get-official-account-info.ts'
import { getSubscriberInfo as officialAccountOpenHttpSvc_getSubscriberInfo } from './official-account-open-http-svc/subscribers/get-subscriber-info.ts'
import { addSubscriber as officialAccountOpenHttpSvc_addSubscriber } from './official-account-open-http-svc/subscribers/add-subscriber.ts'
import { deleteSubscriber as officialAccountOpenHttpSvc_deleteSubscriber } from './official-account-open-http-svc/subscribers/delete-subscriber.ts'
import { modifySubscriberInfo as officialAccountOpenHttpSvc_modifySubscriberInfo } from './official-account-open-http-svc/subscribers/modify-subscriber-info.ts'
import { getSubscribedOfficialAccountList as officialAccountOpenHttpSvc_getSubscribedOfficialAccountList } from './official-account-open-http-svc/subscribers/get-subscribed-official-account-list.ts'
import { sendOfficialAccountMsg as officialAccountOpenHttpSvc_sendOfficialAccountMsg } from './official-account-open-http-svc/messages/send-official-account-msg.ts'
import { officialAccountMsgRecall as officialAccountOpenHttpSvc_officialAccountMsgRecall } from './official-account-open-http-svc/messages/official-account-msg-recall.ts'
import { officialAccountMsgGetSimple as officialAccountOpenHttpSvc_officialAccountMsgGetSimple } from './official-account-open-http-svc/messages/official-account-msg-get-simple.ts'
import { manner as officialAccountOpenHttpSvc_manner } from './official-account-open-http-svc/manner.ts'
import { getHistory as openMsgSvc_getHistory } from './open-msg-svc/get-history.ts'
import { manner as openMsgSvc_manner } from './open-msg-svc/manner.ts'
import { setNoSpeaking as openconfigsvr_setNoSpeaking } from './openconfigsvr/set-no-speaking.ts'
import { getNoSpeaking as openconfigsvr_getNoSpeaking } from './openconfigsvr/get-no-speaking.ts'
import { getAppInfo as openconfigsvr_getAppInfo } from './openconfigsvr/get-app-info.ts'
import { manner as openconfigsvr_manner } from './openconfigsvr/manner.ts'
import { getKeyValues as openimMsgExtHttpSvc_getKeyValues } from './openim-msg-ext-http-svc/get-key-values.ts'
import { setKeyValues as openimMsgExtHttpSvc_setKeyValues } from './openim-msg-ext-http-svc/set-key-values.ts'
import { groupGetKeyValues as openimMsgExtHttpSvc_groupGetKeyValues } from './openim-msg-ext-http-svc/group-get-key-values.ts'
import { groupSetKeyValues as openimMsgExtHttpSvc_groupSetKeyValues } from './openim-msg-ext-http-svc/group-set-key-values.ts'
import { manner as openimMsgExtHttpSvc_manner } from './openim-msg-ext-http-svc/manner.ts'
import { createRobot as openimRobotHttpSvc_createRobot } from './openim-robot-http-svc/create-robot.ts'
import { deleteRobot as openimRobotHttpSvc_deleteRobot } from './openim-robot-http-svc/delete-robot.ts'
import { getAllRobots as openimRobotHttpSvc_getAllRobots } from './openim-robot-http-svc/get-all-robots.ts'
import { sendStreamMsg as openimRobotHttpSvc_sendStreamMsg } from './openim-robot-http-svc/send-stream-msg.ts'
import { manner as openimRobotHttpSvc_manner } from './openim-robot-http-svc/manner.ts'
import { getC2CUnreadMsgNum as openim_getC2CUnreadMsgNum } from './openim/get-c2c-unread-msg-num.ts'
import { adminGetRoamMsg as openim_adminGetRoamMsg } from './openim/admin-get-roam-msg.ts'
import { sendMsg as openim_sendMsg } from './openim/send-msg.ts'
import { batchSendMsg as openim_batchSendMsg } from './openim/batch-send-msg.ts'
import { importMsg as openim_importMsg } from './openim/import-msg.ts'
import { adminSetMsgRead as openim_adminSetMsgRead } from './openim/admin-set-msg-read.ts'
import { adminMsgWithdraw as openim_adminMsgWithdraw } from './openim/admin-msg-withdraw.ts'
import { deleteC2CMsgRamble as openim_deleteC2CMsgRamble } from './openim/delete-c2c-msg-ramble.ts'
import { modifyC2CMsg as openim_modifyC2CMsg } from './openim/modify-c2c-msg.ts'
import { modifyGroupMsg as openim_modifyGroupMsg } from './openim/modify-group-msg.ts'
import { c2cMsgReadReceipt as openim_c2cMsgReadReceipt } from './openim/c2c-msg-read-receipt.ts'
import { queryOnlineStatus as openim_queryOnlineStatus } from './openim/query-online-status.ts'
import { queryState as openim_queryState } from './openim/query-state.ts'
import { manner as openim_manner } from './openim/manner.ts'
import { portraitGet as profile_portraitGet } from './profile/portrait-get.ts'
import { portraitSet as profile_portraitSet } from './profile/portrait-set.ts'
import { manner as profile_manner } from './profile/manner.ts'
import { getList as recentcontact_getList } from './recentcontact/get-list.ts'
import { delete as recentcontact_delete } from './recentcontact/delete.ts'
import { createContactGroup as recentcontact_createContactGroup } from './recentcontact/create-contact-group.ts'
import { delContactGroup as recentcontact_delContactGroup } from './recentcontact/del-contact-group.ts'
import { updateContactGroup as recentcontact_updateContactGroup } from './recentcontact/update-contact-group.ts'
import { searchContactGroup as recentcontact_searchContactGroup } from './recentcontact/search-contact-group.ts'
import { getContactGroup as recentcontact_getContactGroup } from './recentcontact/get-contact-group.ts'
import { markContact as recentcontact_markContact } from './recentcontact/mark-contact.ts'
import { top as recentcontact_top } from './recentcontact/top.ts'
import { manner as recentcontact_manner } from './recentcontact/manner.ts'
import { friendAdd as sns_friendAdd } from './sns/friends/friend-add.ts'
import { friendImport as sns_friendImport } from './sns/friends/friend-import.ts'
import { friendUpdate as sns_friendUpdate } from './sns/friends/friend-update.ts'
import { friendDelete as sns_friendDelete } from './sns/friends/friend-delete.ts'
import { friendDeleteAll as sns_friendDeleteAll } from './sns/friends/friend-delete-all.ts'
import { friendCheck as sns_friendCheck } from './sns/friends/friend-check.ts'
import { friendGet as sns_friendGet } from './sns/friends/friend-get.ts'
import { friendGetList as sns_friendGetList } from './sns/friends/friend-get-list.ts'
import { blackListAdd as sns_blackListAdd } from './sns/blocklist/black-list-add.ts'
import { blackListDelete as sns_blackListDelete } from './sns/blocklist/black-list-delete.ts'
import { blackListGet as sns_blackListGet } from './sns/blocklist/black-list-get.ts'
import { blackListCheck as sns_blackListCheck } from './sns/blocklist/black-list-check.ts'
import { groupAdd as sns_groupAdd } from './sns/groups/group-add.ts'
import { groupDelete as sns_groupDelete } from './sns/groups/group-delete.ts'
import { groupGet as sns_groupGet } from './sns/groups/group-get.ts'
import { manner as sns_manner } from './sns/manner.ts'
import { sendC2CStreamMsg as streamMsg_sendC2CStreamMsg } from './stream-msg/send-c2c-stream-msg.ts'
import { sendGroupStreamMsg as streamMsg_sendGroupStreamMsg } from './stream-msg/send-group-stream-msg.ts'
import { manner as streamMsg_manner } from './stream-msg/manner.ts'
import { push as timpush_push } from './timpush/push.ts'
import { batch as timpush_batch } from './timpush/batch.ts'
import { revoke as timpush_revoke } from './timpush/revoke.ts'
import { setAttrName as timpush_setAttrName } from './timpush/set-attr-name.ts'
import { getAttrName as timpush_getAttrName } from './timpush/get-attr-name.ts'
import { getAttr as timpush_getAttr } from './timpush/get-attr.ts'
import { setAttr as timpush_setAttr } from './timpush/set-attr.ts'
import { removeAttr as timpush_removeAttr } from './timpush/remove-attr.ts'
import { getTag as timpush_getTag } from './timpush/get-tag.ts'
import { addTag as timpush_addTag } from './timpush/add-tag.ts'
import { removeTag as timpush_removeTag } from './timpush/remove-tag.ts'
import { clearAllTags as timpush_clearAllTags } from './timpush/clear-all-tags.ts'
import { manner as timpush_manner } from './timpush/manner.ts'
import { search as userSearch_search } from './user-search/search.ts'
import type { Service } from './service.ts'

/** The services that are emulated, by their names in core's tables. */
export const services: { readonly [Name in keyof Tables]?: Service<Name> } = {
  allMemberPush: {
    manner: allMemberPush_manner,
    commands: {
      imPush: allMemberPush_imPush,
      imSetAttrName: allMemberPush_imSetAttrName,
      imGetAttrName: allMemberPush_imGetAttrName,
      imGetAttr: allMemberPush_imGetAttr,
      imSetAttr: allMemberPush_imSetAttr,
      imRemoveAttr: allMemberPush_imRemoveAttr,
      imGetTag: allMemberPush_imGetTag,
      imAddTag: allMemberPush_imAddTag,
      imRemoveTag: allMemberPush_imRemoveTag,
      imRemoveAllTags: allMemberPush_imRemoveAllTags,
    },
  },
  configSvc: {
    commands: {
      getIPList: configSvc_getIPList,
    },
  },
  follow: {
    manner: follow_manner,
    commands: {
      followAdd: follow_followAdd,
      followDelete: follow_followDelete,
      followCheck: follow_followCheck,
      followGet: follow_followGet,
      followGetInfo: follow_followGetInfo,
    },
  },
  groupMemberSearch: {
    commands: {
      search: groupMemberSearch_search,
    },
  },
  groupOpenAttrHttpSvc: {
    manner: groupOpenAttrHttpSvc_manner,
    commands: {
      getGroupAttr: groupOpenAttrHttpSvc_getGroupAttr,
    },
  },
  groupOpenAvchatroomHttpSvc: {
    manner: groupOpenAvchatroomHttpSvc_manner,
    commands: {
      getMembers: groupOpenAvchatroomHttpSvc_getMembers,
      modifyUserInfo: groupOpenAvchatroomHttpSvc_modifyUserInfo,
      modifyAdmin: groupOpenAvchatroomHttpSvc_modifyAdmin,
      getAdminList: groupOpenAvchatroomHttpSvc_getAdminList,
      checkMembers: groupOpenAvchatroomHttpSvc_checkMembers,
    },
  },
  groupOpenHttpSvc: {
    manner: groupOpenHttpSvc_manner,
    commands: {
      getJoinedGroupList: groupOpenHttpSvc_getJoinedGroupList,
      getGroupMemberInfo: groupOpenHttpSvc_getGroupMemberInfo,
      getSpecifiedGroupMemberInfo: groupOpenHttpSvc_getSpecifiedGroupMemberInfo,
      getRoleInGroup: groupOpenHttpSvc_getRoleInGroup,
      addGroupMember: groupOpenHttpSvc_addGroupMember,
      deleteGroupMember: groupOpenHttpSvc_deleteGroupMember,
      importGroupMember: groupOpenHttpSvc_importGroupMember,
      modifyGroupMemberInfo: groupOpenHttpSvc_modifyGroupMemberInfo,
      changeGroupOwner: groupOpenHttpSvc_changeGroupOwner,
      getGroupInfo: groupOpenHttpSvc_getGroupInfo,
      modifyGroupBaseInfo: groupOpenHttpSvc_modifyGroupBaseInfo,
      groupMsgGetSimple: groupOpenHttpSvc_groupMsgGetSimple,
      sendGroupMsg: groupOpenHttpSvc_sendGroupMsg,
      groupMsgRecall: groupOpenHttpSvc_groupMsgRecall,
      importGroupMsg: groupOpenHttpSvc_importGroupMsg,
      setUnreadMsgNum: groupOpenHttpSvc_setUnreadMsgNum,
      sendGroupSystemNotification: groupOpenHttpSvc_sendGroupSystemNotification,
      deleteGroupMsgBySender: groupOpenHttpSvc_deleteGroupMsgBySender,
      clearGroupMsg: groupOpenHttpSvc_clearGroupMsg,
      createGroup: groupOpenHttpSvc_createGroup,
      importGroup: groupOpenHttpSvc_importGroup,
      getAppidGroupList: groupOpenHttpSvc_getAppidGroupList,
      destroyGroup: groupOpenHttpSvc_destroyGroup,
      importTopic: groupOpenHttpSvc_importTopic,
      createPermissionGroup: groupOpenHttpSvc_createPermissionGroup,
      destroyPermissionGroup: groupOpenHttpSvc_destroyPermissionGroup,
      modifyPermissionGroup: groupOpenHttpSvc_modifyPermissionGroup,
      getPermissionGroup: groupOpenHttpSvc_getPermissionGroup,
      addTopicPermissionGroup: groupOpenHttpSvc_addTopicPermissionGroup,
      setTopicPermissionGroup: groupOpenHttpSvc_setTopicPermissionGroup,
      deleteTopicPermissionGroup: groupOpenHttpSvc_deleteTopicPermissionGroup,
      getTopicPermissionGroup: groupOpenHttpSvc_getTopicPermissionGroup,
      addPermissionGroupMember: groupOpenHttpSvc_addPermissionGroupMember,
      getPermissionGroupMemberList: groupOpenHttpSvc_getPermissionGroupMemberList,
      forbidSendMsg: groupOpenHttpSvc_forbidSendMsg,
      getGroupMutedAccount: groupOpenHttpSvc_getGroupMutedAccount,
      getGroupShuttedUin: groupOpenHttpSvc_getGroupShuttedUin,
      groupMsgReceipt: groupOpenHttpSvc_groupMsgReceipt,
      getGroupMsgReceipt: groupOpenHttpSvc_getGroupMsgReceipt,
      getGroupMsgReceiptDetail: groupOpenHttpSvc_getGroupMsgReceiptDetail,
      getGroupAttr: groupOpenHttpSvc_getGroupAttr,
      modifyGroupAttr: groupOpenHttpSvc_modifyGroupAttr,
      setGroupAttr: groupOpenHttpSvc_setGroupAttr,
      clearGroupAttr: groupOpenHttpSvc_clearGroupAttr,
      deleteGroupAttr: groupOpenHttpSvc_deleteGroupAttr,
      getGroupCounter: groupOpenHttpSvc_getGroupCounter,
      updateGroupCounter: groupOpenHttpSvc_updateGroupCounter,
      deleteGroupCounter: groupOpenHttpSvc_deleteGroupCounter,
      getOnlineMemberNum: groupOpenHttpSvc_getOnlineMemberNum,
      sendBroadcastMsg: groupOpenHttpSvc_sendBroadcastMsg,
      banGroupMember: groupOpenHttpSvc_banGroupMember,
      unbanGroupMember: groupOpenHttpSvc_unbanGroupMember,
      getGroupBanMember: groupOpenHttpSvc_getGroupBanMember,
    },
  },
  groupSearch: {
    commands: {
      search: groupSearch_search,
    },
  },
  imCosMsg: {
    commands: {
      getCosSig: imCosMsg_getCosSig,
      forbidIllegalObject: imCosMsg_forbidIllegalObject,
      allowBannedObject: imCosMsg_allowBannedObject,
    },
  },
  imMsgAuditMgr: {
    manner: imMsgAuditMgr_manner,
    commands: {
      getCloudAuditKeywordsIds: imMsgAuditMgr_getCloudAuditKeywordsIds,
      getCloudAuditKeywords: imMsgAuditMgr_getCloudAuditKeywords,
      addCloudAuditKeywords: imMsgAuditMgr_addCloudAuditKeywords,
      deleteCloudAuditKeywords: imMsgAuditMgr_deleteCloudAuditKeywords,
      addLocalAuditKeywords: imMsgAuditMgr_addLocalAuditKeywords,
      deleteLocalAuditKeywords: imMsgAuditMgr_deleteLocalAuditKeywords,
      getLocalAuditKeywords: imMsgAuditMgr_getLocalAuditKeywords,
    },
  },
  imMsgAudit: {
    manner: imMsgAudit_manner,
    commands: {
      contentModeration: imMsgAudit_contentModeration,
      batchContentModeration: imMsgAudit_batchContentModeration,
    },
  },
  imOpenLoginSvc: {
    manner: imOpenLoginSvc_manner,
    commands: {
      accountImport: imOpenLoginSvc_accountImport,
      accountCheck: imOpenLoginSvc_accountCheck,
      multiAccountImport: imOpenLoginSvc_multiAccountImport,
      accountDelete: imOpenLoginSvc_accountDelete,
      kick: imOpenLoginSvc_kick,
    },
  },
  millionGroupOpenHttpSvc: {
    manner: millionGroupOpenHttpSvc_manner,
    commands: {
      createTopic: millionGroupOpenHttpSvc_createTopic,
      destroyTopic: millionGroupOpenHttpSvc_destroyTopic,
      getTopic: millionGroupOpenHttpSvc_getTopic,
      modifyTopic: millionGroupOpenHttpSvc_modifyTopic,
    },
  },
  officialAccountOpenHttpSvc: {
    manner: officialAccountOpenHttpSvc_manner,
    commands: {
      createOfficialAccount: officialAccountOpenHttpSvc_createOfficialAccount,
      destroyOfficialAccount: officialAccountOpenHttpSvc_destroyOfficialAccount,
      modifyOfficialAccountBaseInfo: officialAccountOpenHttpSvc_modifyOfficialAccountBaseInfo,
      getOfficialAccountInfo: officialAccountOpenHttpSvc_getOfficialAccountInfo,
      getSubscriberInfo: officialAccountOpenHttpSvc_getSubscriberInfo,
      addSubscriber: officialAccountOpenHttpSvc_addSubscriber,
      deleteSubscriber: officialAccountOpenHttpSvc_deleteSubscriber,
      modifySubscriberInfo: officialAccountOpenHttpSvc_modifySubscriberInfo,
      getSubscribedOfficialAccountList: officialAccountOpenHttpSvc_getSubscribedOfficialAccountList,
      sendOfficialAccountMsg: officialAccountOpenHttpSvc_sendOfficialAccountMsg,
      officialAccountMsgRecall: officialAccountOpenHttpSvc_officialAccountMsgRecall,
      officialAccountMsgGetSimple: officialAccountOpenHttpSvc_officialAccountMsgGetSimple,
    },
  },
  openMsgSvc: {
    manner: openMsgSvc_manner,
    commands: {
      getHistory: openMsgSvc_getHistory,
    },
  },
  openconfigsvr: {
    manner: openconfigsvr_manner,
    commands: {
      setNoSpeaking: openconfigsvr_setNoSpeaking,
      getNoSpeaking: openconfigsvr_getNoSpeaking,
      getAppInfo: openconfigsvr_getAppInfo,
    },
  },
  openimMsgExtHttpSvc: {
    manner: openimMsgExtHttpSvc_manner,
    commands: {
      getKeyValues: openimMsgExtHttpSvc_getKeyValues,
      setKeyValues: openimMsgExtHttpSvc_setKeyValues,
      groupGetKeyValues: openimMsgExtHttpSvc_groupGetKeyValues,
      groupSetKeyValues: openimMsgExtHttpSvc_groupSetKeyValues,
    },
  },
  openimRobotHttpSvc: {
    manner: openimRobotHttpSvc_manner,
    commands: {
      createRobot: openimRobotHttpSvc_createRobot,
      deleteRobot: openimRobotHttpSvc_deleteRobot,
      getAllRobots: openimRobotHttpSvc_getAllRobots,
      sendStreamMsg: openimRobotHttpSvc_sendStreamMsg,
    },
  },
  openim: {
    manner: openim_manner,
    commands: {
      getC2CUnreadMsgNum: openim_getC2CUnreadMsgNum,
      adminGetRoamMsg: openim_adminGetRoamMsg,
      sendMsg: openim_sendMsg,
      batchSendMsg: openim_batchSendMsg,
      importMsg: openim_importMsg,
      adminSetMsgRead: openim_adminSetMsgRead,
      adminMsgWithdraw: openim_adminMsgWithdraw,
      deleteC2CMsgRamble: openim_deleteC2CMsgRamble,
      modifyC2CMsg: openim_modifyC2CMsg,
      modifyGroupMsg: openim_modifyGroupMsg,
      c2cMsgReadReceipt: openim_c2cMsgReadReceipt,
      queryOnlineStatus: openim_queryOnlineStatus,
      queryState: openim_queryState,
    },
  },
  profile: {
    manner: profile_manner,
    commands: {
      portraitGet: profile_portraitGet,
      portraitSet: profile_portraitSet,
    },
  },
  recentcontact: {
    manner: recentcontact_manner,
    commands: {
      getList: recentcontact_getList,
      delete: recentcontact_delete,
      createContactGroup: recentcontact_createContactGroup,
      delContactGroup: recentcontact_delContactGroup,
      updateContactGroup: recentcontact_updateContactGroup,
      searchContactGroup: recentcontact_searchContactGroup,
      getContactGroup: recentcontact_getContactGroup,
      markContact: recentcontact_markContact,
      top: recentcontact_top,
    },
  },
  sns: {
    manner: sns_manner,
    commands: {
      friendAdd: sns_friendAdd,
      friendImport: sns_friendImport,
      friendUpdate: sns_friendUpdate,
      friendDelete: sns_friendDelete,
      friendDeleteAll: sns_friendDeleteAll,
      friendCheck: sns_friendCheck,
      friendGet: sns_friendGet,
      friendGetList: sns_friendGetList,
      blackListAdd: sns_blackListAdd,
      blackListDelete: sns_blackListDelete,
      blackListGet: sns_blackListGet,
      blackListCheck: sns_blackListCheck,
      groupAdd: sns_groupAdd,
      groupDelete: sns_groupDelete,
      groupGet: sns_groupGet,
    },
  },
  streamMsg: {
    manner: streamMsg_manner,
    commands: {
      sendC2CStreamMsg: streamMsg_sendC2CStreamMsg,
      sendGroupStreamMsg: streamMsg_sendGroupStreamMsg,
    },
  },
  timpush: {
    manner: timpush_manner,
    commands: {
      push: timpush_push,
      batch: timpush_batch,
      revoke: timpush_revoke,
      setAttrName: timpush_setAttrName,
      getAttrName: timpush_getAttrName,
      getAttr: timpush_getAttr,
      setAttr: timpush_setAttr,
      removeAttr: timpush_removeAttr,
      getTag: timpush_getTag,
      addTag: timpush_addTag,
      removeTag: timpush_removeTag,
      clearAllTags: timpush_clearAllTags,
    },
  },
  userSearch: {
    commands: {
      search: userSearch_search,
    },
  },
}
