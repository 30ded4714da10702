/**
 * Making groups, and importing those of the past.
 *
 * @module
 */

import type { AppDefinedData, ApplyJoinOption, GroupType, InviteJoinOption } from '../group-fields.ts'

/** What a new group is like, however it comes to be. */
export interface NewGroup {
  /** One of the types of the service: see `GroupType`. */
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
  /** How many members it may have; means nothing for an AVChatRoom. */
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
  /** The UserID of an imported account. */
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
  /** One of the types of the service, except AVChatRoom: such a group is refused with 10007. */
  readonly Type: Exclude<GroupType, 'AVChatRoom'>
  /** When it was made, in unix seconds; now, when absent. */
  readonly CreateTime?: number | undefined
}

/** The group that came to be. */
export interface NewGroupResponse {
  /** The GroupID that was asked for, or else that the service made, such as `@TGS#2J4SZEAEL`. */
  readonly GroupId: string
  /** Its type; given for a community with topics. */
  readonly Type?: GroupType
  /** Given for a community with topics; the documentation shows 0 and does not say what it means. */
  readonly HugeGroupFlag?: number
}
