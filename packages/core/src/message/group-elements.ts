/**
 * What the system says in a group: tips, which everybody sees, and notices, which some accounts get.
 *
 * Tencent documents neither for the REST API. These are the names and numbers of the wire as Tencent's own web SDK
 * reads them (`@tencentcloud/chat` 3.6); what is not listed comes as well, so that nothing is lost.
 *
 * @see https://www.tencentcloud.com/document/product/1047/47990
 * @module
 */

/** The content of a group tip: who did what to whom. */
export interface GroupTipContent {
  /**
   * What happened: 1 joined, 2 left, 3 was removed, 4 became an admin, 5 lost the admin role, 6 the profile of the
   * group changed, 7 the info of members changed, 8 the profile of a topic changed, 10 was banned, 11 was unbanned,
   * 16 a message was pinned, 17 was unpinned.
   */
  readonly OpType?: number
  /** The UserID of who did it. */
  readonly Operator_Account?: string
  /** The UserIDs of those to whom it happened. */
  readonly List_Account?: readonly string[]
  /** How many members the group has now. */
  readonly MemberNum?: number
  /** Names and pictures of those to whom it happened. */
  readonly MsgMemberExtraInfo?: readonly GroupTipMember[]
  /** Name and picture of who did it. */
  readonly MsgOperatorMemberExtraInfo?: GroupTipMember
  /** What changed in the profile of the group. */
  readonly MsgGroupNewInfo?: GroupTipProfile
  /** What changed for each member. */
  readonly MsgMemberInfo?: readonly GroupTipMemberChange[]
  /** What changed in the profile of a topic. */
  readonly MsgTopicNewInfo?: GroupTipTopic
  /** Whatever else the wire says. */
  readonly [name: string]: unknown
}

/** Somebody in a {@link GroupTipContent}, as others saw them at the time. */
export interface GroupTipMember {
  /** The UserID. */
  readonly UserId?: string
  /** The nickname. */
  readonly NickName?: string
  /** The address of the picture. */
  readonly ImageUrl?: string
}

/** What changed in the profile of a group: what is absent did not. */
export interface GroupTipProfile {
  /** The new name. */
  readonly GroupName?: string
  /** The new introduction. */
  readonly GroupIntroduction?: string
  /** The new notice. */
  readonly GroupNotification?: string
  /** The address of the picture. */
  readonly GroupFaceUrl?: string
  /** The UserID of the new owner. */
  readonly Owner_Account?: string
  /** Who may join from now on. */
  readonly GroupApplyJoinOption?: string | number
  /** Who may invite from now on. */
  readonly InviteJoinOption?: string | number
  /** 1 when all members are muted, 0 when no longer. */
  readonly ShutupAll?: number
  /** The app's own fields of the group. */
  readonly MsgAppDefinedData?: unknown
}

/** What changed for a member. */
export interface GroupTipMemberChange {
  /** The UserID. */
  readonly User_Account?: string
  /** For how many seconds the account is muted; 0 when no longer, 4294967295 for ever. */
  readonly ShutupTime?: number
}

/** What changed in the profile of a topic: what is absent did not. */
export interface GroupTipTopic {
  /** The new name. */
  readonly TopicName?: string
  /** The new introduction. */
  readonly TopicIntroduction?: string
  /** The new notice. */
  readonly TopicNotification?: string
  /** The address of the picture. */
  readonly TopicFaceUrl?: string
  /** 1 when all members are muted in it, 0 when no longer. */
  readonly ShutupAll?: number
  /** The app's own data of the topic. */
  readonly CustomString?: string
}

/** The content of a group notice: what an account is told of a group. */
export interface GroupSystemNoticeContent {
  /**
   * What happened: 1 somebody asked to join, 2 the request was accepted, 3 refused, 4 the recipient was removed,
   * 5 the group was dismissed, 6 created, 7 the recipient was brought in, 8 left, 9 became an admin, 10 lost the admin
   * role, 11 the service took the group back, 12 the recipient was invited, 13 an invitation was accepted, 14 refused,
   * 15 messages were read on another device, 17 a topic was made, 18 deleted, 20 how messages are received changed,
   * 21 the recipient was banned, 255 the app's own notice.
   */
  readonly ReportType?: number
  /** The UserID of who did it. */
  readonly Operator_Account?: string
  /** What they wrote with it, such as why they want to join. */
  readonly RemarkInfo?: string
  /** The text of the app's own notice. */
  readonly UserDefinedField?: string
  /** The ids of the topics that it is about. */
  readonly TopicIdArray?: readonly string[]
  /** Whatever else the wire says. */
  readonly [name: string]: unknown
}
