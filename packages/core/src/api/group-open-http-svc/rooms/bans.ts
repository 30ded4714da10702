/**
 * Bans of live rooms.
 *
 * @module
 */

/** Whom to ban from an AVChatRoom. */
export interface BanGroupMemberRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** The members, at most 20. */
  readonly Members_Account: readonly string[]
  /** For how long, in seconds from now, uint32. */
  readonly Duration: number
  /** Why, at most 1000 bytes. */
  readonly Description?: string | undefined
}

/** Whose ban ends. */
export interface UnbanGroupMemberRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** The accounts, at most 20. */
  readonly Members_Account: readonly string[]
}

/** Asks who is banned from an AVChatRoom. */
export interface GetGroupBanMemberRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
  /** How many an answer may have, at most 100. What it is when absent is not documented. */
  readonly Limit?: number | undefined
  /** 0 on the first page, then the `NextOffset` of the page before. */
  readonly Offset: number
}

/** Who is banned from an AVChatRoom. */
export interface BannedAccount {
  /** Its UserID. */
  readonly Member_Account: string
  /** Until when, unix seconds. */
  readonly BannedUntil: number
}

/** Who is banned from an AVChatRoom. */
export interface GetGroupBanMemberResponse {
  /** At most `Limit` of them. */
  readonly BannedAccountList: readonly BannedAccount[]
  /** Where the next page starts, 0 after the last one. */
  readonly NextOffset: number
}
