/**
 * What groups say about themselves.
 *
 * @module
 */

import type { GroupMember, GroupMemberField } from './members.ts'

/** The type of a group. `Private` is what clients call Work, `ChatRoom` is Meeting. */
export type GroupType = 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community' | (string & {})

/** How somebody joins a group: without asking, after asking, or not at all. */
export type ApplyJoinOption = 'FreeAccess' | 'NeedPermission' | 'DisableApply' | (string & {})

/** How a member invites somebody: without asking, after an admin agreed, or not at all. */
export type InviteJoinOption = 'FreeAccess' | 'NeedPermission' | 'DisableInvite' | (string & {})

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
