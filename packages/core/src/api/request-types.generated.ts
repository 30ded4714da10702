/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

export type {
  ImGetAttrNameRequest,
  ImGetAttrNameResponse,
  ImGetAttrRequest,
  ImGetAttrResponse,
  ImRemoveAttrRequest,
  ImSetAttrNameRequest,
  ImSetAttrRequest,
} from './all-member-push/attributes.ts'
export type {
  ImPushRequest,
  ImPushResponse,
} from './all-member-push/push.ts'
export type {
  ImAddTagRequest,
  ImGetTagRequest,
  ImGetTagResponse,
  ImRemoveAllTagsRequest,
  ImRemoveTagRequest,
} from './all-member-push/tags.ts'
export type {
  AccountPushAttributeNames,
  AccountPushAttributes,
  AccountPushTags,
  PushAttributeNames,
  PushAttributes,
  PushCondition,
} from './all-member-push/targets.ts'
export type {
  GetIPListRequest,
  GetIPListResponse,
} from './configsvc.ts'
export type {
  AddFollowItem,
  FollowAddRequest,
  FollowCheckItem,
  FollowCheckRequest,
  FollowCheckResponse,
  FollowDeleteRequest,
  FollowGetInfoRequest,
  FollowGetInfoResponse,
  FollowGetRequest,
  FollowGetResponse,
  FollowInfo,
  FollowItem,
  FollowOutcomes,
} from './follow.ts'
export type {
  FoundGroupMember,
  GroupMemberSearchRequest,
  GroupMemberSearchResponse,
} from './group-member-search.ts'
export type {
  CheckMembersRequest,
  CheckMembersResponse,
  GetAdminListRequest,
  GetAdminListResponse,
  GetMembersRequest,
  GetMembersResponse,
  MemberMarks,
  ModifyAdminRequest,
  ModifyUserInfoRequest,
  ModifyUserInfoResponse,
  OnlineMember,
  RoomAdmin,
} from './group-open-avchatroom-http-svc.ts'
export type {
  ClearGroupAttrRequest,
  DeleteGroupAttrRequest,
  GetGroupAttrRequest,
  GetGroupAttrResponse,
  GroupAttribute,
  GroupAttributeKey,
  WriteGroupAttrRequest,
} from './group-open-http-svc/attributes/attributes.ts'
export type {
  DeleteGroupCounterRequest,
  GetGroupCounterRequest,
  GetGroupCounterResponse,
  GroupCounter,
  GroupCounterChange,
  UpdateGroupCounterRequest,
  UpdateGroupCounterResponse,
} from './group-open-http-svc/counters/counters.ts'
export type {
  AppDefinedData,
  ApplyJoinOption,
  GroupBaseInfo,
  GroupBaseInfoField,
  GroupType,
  InviteJoinOption,
} from './group-open-http-svc/group-fields.ts'
export type {
  GetJoinedGroupListRequest,
  GetJoinedGroupListResponse,
  JoinedGroup,
  JoinedGroupFilter,
} from './group-open-http-svc/joined.ts'
export type {
  CreateGroupRequest,
  ImportGroupRequest,
  NewGroup,
  NewGroupMember,
  NewGroupResponse,
} from './group-open-http-svc/life/create.ts'
export type {
  DestroyGroupRequest,
} from './group-open-http-svc/life/destroy.ts'
export type {
  GetAppidGroupListRequest,
  GetAppidGroupListResponse,
  ListedGroup,
} from './group-open-http-svc/life/list.ts'
export type {
  GroupMember,
  GroupMemberField,
  GroupRole,
  GroupSelfInfo,
  GroupSelfInfoField,
  MsgFlag,
} from './group-open-http-svc/member-fields.ts'
export type {
  ModifyGroupMemberInfoRequest,
} from './group-open-http-svc/members/change.ts'
export type {
  AddGroupMemberRequest,
  AddGroupMemberResponse,
  AddGroupMemberResult,
  DeleteGroupMemberRequest,
  ImportGroupMemberRequest,
  ImportGroupMemberResponse,
  ImportGroupMemberResult,
  MemberToAdd,
  MemberToImport,
} from './group-open-http-svc/members/join.ts'
export type {
  GetGroupMemberInfoRequest,
  GetGroupMemberInfoResponse,
  GetSpecifiedGroupMemberInfoRequest,
  GetSpecifiedGroupMemberInfoResponse,
} from './group-open-http-svc/members/members.ts'
export type {
  ChangeGroupOwnerRequest,
  GetRoleInGroupRequest,
  GetRoleInGroupResponse,
  RoleInGroup,
} from './group-open-http-svc/members/roles.ts'
export type {
  ClearGroupMsgRequest,
  DeleteGroupMsgBySenderRequest,
} from './group-open-http-svc/messages/clear.ts'
export type {
  ImportGroupMsgRequest,
  ImportGroupMsgResponse,
  ImportGroupMsgResult,
  ImportedGroupMsg,
  SetUnreadMsgNumRequest,
} from './group-open-http-svc/messages/import.ts'
export type {
  GroupAtInfo,
  GroupMsgGetSimpleRequest,
  GroupMsgGetSimpleResponse,
  GroupMsgRecallRequest,
  GroupMsgRecallResponse,
  MsgSeqItem,
  RecallResult,
  SendGroupMsgRequest,
  SendGroupMsgResponse,
} from './group-open-http-svc/messages/messages.ts'
export type {
  SendGroupSystemNotificationRequest,
} from './group-open-http-svc/messages/notification.ts'
export type {
  ForbidSendMsgRequest,
  GetGroupMutedAccountRequest,
  GetGroupMutedAccountResponse,
  GetGroupShuttedUinRequest,
  GetGroupShuttedUinResponse,
  MutedAccount,
  ShuttedUin,
} from './group-open-http-svc/mutes/mutes.ts'
export type {
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
  PermissionGroupInfo,
  PermissionGroupMemberItem,
  PermissionGroupMemberResult,
  PermissionGroupResult,
} from './group-open-http-svc/permissions/groups.ts'
export type {
  DeleteTopicPermissionGroupRequest,
  GetTopicPermissionGroupRequest,
  GetTopicPermissionGroupResponse,
  TopicPermission,
  TopicPermissionInfo,
  TopicPermissionResult,
  TopicPermissionsRequest,
  TopicPermissionsResponse,
} from './group-open-http-svc/permissions/topics.ts'
export type {
  ModifyGroupBaseInfoRequest,
} from './group-open-http-svc/profile/change.ts'
export type {
  GetGroupInfoRequest,
  GetGroupInfoResponse,
  GroupInfo,
  GroupInfoFilter,
} from './group-open-http-svc/profile/info.ts'
export type {
  GetGroupMsgReceiptDetailRequest,
  GetGroupMsgReceiptDetailResponse,
  GetGroupMsgReceiptRequest,
  GetGroupMsgReceiptResponse,
  GroupMsgReceipt,
  GroupMsgReceiptRequest,
  ReadBy,
  ReceiptOfMessage,
  UnreadBy,
} from './group-open-http-svc/receipts/receipts.ts'
export type {
  BanGroupMemberRequest,
  BannedAccount,
  GetGroupBanMemberRequest,
  GetGroupBanMemberResponse,
  UnbanGroupMemberRequest,
} from './group-open-http-svc/rooms/bans.ts'
export type {
  SendBroadcastMsgRequest,
  SendBroadcastMsgResponse,
} from './group-open-http-svc/rooms/broadcast.ts'
export type {
  GetOnlineMemberNumRequest,
  GetOnlineMemberNumResponse,
} from './group-open-http-svc/rooms/online.ts'
export type {
  ImportTopicRequest,
  ImportTopicResponse,
} from './group-open-http-svc/topics/import-topic.ts'
export type {
  FoundGroup,
  GroupSearchRequest,
  GroupSearchResponse,
} from './group-search.ts'
export type {
  CosFile,
  CosFileItem,
  CosFileResult,
  GetCosSigRequest,
  GetCosSigResponse,
} from './im-cos-msg.ts'
export type {
  AddCloudAuditKeywordsRequest,
  AddCloudAuditKeywordsResponse,
  CloudAuditKeyword,
  CloudAuditKeywordItem,
  CloudAuditLibrary,
  DeleteCloudAuditKeywordsRequest,
  DeleteCloudAuditKeywordsResponse,
  DeletedCloudAuditKeyword,
  GetCloudAuditKeywordsIdsRequest,
  GetCloudAuditKeywordsIdsResponse,
  GetCloudAuditKeywordsRequest,
  GetCloudAuditKeywordsResponse,
  ModerationOfApp,
  ModerationPage,
} from './im-msg-audit-mgr/cloud-words.ts'
export type {
  AddLocalAuditKeywordsRequest,
  DeleteLocalAuditKeywordsRequest,
  GetLocalAuditKeywordsRequest,
  GetLocalAuditKeywordsResponse,
  LocalAuditKeywordsDone,
  LocalAuditWord,
  LocalAuditWordItem,
  LocalAuditWordKey,
  LocalFilterType,
  LocalWordType,
} from './im-msg-audit-mgr/local-words.ts'
export type {
  BatchContentModerationRequest,
  BatchContentModerationResponse,
  BatchModerationResult,
  ContentModerationRequest,
  ContentModerationResponse,
  ModerationContent,
  ModerationLabel,
  ModerationRules,
  ModerationVerdict,
} from './im-msg-audit.ts'
export type {
  AccountCheckRequest,
  AccountCheckResponse,
  AccountCheckResult,
  AccountDeleteRequest,
  AccountDeleteResponse,
  AccountDeleteResult,
  AccountImportRequest,
  CheckItem,
  DeleteItem,
  KickRequest,
  MultiAccountImportIds,
  MultiAccountImportList,
  MultiAccountImportRequest,
  MultiAccountImportResponse,
} from './im-open-login-svc.ts'
export type {
  CreateTopicRequest,
  CreateTopicResponse,
  DestroyTopicRequest,
  DestroyTopicResponse,
  GetTopicRequest,
  GetTopicResponse,
  ModifyTopicRequest,
  TopicAndSelfInfo,
  TopicField,
  TopicInfo,
  TopicResult,
  TopicSelfInfo,
  TopicTexts,
} from './million-group-open-http-svc.ts'
export type {
  CreateOfficialAccountRequest,
  CreateOfficialAccountResponse,
  DestroyOfficialAccountRequest,
  GetOfficialAccountInfoRequest,
  GetOfficialAccountInfoResponse,
  ModifyOfficialAccountBaseInfoRequest,
  OfficialAccountBaseInfo,
  OfficialAccountField,
  OfficialAccountFilter,
  OfficialAccountInfo,
  OfficialAccountItem,
  OfficialAccountTexts,
} from './official-account-open-http-svc/account.ts'
export type {
  OfficialAccountMessage,
  OfficialAccountMsgGetSimpleRequest,
  OfficialAccountMsgGetSimpleResponse,
  OfficialAccountMsgRecallRequest,
  OfficialAccountMsgRecallResponse,
  OfficialAccountRecallResult,
  SendOfficialAccountMsgRequest,
  SendOfficialAccountMsgResponse,
} from './official-account-open-http-svc/messages.ts'
export type {
  AddSubscriberRequest,
  DeleteSubscriberRequest,
  GetSubscribedOfficialAccountListRequest,
  GetSubscribedOfficialAccountListResponse,
  GetSubscriberInfoRequest,
  GetSubscriberInfoResponse,
  ModifySubscriberInfoRequest,
  SubscribedOfficialAccount,
  Subscriber,
  SubscriberItem,
  SubscriberResult,
  SubscriberResults,
  Subscription,
  SubscriptionFilter,
} from './official-account-open-http-svc/subscribers.ts'
export type {
  GetHistoryRequest,
  GetHistoryResponse,
  HistoryFileEntry,
} from './open-msg-svc.ts'
export type {
  AppFigure,
  AppFigures,
  GetAppInfoRequest,
  GetAppInfoResponse,
  GetNoSpeakingRequest,
  GetNoSpeakingResponse,
  SetNoSpeakingRequest,
} from './openconfigsvr.ts'
export type {
  ExtendedC2CMessage,
  ExtendedGroupMessage,
  ExtensionChanges,
  ExtensionRange,
  GetKeyValuesRequest,
  GroupGetKeyValuesRequest,
  GroupSetKeyValuesRequest,
  MessageExtension,
  MessageExtensionChange,
  MessageExtensionResult,
  MessageExtensions,
  SetKeyValuesRequest,
  SetKeyValuesResponse,
} from './openim-msg-ext-http-svc.ts'
export type {
  CreateRobotRequest,
  DeleteRobotRequest,
  GetAllRobotsResponse,
  SendStreamMsgRequest,
  SendStreamMsgResponse,
} from './openim-robot-http-svc.ts'
export type {
  AccountError,
} from './openim/account-error.ts'
export type {
  AdminMsgWithdrawRequest,
  ModifyC2CMsgRequest,
  ModifyGroupMsgRequest,
} from './openim/change.ts'
export type {
  DeleteC2CMsgRambleRequest,
  DeleteC2CMsgRambleResponse,
} from './openim/delete.ts'
export type {
  AccountOnlineStatus,
  OnlineStatus,
  PlatformStatus,
  QueryOnlineStatusRequest,
  QueryOnlineStatusResponse,
} from './openim/online.ts'
export type {
  AdminGetRoamMsgRequest,
  AdminGetRoamMsgResponse,
} from './openim/roaming.ts'
export type {
  BatchSendMsgRequest,
  BatchSendMsgResponse,
  ForbidCallbackControl,
  ImportMsgRequest,
  SendMsgControl,
  SendMsgRequest,
  SendMsgResponse,
} from './openim/send.ts'
export type {
  AdminSetMsgReadRequest,
  C2CMsgReadReceiptRequest,
  C2CUnreadMsgNum,
  C2CUnreadMsgNumError,
  GetC2CUnreadMsgNumRequest,
  GetC2CUnreadMsgNumResponse,
  ReadReceiptMessage,
} from './openim/unread.ts'
export type {
  PortraitGetRequest,
  PortraitGetResponse,
  PortraitSetRequest,
  ProfileItem,
  ProfileTag,
  StandardProfileTag,
  UserProfileItem,
} from './profile.ts'
export type {
  ContactGroup,
  ContactUpdate,
  ContactUpdateResult,
  CreateContactGroupRequest,
  CreateContactGroupResponse,
  CreatedContactGroup,
  DelContactGroupRequest,
  DelContactGroupResponse,
  GetContactGroupRequest,
  GetContactGroupResponse,
  MarkedContact,
  NewContactGroup,
  RegroupContacts,
  RenameContactGroup,
  SearchContactGroupRequest,
  SearchContactGroupResponse,
  UpdateContactGroupRequest,
  UpdateContactGroupResponse,
  UpdatedContactGroup,
} from './recentcontact/contact-groups.ts'
export type {
  ContactItem,
  ContactResult,
} from './recentcontact/contact.ts'
export type {
  DeleteC2CContactRequest,
  DeleteContactRequest,
  DeleteGroupContactRequest,
} from './recentcontact/delete.ts'
export type {
  ContactCursor,
  ContactMarking,
  GetContactListRequest,
  GetContactListResponse,
  SessionItem,
} from './recentcontact/list.ts'
export type {
  MarkContactRequest,
  MarkContactResponse,
  MarkItem,
  MarkResult,
} from './recentcontact/marks.ts'
export type {
  TopC2CContact,
  TopContactRequest,
  TopGroupContact,
} from './recentcontact/top.ts'
export type {
  BlackListAddRequest,
  BlackListAddResponse,
  BlackListCheckItem,
  BlackListCheckRequest,
  BlackListCheckResponse,
  BlackListDeleteRequest,
  BlackListDeleteResponse,
  BlackListGetRequest,
  BlackListGetResponse,
  BlackListItem,
  BlackListRelation,
} from './sns/blocklist.ts'
export type {
  FriendField,
  FriendTag,
} from './sns/friend-fields.ts'
export type {
  FriendGroup,
  FriendGroupSequence,
  GroupAddRequest,
  GroupAddResponse,
  GroupDeleteRequest,
  GroupDeleteResponse,
  GroupGetRequest,
  GroupGetResponse,
} from './sns/friend-groups.ts'
export type {
  FriendCheckItem,
  FriendCheckRequest,
  FriendCheckResponse,
  FriendGetListRequest,
  FriendGetListResponse,
  FriendGetRequest,
  FriendGetResponse,
  FriendInfoItem,
  FriendItem,
  FriendRelation,
} from './sns/friend-list.ts'
export type {
  AddFriendItem,
  FriendAddRequest,
  FriendAddResponse,
  FriendCustomItem,
  FriendDeleteAllRequest,
  FriendDeleteRequest,
  FriendDeleteResponse,
  FriendDeleteType,
  FriendImportRequest,
  FriendImportResponse,
  FriendUpdateItem,
  FriendUpdateRequest,
  FriendUpdateResponse,
  ImportFriendItem,
} from './sns/friends.ts'
export type {
  FailedAccounts,
  RelationOutcome,
  RelationOutcomes,
} from './sns/outcome.ts'
export type {
  NextStreamChunk,
  NextStreamContent,
  NextStreamElement,
  SendC2CStreamMsgRequest,
  SendGroupStreamMsgRequest,
  StreamMsgResponse,
  StreamPieces,
} from './stream-msg.ts'
export type {
  PushAccountError,
  PushOutcome,
} from './timpush/account-error.ts'
export type {
  PushAttributeTypes,
  TimPushGetAttrNameRequest,
  TimPushGetAttrNameResponse,
  TimPushGetAttrRequest,
  TimPushGetAttrResponse,
  TimPushRemoveAttrRequest,
  TimPushSetAttrNameRequest,
  TimPushSetAttrRequest,
} from './timpush/attributes.ts'
export type {
  TimPushBatchRequest,
  TimPushBatchResponse,
  TimPushCondition,
  TimPushRequest,
  TimPushResponse,
  TimPushRevokeRequest,
} from './timpush/push.ts'
export type {
  TimPushAddTagRequest,
  TimPushClearAllTagsRequest,
  TimPushGetTagRequest,
  TimPushGetTagResponse,
  TimPushRemoveTagRequest,
} from './timpush/tags.ts'
export type {
  FoundProfileItem,
  FoundUser,
  KeywordMatchType,
  UserSearchRequest,
  UserSearchResponse,
} from './user-search.ts'
