/**
 * Who may not write in a group for a time.
 *
 * @module
 */

/** Members to mute. */
export interface ForbidSendMsgRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The members, at most 500. */
  readonly Members_Account: readonly string[]
  /** For how many seconds from now they may not write; 0 lets them write again, 4294967295 is for ever. */
  readonly MuteTime: number
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** Asks who is muted in a group. */
export interface GetGroupMutedAccountRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** A member who is muted. */
export interface MutedAccount {
  /** The member's UserID. */
  readonly Member_Account: string
  /** Until when, in unix seconds. May have passed: whether such mutes are left out is not documented. */
  readonly MutedUntil: number
}

/** Who is muted in a group. */
export interface GetGroupMutedAccountResponse {
  /** As in the request. */
  readonly GroupId?: string
  /** The members who are muted. */
  readonly MutedAccountList: readonly MutedAccount[]
}

/** Asks who is muted in a group, by the older name. */
export interface GetGroupShuttedUinRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
}

/** A member who is muted, by the older names. */
export interface ShuttedUin {
  /** The member's UserID. */
  readonly Member_Account: string
  /** Until when, in unix seconds. */
  readonly ShuttedUntil: number
}

/** Who is muted in a group, by the older names. */
export interface GetGroupShuttedUinResponse {
  /** As in the request. */
  readonly GroupId?: string
  /** The members who are muted. */
  readonly ShuttedUinList: readonly ShuttedUin[]
}
