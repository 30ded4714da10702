/**
 * What a group is known by, in the commands that make, list and describe groups.
 *
 * @module
 */

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
  /** One of the types of the service: see `GroupType`. */
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
  /** How many members it may have; means nothing for an AVChatRoom. */
  readonly MaxMemberNum?: number
  /** How somebody joins it. */
  readonly ApplyJoinOption?: ApplyJoinOption
  /** How a member invites somebody. Not in an AVChatRoom. Since 2024. */
  readonly InviteJoinOption?: InviteJoinOption
  /** Whether nobody may write. */
  readonly MuteAllMember?: 'On' | 'Off' | (string & {})
  /** 1 when a community has topics. */
  readonly SupportTopic?: 0 | 1 | (number & {})
}

/** Names of fields of a group, for a filter. */
export type GroupBaseInfoField = Exclude<keyof GroupBaseInfo, 'SupportTopic'>
