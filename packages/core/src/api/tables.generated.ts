/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import { allMemberPush } from './all-member-push/table.ts'
import { configSvc } from './configsvc.ts'
import { follow } from './follow.ts'
import { groupMemberSearch } from './group-member-search.ts'
import { groupOpenAttrHttpSvc } from './group-open-attr-http-svc.ts'
import { groupOpenAvchatroomHttpSvc } from './group-open-avchatroom-http-svc.ts'
import { groupOpenHttpSvc } from './group-open-http-svc/table.ts'
import { groupSearch } from './group-search.ts'
import { imCosMsg } from './im-cos-msg.ts'
import { imMsgAuditMgr } from './im-msg-audit-mgr/table.ts'
import { imMsgAudit } from './im-msg-audit.ts'
import { imOpenLoginSvc } from './im-open-login-svc.ts'
import { millionGroupOpenHttpSvc } from './million-group-open-http-svc.ts'
import { officialAccountOpenHttpSvc } from './official-account-open-http-svc/table.ts'
import { openMsgSvc } from './open-msg-svc.ts'
import { openconfigsvr } from './openconfigsvr.ts'
import { openimMsgExtHttpSvc } from './openim-msg-ext-http-svc.ts'
import { openimRobotHttpSvc } from './openim-robot-http-svc.ts'
import { openim } from './openim/table.ts'
import { profile } from './profile.ts'
import { recentcontact } from './recentcontact/table.ts'
import { sns } from './sns/table.ts'
import { streamMsg } from './stream-msg.ts'
import { timpush } from './timpush/table.ts'
import { userSearch } from './user-search.ts'

export {
  allMemberPush,
  configSvc,
  follow,
  groupMemberSearch,
  groupOpenAttrHttpSvc,
  groupOpenAvchatroomHttpSvc,
  groupOpenHttpSvc,
  groupSearch,
  imCosMsg,
  imMsgAuditMgr,
  imMsgAudit,
  imOpenLoginSvc,
  millionGroupOpenHttpSvc,
  officialAccountOpenHttpSvc,
  openMsgSvc,
  openconfigsvr,
  openimMsgExtHttpSvc,
  openimRobotHttpSvc,
  openim,
  profile,
  recentcontact,
  sns,
  streamMsg,
  timpush,
  userSearch,
}

export { groupAttributes } from './group-open-http-svc/attributes/table.ts'
export { groupCounters } from './group-open-http-svc/counters/table.ts'
export { groupLife } from './group-open-http-svc/life/table.ts'
export { groupMembers } from './group-open-http-svc/members/table.ts'
export { groupMessages } from './group-open-http-svc/messages/table.ts'
export { groupMutes } from './group-open-http-svc/mutes/table.ts'
export { groupPermissions } from './group-open-http-svc/permissions/table.ts'
export { groupProfile } from './group-open-http-svc/profile/table.ts'
export { groupReceipts } from './group-open-http-svc/receipts/table.ts'
export { groupRooms } from './group-open-http-svc/rooms/table.ts'
export { groupTopics } from './group-open-http-svc/topics/table.ts'

/** The tables of all services. */
export type Tables = {
  /** Messages to all accounts of the app, or to those with certain attributes or tags. */
  readonly allMemberPush: typeof allMemberPush
  /** The addresses of the service. */
  readonly configSvc: typeof configSvc
  /** Who follows whom. */
  readonly follow: typeof follow
  /** Search for members of groups. */
  readonly groupMemberSearch: typeof groupMemberSearch
  /** The custom attributes of groups, for reading. */
  readonly groupOpenAttrHttpSvc: typeof groupOpenAttrHttpSvc
  /** Who is in live rooms, with which marks, and who manages them. Needs a paid edition, and the switch in the console. */
  readonly groupOpenAvchatroomHttpSvc: typeof groupOpenAvchatroomHttpSvc
  /** Groups: which there are, who is in them, and what is said in them. */
  readonly groupOpenHttpSvc: typeof groupOpenHttpSvc
  /** Search for groups. */
  readonly groupSearch: typeof groupSearch
  /** The files of messages: open them, ban them. */
  readonly imCosMsg: typeof imCosMsg
  /** The words that cloud moderation and the app's own filter look for. */
  readonly imMsgAuditMgr: typeof imMsgAuditMgr
  /** Cloud moderation: whether texts, pictures, sounds and videos may be shown. */
  readonly imMsgAudit: typeof imMsgAudit
  /** The accounts of the app. */
  readonly imOpenLoginSvc: typeof imOpenLoginSvc
  /** Topics: the rooms of a community. */
  readonly millionGroupOpenHttpSvc: typeof millionGroupOpenHttpSvc
  /** Official accounts, those who subscribe to them, and their messages. */
  readonly officialAccountOpenHttpSvc: typeof officialAccountOpenHttpSvc
  /** The hourly files with all messages of the app. */
  readonly openMsgSvc: typeof openMsgSvc
  /** Mutes everywhere in the app, and its daily figures. */
  readonly openconfigsvr: typeof openconfigsvr
  /** Extensions of messages: pairs of key and value that people add, as for polls. */
  readonly openimMsgExtHttpSvc: typeof openimMsgExtHttpSvc
  /** Chatbots: their accounts, and messages that they write piece by piece. */
  readonly openimRobotHttpSvc: typeof openimRobotHttpSvc
  /** One-to-one messages: send, read, count, change, recall; and who is online. */
  readonly openim: typeof openim
  /** Names, pictures and other fields of accounts. */
  readonly profile: typeof profile
  /** The conversation list of an account, its conversation groups and marks. */
  readonly recentcontact: typeof recentcontact
  /** Friends, blocklists and the groups into which friends are sorted. */
  readonly sns: typeof sns
  /** Messages that arrive piece by piece, as an AI writes them. */
  readonly streamMsg: typeof streamMsg
  /** Notifications of the push service to all accounts and devices, to some, or to those with attributes or tags. */
  readonly timpush: typeof timpush
  /** Search for accounts. */
  readonly userSearch: typeof userSearch
}

/** The tables of all services, by the names of the client's methods. */
export const tables: Tables = {
  allMemberPush,
  configSvc,
  follow,
  groupMemberSearch,
  groupOpenAttrHttpSvc,
  groupOpenAvchatroomHttpSvc,
  groupOpenHttpSvc,
  groupSearch,
  imCosMsg,
  imMsgAuditMgr,
  imMsgAudit,
  imOpenLoginSvc,
  millionGroupOpenHttpSvc,
  officialAccountOpenHttpSvc,
  openMsgSvc,
  openconfigsvr,
  openimMsgExtHttpSvc,
  openimRobotHttpSvc,
  openim,
  profile,
  recentcontact,
  sns,
  streamMsg,
  timpush,
  userSearch,
}
