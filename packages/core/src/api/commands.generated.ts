/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { AllMemberPushCommands } from './all-member-push/table.ts'
import type { ConfigSvcCommands } from './configsvc.ts'
import type { FollowCommands } from './follow.ts'
import type { GroupMemberSearchCommands } from './group-member-search.ts'
import type { GroupOpenAttrHttpSvcCommands } from './group-open-attr-http-svc.ts'
import type { GroupOpenAvchatroomHttpSvcCommands } from './group-open-avchatroom-http-svc.ts'
import type { GroupOpenHttpSvcCommands } from './group-open-http-svc/table.ts'
import type { GroupSearchCommands } from './group-search.ts'
import type { ImCosMsgCommands } from './im-cos-msg.ts'
import type { ImMsgAuditMgrCommands } from './im-msg-audit-mgr/table.ts'
import type { ImMsgAuditCommands } from './im-msg-audit.ts'
import type { ImOpenLoginSvcCommands } from './im-open-login-svc.ts'
import type { MillionGroupOpenHttpSvcCommands } from './million-group-open-http-svc.ts'
import type { OfficialAccountOpenHttpSvcCommands } from './official-account-open-http-svc/table.ts'
import type { OpenMsgSvcCommands } from './open-msg-svc.ts'
import type { OpenconfigsvrCommands } from './openconfigsvr.ts'
import type { OpenimMsgExtHttpSvcCommands } from './openim-msg-ext-http-svc.ts'
import type { OpenimRobotHttpSvcCommands } from './openim-robot-http-svc.ts'
import type { OpenimCommands } from './openim/table.ts'
import type { ProfileCommands } from './profile.ts'
import type { RecentcontactCommands } from './recentcontact/table.ts'
import type { SnsCommands } from './sns/table.ts'
import type { StreamMsgCommands } from './stream-msg.ts'
import type { TimpushCommands } from './timpush/table.ts'
import type { UserSearchCommands } from './user-search.ts'

export type {
  AllMemberPushCommands,
  ConfigSvcCommands,
  FollowCommands,
  GroupMemberSearchCommands,
  GroupOpenAttrHttpSvcCommands,
  GroupOpenAvchatroomHttpSvcCommands,
  GroupOpenHttpSvcCommands,
  GroupSearchCommands,
  ImCosMsgCommands,
  ImMsgAuditMgrCommands,
  ImMsgAuditCommands,
  ImOpenLoginSvcCommands,
  MillionGroupOpenHttpSvcCommands,
  OfficialAccountOpenHttpSvcCommands,
  OpenMsgSvcCommands,
  OpenconfigsvrCommands,
  OpenimMsgExtHttpSvcCommands,
  OpenimRobotHttpSvcCommands,
  OpenimCommands,
  ProfileCommands,
  RecentcontactCommands,
  SnsCommands,
  StreamMsgCommands,
  TimpushCommands,
  UserSearchCommands,
}

export type { GroupAttributesCommands } from './group-open-http-svc/attributes/table.ts'
export type { GroupCountersCommands } from './group-open-http-svc/counters/table.ts'
export type { GroupLifeCommands } from './group-open-http-svc/life/table.ts'
export type { GroupMembersCommands } from './group-open-http-svc/members/table.ts'
export type { GroupMessagesCommands } from './group-open-http-svc/messages/table.ts'
export type { GroupMutesCommands } from './group-open-http-svc/mutes/table.ts'
export type { GroupPermissionsCommands } from './group-open-http-svc/permissions/table.ts'
export type { GroupProfileCommands } from './group-open-http-svc/profile/table.ts'
export type { GroupReceiptsCommands } from './group-open-http-svc/receipts/table.ts'
export type { GroupRoomsCommands } from './group-open-http-svc/rooms/table.ts'
export type { GroupTopicsCommands } from './group-open-http-svc/topics/table.ts'

/** What every command takes and answers, by path. */
export interface Commands
  extends AllMemberPushCommands,
    ConfigSvcCommands,
    FollowCommands,
    GroupMemberSearchCommands,
    GroupOpenAttrHttpSvcCommands,
    GroupOpenAvchatroomHttpSvcCommands,
    GroupOpenHttpSvcCommands,
    GroupSearchCommands,
    ImCosMsgCommands,
    ImMsgAuditMgrCommands,
    ImMsgAuditCommands,
    ImOpenLoginSvcCommands,
    MillionGroupOpenHttpSvcCommands,
    OfficialAccountOpenHttpSvcCommands,
    OpenMsgSvcCommands,
    OpenconfigsvrCommands,
    OpenimMsgExtHttpSvcCommands,
    OpenimRobotHttpSvcCommands,
    OpenimCommands,
    ProfileCommands,
    RecentcontactCommands,
    SnsCommands,
    StreamMsgCommands,
    TimpushCommands,
    UserSearchCommands {}
