/**
 * The `group_open_http_svc` service, as far as reading and writing group conversations needs it.
 *
 * Changing a group message is `openim/modify_group_msg`.
 *
 * @module
 */

import type { MessageBody } from '../message/elements.ts'
import type { OfflinePushInfo } from '../message/offline-push.ts'
import type { GroupMessage } from '../message/wire.ts'
import type { EmptyResponse, Endpoint } from './endpoint.ts'
import type { ForbidCallbackControl } from './openim.ts'

/** The type of a group. `Private` is what clients call Work, `ChatRoom` is Meeting. */
export type GroupType = 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community' | (string & {})

/** How somebody joins a group: without asking, after asking, or not at all. */
export type ApplyJoinOption = 'FreeAccess' | 'NeedPermission' | 'DisableApply' | (string & {})

/** How a member invites somebody: without asking, after an admin agreed, or not at all. */
export type InviteJoinOption = 'FreeAccess' | 'NeedPermission' | 'DisableInvite' | (string & {})

/** What a member may do in a group. */
export type GroupRole = 'Owner' | 'Admin' | 'Member' | (string & {})

/** How a member gets a group's messages: with a notification, without, or not at all. */
export type MsgFlag = 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard' | (string & {})

/** A field that the app has defined for its groups or their members. */
export interface AppDefinedData {
  /** The name of the field, as set up in the console. */
  readonly Key: string
  /** What it says. May hold any characters, also NUL. */
  readonly Value: string
}

/** What a group says about itself. A filter in the request decides which fields are there. */
export interface GroupBaseInfo {
  /** The type of the group. */
  readonly Type?: GroupType
  /** The name, at most 30 bytes. */
  readonly Name?: string
  /** What the group is about, at most 240 bytes. */
  readonly Introduction?: string
  /** The notice to its members, at most 300 bytes. */
  readonly Notification?: string
  /** The address of its picture, at most 100 bytes. */
  readonly FaceUrl?: string
  /** Who owns it; empty when nobody does. */
  readonly Owner_Account?: string
  /** When it was made, in unix seconds. */
  readonly CreateTime?: number
  /** When one of these fields last changed, in unix seconds. */
  readonly LastInfoTime?: number
  /** When somebody last wrote, in unix seconds; 0 when nobody did. */
  readonly LastMsgTime?: number
  /** The number that the next message gets. Notices of the system take numbers too. */
  readonly NextMsgSeq?: number
  /** How many members it has. Not known of an AVChatRoom. */
  readonly MemberNum?: number
  /** How many members it may have. */
  readonly MaxMemberNum?: number
  /** How somebody joins it. */
  readonly ApplyJoinOption?: ApplyJoinOption
  /** How a member invites somebody. Not in an AVChatRoom. Since 2024. */
  readonly InviteJoinOption?: InviteJoinOption
  /** Whether nobody may write. */
  readonly MuteAllMember?: 'On' | 'Off' | (string & {})
  /** 1 when a community has topics. */
  readonly SupportTopic?: number
}

/** Names of fields of a group, for a filter. */
export type GroupBaseInfoField = Exclude<keyof GroupBaseInfo, 'SupportTopic'>

/** What an account is in a group. A filter in the request decides which fields are there. */
export interface GroupSelfInfo {
  /** What the account may do. */
  readonly Role?: GroupRole
  /** When it joined, in unix seconds. */
  readonly JoinTime?: number
  /** How it gets the group's messages. */
  readonly MsgFlag?: MsgFlag
  /** The number of the last message that it has read. */
  readonly MsgSeq?: number
  /** As `MsgSeq`, for all topics of a community together; given where the request has `SupportTopic` 1. */
  readonly GrossTopicReadSeq?: number
}

/** Names of fields of an account in a group, for a filter. */
export type GroupSelfInfoField = Exclude<keyof GroupSelfInfo, 'GrossTopicReadSeq'>

/** Decides what is said about each joined group. */
export interface JoinedGroupFilter {
  /** Fields of the group. */
  readonly GroupBaseInfoFilter?: readonly GroupBaseInfoField[] | undefined
  /** Fields of the account in the group. */
  readonly SelfInfoFilter?: readonly GroupSelfInfoField[] | undefined
}

/** Asks for the groups that an account is in. */
export interface GetJoinedGroupListRequest {
  /** The account. */
  readonly Member_Account: string
  /** 1 to include AVChatRooms. @default 0 */
  readonly WithHugeGroups?: 0 | 1 | undefined
  /** 1 to include groups of type Private in which nobody wrote yet. @default 0 */
  readonly WithNoActiveGroups?: 0 | 1 | undefined
  /** How many groups the answer may have, at most 5000; all, when absent. */
  readonly Limit?: number | undefined
  /** How many groups to skip. @default 0 */
  readonly Offset?: number | undefined
  /** Only groups of this type. */
  readonly GroupType?: GroupType | undefined
  /** Decides what is said about each group; only the id, when absent. */
  readonly ResponseFilter?: JoinedGroupFilter | undefined
  /** 1 for communities with topics; `GroupType` must be `Community` then. */
  readonly SupportTopic?: 0 | 1 | undefined
}

/** A group that an account is in. */
export interface JoinedGroup extends GroupBaseInfo {
  /** The group. */
  readonly GroupId: string
  /** What the account is in it, when asked for. */
  readonly SelfInfo?: GroupSelfInfo
  /** As `NextMsgSeq`, for all topics of a community together; given where the request has `SupportTopic` 1. */
  readonly GrossTopicNextMsgSeq?: number
}

/** The groups that an account is in. */
export interface GetJoinedGroupListResponse {
  /** How many there are, whatever `Limit` and `Offset` say. */
  readonly TotalCount: number
  /** The groups. */
  readonly GroupIdList: readonly JoinedGroup[]
}

/** A member of a group. A filter in the request decides which fields are there besides the account. */
export interface GroupMember extends GroupSelfInfo {
  /** The member. */
  readonly Member_Account: string
  /** When the member last wrote, in unix seconds; 0 when never. */
  readonly LastSendMsgTime?: number
  /** Until when the member may not write, in unix seconds; 0 when they may. */
  readonly MuteUntil?: number
  /** The member's name in this group, at most 50 bytes. */
  readonly NameCard?: string
  /** Whether the member is connected, in editions that know it, and where the console says so. Since 2024. */
  readonly OnlineStatus?: 'Online' | 'Offline' | (string & {})
  /** Fields that the app has defined. */
  readonly AppMemberDefinedData?: readonly AppDefinedData[]
}

/** Names of fields of a member, for a filter. */
export type GroupMemberField = Exclude<
  keyof GroupMember,
  'Member_Account' | 'AppMemberDefinedData' | 'GrossTopicReadSeq'
>

/** Decides what is said about each group. */
export interface GroupInfoFilter {
  /** Fields of the group. */
  readonly GroupBaseInfoFilter?: readonly GroupBaseInfoField[] | undefined
  /** Fields of its members; `Account` is their id. */
  readonly MemberInfoFilter?: readonly ('Account' | GroupMemberField)[] | undefined
  /** Fields of the group that the app has defined. */
  readonly AppDefinedDataFilter_Group?: readonly string[] | undefined
  /** Fields of its members that the app has defined. */
  readonly AppDefinedDataFilter_GroupMember?: readonly string[] | undefined
}

/** Asks for what groups say about themselves. */
export interface GetGroupInfoRequest {
  /** The groups, at most 50. */
  readonly GroupIdList: readonly string[]
  /** Decides what is said about each group: only what it names; everything, with all members, when absent. */
  readonly ResponseFilter?: GroupInfoFilter | undefined
}

/** What one group says about itself, or why it cannot be known. */
export interface GroupInfo extends GroupBaseInfo {
  /** The group. */
  readonly GroupId: string
  /** 0 when it went well, else an error code such as 10010. This one counts, not the one of the answer. */
  readonly ErrorCode: number
  /** Why it did not go well. */
  readonly ErrorInfo?: string
  /** The SDKAppID of the app. */
  readonly Appid?: number
  /** Fields that the app has defined. */
  readonly AppDefinedData?: readonly AppDefinedData[]
  /** The members. Not given for an AVChatRoom. */
  readonly MemberList?: readonly GroupMember[]
}

/** What groups say about themselves. */
export interface GetGroupInfoResponse {
  /** One item per group. */
  readonly GroupInfo: readonly GroupInfo[]
}

/** Asks for the members of a group. */
export interface GetGroupMemberInfoRequest {
  /** The group. */
  readonly GroupId: string
  /** Fields of each member besides the id; all, when absent. */
  readonly MemberInfoFilter?: readonly GroupMemberField[] | undefined
  /** Only members with these roles. */
  readonly MemberRoleFilter?: readonly GroupRole[] | undefined
  /** Fields that the app has defined. Absent means all, unless `MemberInfoFilter` names others. */
  readonly AppDefinedDataFilter_GroupMember?: readonly string[] | undefined
  /**
   * How many members the answer may have, at most 6000: 100 are advised, and the most in a community; all, when
   * absent.
   */
  readonly Limit?: number | undefined
  /** How many members to skip. Not for communities. */
  readonly Offset?: number | undefined
  /** Communities only: empty on the first page, then the `Next` of the page before. */
  readonly Next?: string | undefined
}

/** Members of a group. */
export interface GetGroupMemberInfoResponse {
  /** How many members the group has. */
  readonly MemberNum: number
  /** The members. */
  readonly MemberList: readonly GroupMember[]
  /** Communities only: where the next page starts, empty after the last one. */
  readonly Next?: string
}

/** Asks for messages of a group. */
export interface GroupMsgGetSimpleRequest {
  /** The group. */
  readonly GroupId: string
  /** How many messages, at most 20. */
  readonly ReqMsgNumber: number
  /** The number of the newest message wanted; the newest there is, when absent. */
  readonly ReqMsgSeq?: number | undefined
  /** 1 to include recalled messages. */
  readonly WithRecalledMsg?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** Messages of a group, newest first. */
export interface GroupMsgGetSimpleResponse {
  /** The group. */
  readonly GroupId: string
  /**
   * 1 when all that was asked for is there; 0 when it is not, being too long or more than 20 messages; 2 as 0,
   * and all that is missing has expired.
   */
  readonly IsFinished: number
  /** The messages, newest first. The documented table calls the list `MsgList`, the samples and the service do not. */
  readonly RspMsgList?: readonly GroupMessage[]
}

/** Somebody whom a group message calls by name. */
export interface GroupAtInfo {
  /** 1 calls everybody, 0 calls one member. */
  readonly GroupAtAllFlag: 0 | 1
  /** The member. */
  readonly GroupAt_Account?: string | undefined
}

/** A group message to send. */
export interface SendGroupMsgRequest {
  /** The group. */
  readonly GroupId: string
  /** Tells repeats within 5 minutes apart, uint32. */
  readonly Random: number
  /** What the message says, at most 12 KB. */
  readonly MsgBody: MessageBody
  /** How much it matters when there are too many messages. @default 'Normal' */
  readonly MsgPriority?: 'High' | 'Normal' | 'Low' | undefined
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** Which webhooks do not hear of it. */
  readonly ForbidCallbackControl?: readonly ForbidCallbackControl[] | undefined
  /** 1 reaches only members that are online, and is not kept. Not in an AVChatRoom. @default 0 */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** Not counted as unread, not shown as last. Not together with `OnlineOnlyFlag`; `NoUnread` not in an AVChatRoom. */
  readonly SendMsgControl?: readonly ('NoUnread' | 'NoLastMsg')[] | undefined
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
  /** 1 when extensions may be attached to the message, which needs a paid edition. */
  readonly SupportMessageExtension?: 0 | 1 | undefined
  /**
   * Reaches only these members, at most 50, and is not counted as unread. Needs the Ultimate edition, and a group of
   * type Private, Public or ChatRoom.
   */
  readonly To_Account?: readonly string[] | undefined
  /** 1 asks the members for read receipts, which needs a paid edition. Since 2025. @default 0 */
  readonly NeedReadReceipt?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
  /** Whom the message calls by name, in the order of its text, at most 30. */
  readonly GroupAtInfo?: readonly GroupAtInfo[] | undefined
}

/** A group message that was sent. */
export interface SendGroupMsgResponse {
  /** When the service took it, in unix seconds. */
  readonly MsgTime: number
  /** Its number in the group. */
  readonly MsgSeq: number
  /** Why it was thrown away, such as `MsgFreqCtrl` when there were too many; empty or absent when it was not. */
  readonly MsgDropReason?: string
}

/** A group message to recall. */
export interface MsgSeqItem {
  /** Its number in the group. */
  readonly MsgSeq: number
}

/** Group messages to recall. */
export interface GroupMsgRecallRequest {
  /** The group. */
  readonly GroupId: string
  /** The messages, at most 10. */
  readonly MsgSeqList: readonly MsgSeqItem[]
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
  /** Why, for the members: at most 100 bytes. Since 2025. */
  readonly Reason?: string | undefined
}

/** What became of one message. */
export interface RecallResult {
  /** Its number in the group. */
  readonly MsgSeq: number
  /** 0 when it was recalled, else an error code: 10030 says that there is no such message. */
  readonly RetCode: number
}

/** What became of the messages. */
export interface GroupMsgRecallResponse {
  /** One result per message. */
  readonly RecallRetList: readonly RecallResult[]
}

/** A group message of the past to import. */
export interface ImportedGroupMsg {
  /** The sender. */
  readonly From_Account: string
  /** When it was sent, in unix seconds: after the message before, before now. */
  readonly SendTime: number
  /** Within 5 minutes, a message with the same one is thrown away as a repeat, whatever it says; uint32. */
  readonly Random?: number | undefined
  /** What it says: text, faces, places and elements of your own are documented for import. */
  readonly MsgBody: MessageBody
}

/** Group messages of the past to import. */
export interface ImportGroupMsgRequest {
  /** The group. */
  readonly GroupId: string
  /** The messages, at most 7, oldest first. */
  readonly MsgList: readonly ImportedGroupMsg[]
  /** 1 moves the conversation up in the lists of the members. Not in communities. @default 0 */
  readonly RecentContactFlag?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** What became of one message. */
export interface ImportGroupMsgResult {
  /** 0 when it was imported; 10004 says that its time is wrong, 80002 that it is too long. */
  readonly Result: number
  /** Its number in the group. */
  readonly MsgSeq?: number
  /** When it was sent, in unix seconds. */
  readonly MsgTime?: number
}

/** What became of the messages. */
export interface ImportGroupMsgResponse {
  /** One result per message. */
  readonly ImportMsgResult: readonly ImportGroupMsgResult[]
}

/** How many messages of a group a member has not read. */
export interface SetUnreadMsgNumRequest {
  /** The group. */
  readonly GroupId: string
  /** The member. */
  readonly Member_Account: string
  /** How many messages; as many as the group has, when it has fewer. */
  readonly UnreadMsgNum: number
}

/** What a new group is like, however it comes to be. */
export interface NewGroup {
  /** The type of the group. */
  readonly Type: GroupType
  /** The name, at most 30 bytes. */
  readonly Name: string
  /** The id; printable ASCII of at most 48 bytes that does not start with `@TGS#`. The service makes one, when absent. */
  readonly GroupId?: string | undefined
  /** Who owns it, and becomes a member with that. */
  readonly Owner_Account?: string | undefined
  /** What the group is about, at most 240 bytes. */
  readonly Introduction?: string | undefined
  /** The notice to its members, at most 300 bytes. */
  readonly Notification?: string | undefined
  /** The address of its picture, at most 100 bytes. */
  readonly FaceUrl?: string | undefined
  /** How many members it may have. */
  readonly MaxMemberCount?: number | undefined
  /** How somebody joins it. Not for communities. @default 'NeedPermission' */
  readonly ApplyJoinOption?: ApplyJoinOption | undefined
  /** How a member invites somebody. Not for AVChatRooms. Since 2024. */
  readonly InviteJoinOption?: InviteJoinOption | undefined
  /** Fields that the app has defined. */
  readonly AppDefinedData?: readonly AppDefinedData[] | undefined
  /** 1 gives a community topics. */
  readonly SupportTopic?: 0 | 1 | undefined
  /** 1 lets permission groups decide who may do what. Only for communities with topics. Since 2025. */
  readonly EnablePermission?: 0 | 1 | undefined
  /** What members without a permission group may do: a mask of bits. Only with `EnablePermission`. Since 2025. */
  readonly DefaultPermission?: number | undefined
}

/** A member of a new group. */
export interface NewGroupMember {
  /** The member. */
  readonly Member_Account: string
  /** Makes the member an admin of the group. */
  readonly Role?: 'Admin' | undefined
  /** Fields that the app has defined. */
  readonly AppMemberDefinedData?: readonly AppDefinedData[] | undefined
}

/** A group to make. */
export interface CreateGroupRequest extends NewGroup {
  /** Its first members, at most 100. Not in an AVChatRoom. */
  readonly MemberList?: readonly NewGroupMember[] | undefined
}

/** A group of the past to import. */
export interface ImportGroupRequest extends NewGroup {
  /** When it was made, in unix seconds; now, when absent. */
  readonly CreateTime?: number | undefined
}

/** The group that came to be. */
export interface NewGroupResponse {
  /** Its id. */
  readonly GroupId: string
  /** Its type; given for a community with topics. */
  readonly Type?: GroupType
  /** Given for a community with topics; the documentation shows 0 and does not say what it means. */
  readonly HugeGroupFlag?: number
}

/** Groups: which there are, who is in them, and what is said in them. */
export const groupOpenHttpSvc = {
  /**
   * Lists the groups that an account is in, with what the filter asks for.
   *
   * Without `Limit` all of them come at once; with it, `Offset` leads on until `TotalCount` is reached. Private
   * groups in which nobody wrote yet and AVChatRooms are left out unless asked for.
   *
   * Errors worth knowing: 10004 (a parameter), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34925}
   */
  getJoinedGroupList: {
    path: 'group_open_http_svc/get_joined_group_list',
    docs: 'https://www.tencentcloud.com/document/product/1047/34925',
    repeat: 'read',
    paging: 'offset',
  } as Endpoint<
    GetJoinedGroupListRequest,
    GetJoinedGroupListResponse,
    'group_open_http_svc/get_joined_group_list'
  >,

  /**
   * Gives what at most 50 groups say about themselves, and their members.
   *
   * The `ErrorCode` of the answer as a whole means nothing here: each group has its own. Of an AVChatRoom neither the
   * members nor their number are told.
   *
   * Errors worth knowing: 10010 and 10015 (no such group), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34961}
   */
  getGroupInfo: {
    path: 'group_open_http_svc/get_group_info',
    docs: 'https://www.tencentcloud.com/document/product/1047/34961',
    repeat: 'read',
    outcomesIn: 'GroupInfo',
  } as Endpoint<GetGroupInfoRequest, GetGroupInfoResponse, 'group_open_http_svc/get_group_info'>,

  /**
   * Lists the members of a group, with what the filter asks for.
   *
   * Pages by `Limit` and `Offset`, in a community by `Limit` and `Next`. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (not an admin), 10010 and 10015 (no such group), 10018 (the answer would be larger
   * than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34948}
   */
  getGroupMemberInfo: {
    path: 'group_open_http_svc/get_group_member_info',
    docs: 'https://www.tencentcloud.com/document/product/1047/34948',
    repeat: 'read',
    paging: 'offset',
  } as Endpoint<
    GetGroupMemberInfoRequest,
    GetGroupMemberInfoResponse,
    'group_open_http_svc/get_group_member_info'
  >,

  /**
   * Reads the messages of a group, at most 20 at a time, newest first.
   *
   * The next page starts at the smallest `MsgSeq` less 1, until that is 0 or `IsFinished` is 2. Deleted and
   * expired messages are empty placeholders. Not for AVChatRooms, which keep no messages.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10044 (an AVChatRoom).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34971}
   */
  groupMsgGetSimple: {
    path: 'group_open_http_svc/group_msg_get_simple',
    docs: 'https://www.tencentcloud.com/document/product/1047/34971',
    repeat: 'read',
    paging: 'msg-seq',
  } as Endpoint<
    GroupMsgGetSimpleRequest,
    GroupMsgGetSimpleResponse,
    'group_open_http_svc/group_msg_get_simple'
  >,

  /**
   * Sends a message to a group.
   *
   * A message with the same content and `Random` within 5 minutes is dropped as a repeat. Besides the limit on
   * calls, a group takes at most 40 messages per second; more are thrown away with a `MsgDropReason`.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10016 (refused by a webhook), 10017
   * (muted), 10023 (too many messages), 80002 (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34959}
   */
  sendGroupMsg: {
    path: 'group_open_http_svc/send_group_msg',
    docs: 'https://www.tencentcloud.com/document/product/1047/34959',
    repeat: 'deduplicated',
    deduplication: { by: ['Random'], seconds: 300 },
  } as Endpoint<SendGroupMsgRequest, SendGroupMsgResponse, 'group_open_http_svc/send_group_msg'>,

  /**
   * Recalls at most 10 messages of a group, as old as the service still keeps; there is no way back.
   *
   * Each message has its own result; a repeat changes nothing but may refuse what is recalled already. In an
   * AVChatRoom it reaches those who are online, for messages of the last hour; so the pages since 2024, before it was
   * refused with 10033.
   *
   * Errors worth knowing: 10030 (no such message), 10031 (too old), 10032 (cannot be recalled), 10033 and 10041 (the
   * group's type or the app does not allow it).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34965}
   */
  groupMsgRecall: {
    path: 'group_open_http_svc/group_msg_recall',
    docs: 'https://www.tencentcloud.com/document/product/1047/34965',
    repeat: 'idempotent',
  } as Endpoint<GroupMsgRecallRequest, GroupMsgRecallResponse, 'group_open_http_svc/group_msg_recall'>,

  /**
   * Imports at most 7 messages of the past into a group, oldest first, without webhooks and notifications.
   *
   * Each must be later than the group's creation and its latest message, and earlier than now. Everybody's unread
   * count becomes 0. Give every message a `Random`: for 5 minutes the service discards one with the same, so that a call
   * whose answer was lost may be sent again. Not for AVChatRooms.
   *
   * Errors worth knowing: 10004 (a time is wrong), 10007 (an AVChatRoom), 10010 and 10015 (no such group), 10020
   * (more than 12 KB).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34968}
   */
  importGroupMsg: {
    path: 'group_open_http_svc/import_group_msg',
    docs: 'https://www.tencentcloud.com/document/product/1047/34968',
    repeat: 'deduplicated',
    deduplication: { by: ['MsgList[].Random'], seconds: 300 },
  } as Endpoint<ImportGroupMsgRequest, ImportGroupMsgResponse, 'group_open_http_svc/import_group_msg'>,

  /**
   * Sets how many messages of a group a member has not read, for moving to this service from another one.
   *
   * ChatRooms and AVChatRooms have no unread count and silently keep none. There is no command that reads it.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34909}
   */
  setUnreadMsgNum: {
    path: 'group_open_http_svc/set_unread_msg_num',
    docs: 'https://www.tencentcloud.com/document/product/1047/34909',
    repeat: 'idempotent',
  } as Endpoint<SetUnreadMsgNumRequest, EmptyResponse, 'group_open_http_svc/set_unread_msg_num'>,

  /**
   * Makes a group, with an owner and members on request.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021 or 10025.
   *
   * Errors worth knowing: 10007 (an AVChatRoom with members), 10021 and 10025 (the id is taken), 10016 (refused by a webhook), 10036, 10037, 10038 and
   * 10058 (more groups or members than the edition allows).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34895}
   */
  createGroup: {
    path: 'group_open_http_svc/create_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/34895',
    repeat: 'unsafe',
  } as Endpoint<CreateGroupRequest, NewGroupResponse, 'group_open_http_svc/create_group'>,

  /**
   * Imports a group of the past, without webhooks and notifications.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (an AVChatRoom), 10021 (the id is taken).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34967}
   */
  importGroup: {
    path: 'group_open_http_svc/import_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/34967',
    repeat: 'unsafe',
  } as Endpoint<ImportGroupRequest, NewGroupResponse, 'group_open_http_svc/import_group'>,
} as const
