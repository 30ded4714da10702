/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { allMemberPush } from '../api/all-member-push/table.ts'
import type { configSvc } from '../api/configsvc.ts'
import type { follow } from '../api/follow.ts'
import type { groupMemberSearch } from '../api/group-member-search.ts'
import type { groupOpenAttrHttpSvc } from '../api/group-open-attr-http-svc.ts'
import type { groupOpenAvchatroomHttpSvc } from '../api/group-open-avchatroom-http-svc.ts'
import type { groupOpenHttpSvc } from '../api/group-open-http-svc/table.ts'
import type { groupSearch } from '../api/group-search.ts'
import type { imCosMsg } from '../api/im-cos-msg.ts'
import type { imMsgAuditMgr } from '../api/im-msg-audit-mgr/table.ts'
import type { imMsgAudit } from '../api/im-msg-audit.ts'
import type { imOpenLoginSvc } from '../api/im-open-login-svc.ts'
import type { millionGroupOpenHttpSvc } from '../api/million-group-open-http-svc.ts'
import type { officialAccountOpenHttpSvc } from '../api/official-account-open-http-svc/table.ts'
import type { openMsgSvc } from '../api/open-msg-svc.ts'
import type { openconfigsvr } from '../api/openconfigsvr.ts'
import type { openimMsgExtHttpSvc } from '../api/openim-msg-ext-http-svc.ts'
import type { openimRobotHttpSvc } from '../api/openim-robot-http-svc.ts'
import type { openim } from '../api/openim/table.ts'
import type { profile } from '../api/profile.ts'
import type { recentcontact } from '../api/recentcontact/table.ts'
import type { sns } from '../api/sns/table.ts'
import type { streamMsg } from '../api/stream-msg.ts'
import type { timpush } from '../api/timpush/table.ts'
import type { userSearch } from '../api/user-search.ts'
import type { Methods } from './methods.ts'

/** Messages to all accounts of the app, or to those with certain attributes or tags. */
export interface AllMemberPush extends Methods<typeof allMemberPush> {}

/** The addresses of the service. */
export interface ConfigSvc extends Methods<typeof configSvc> {}

/** Who follows whom. */
export interface Follow extends Methods<typeof follow> {}

/** Search for members of groups. */
export interface GroupMemberSearch extends Methods<typeof groupMemberSearch> {}

/** The custom attributes of groups, for reading. */
export interface GroupOpenAttrHttpSvc extends Methods<typeof groupOpenAttrHttpSvc> {}

/** Who is in live rooms, with which marks, and who manages them. Needs a paid edition, and the switch in the console. */
export interface GroupOpenAvchatroomHttpSvc extends Methods<typeof groupOpenAvchatroomHttpSvc> {}

/** Groups: which there are, who is in them, and what is said in them. */
export interface GroupOpenHttpSvc extends Methods<typeof groupOpenHttpSvc> {}

/** Search for groups. */
export interface GroupSearch extends Methods<typeof groupSearch> {}

/** The files of messages: open them, ban them. */
export interface ImCosMsg extends Methods<typeof imCosMsg> {}

/** The words that cloud moderation and the app's own filter look for. */
export interface ImMsgAuditMgr extends Methods<typeof imMsgAuditMgr> {}

/** Cloud moderation: whether texts, pictures, sounds and videos may be shown. */
export interface ImMsgAudit extends Methods<typeof imMsgAudit> {}

/** The accounts of the app. */
export interface ImOpenLoginSvc extends Methods<typeof imOpenLoginSvc> {}

/** Topics: the rooms of a community. */
export interface MillionGroupOpenHttpSvc extends Methods<typeof millionGroupOpenHttpSvc> {}

/** Official accounts, those who subscribe to them, and their messages. */
export interface OfficialAccountOpenHttpSvc extends Methods<typeof officialAccountOpenHttpSvc> {}

/** The hourly files with all messages of the app. */
export interface OpenMsgSvc extends Methods<typeof openMsgSvc> {}

/** Mutes everywhere in the app, and its daily figures. */
export interface Openconfigsvr extends Methods<typeof openconfigsvr> {}

/** Extensions of messages: pairs of key and value that people add, as for polls. */
export interface OpenimMsgExtHttpSvc extends Methods<typeof openimMsgExtHttpSvc> {}

/** Chatbots: their accounts, and messages that they write piece by piece. */
export interface OpenimRobotHttpSvc extends Methods<typeof openimRobotHttpSvc> {}

/** One-to-one messages: send, read, count, change, recall; and who is online. */
export interface Openim extends Methods<typeof openim> {}

/** Names, pictures and other fields of accounts. */
export interface Profile extends Methods<typeof profile> {}

/** The conversation list of an account, its conversation groups and marks. */
export interface Recentcontact extends Methods<typeof recentcontact> {}

/** Friends, blocklists and the groups into which friends are sorted. */
export interface Sns extends Methods<typeof sns> {}

/** Messages that arrive piece by piece, as an AI writes them. */
export interface StreamMsg extends Methods<typeof streamMsg> {}

/** Notifications of the push service to all accounts and devices, to some, or to those with attributes or tags. */
export interface Timpush extends Methods<typeof timpush> {}

/** Search for accounts. */
export interface UserSearch extends Methods<typeof userSearch> {}

/** The commands of Tencent that are known by name, as methods: `client.api.openim.sendMsg(…)`. */
export interface Api {
  /** Messages to all accounts of the app, or to those with certain attributes or tags. */
  readonly allMemberPush: AllMemberPush
  /** The addresses of the service. */
  readonly configSvc: ConfigSvc
  /** Who follows whom. */
  readonly follow: Follow
  /** Search for members of groups. */
  readonly groupMemberSearch: GroupMemberSearch
  /** The custom attributes of groups, for reading. */
  readonly groupOpenAttrHttpSvc: GroupOpenAttrHttpSvc
  /** Who is in live rooms, with which marks, and who manages them. Needs a paid edition, and the switch in the console. */
  readonly groupOpenAvchatroomHttpSvc: GroupOpenAvchatroomHttpSvc
  /** Groups: which there are, who is in them, and what is said in them. */
  readonly groupOpenHttpSvc: GroupOpenHttpSvc
  /** Search for groups. */
  readonly groupSearch: GroupSearch
  /** The files of messages: open them, ban them. */
  readonly imCosMsg: ImCosMsg
  /** The words that cloud moderation and the app's own filter look for. */
  readonly imMsgAuditMgr: ImMsgAuditMgr
  /** Cloud moderation: whether texts, pictures, sounds and videos may be shown. */
  readonly imMsgAudit: ImMsgAudit
  /** The accounts of the app. */
  readonly imOpenLoginSvc: ImOpenLoginSvc
  /** Topics: the rooms of a community. */
  readonly millionGroupOpenHttpSvc: MillionGroupOpenHttpSvc
  /** Official accounts, those who subscribe to them, and their messages. */
  readonly officialAccountOpenHttpSvc: OfficialAccountOpenHttpSvc
  /** The hourly files with all messages of the app. */
  readonly openMsgSvc: OpenMsgSvc
  /** Mutes everywhere in the app, and its daily figures. */
  readonly openconfigsvr: Openconfigsvr
  /** Extensions of messages: pairs of key and value that people add, as for polls. */
  readonly openimMsgExtHttpSvc: OpenimMsgExtHttpSvc
  /** Chatbots: their accounts, and messages that they write piece by piece. */
  readonly openimRobotHttpSvc: OpenimRobotHttpSvc
  /** One-to-one messages: send, read, count, change, recall; and who is online. */
  readonly openim: Openim
  /** Names, pictures and other fields of accounts. */
  readonly profile: Profile
  /** The conversation list of an account, its conversation groups and marks. */
  readonly recentcontact: Recentcontact
  /** Friends, blocklists and the groups into which friends are sorted. */
  readonly sns: Sns
  /** Messages that arrive piece by piece, as an AI writes them. */
  readonly streamMsg: StreamMsg
  /** Notifications of the push service to all accounts and devices, to some, or to those with attributes or tags. */
  readonly timpush: Timpush
  /** Search for accounts. */
  readonly userSearch: UserSearch
}
