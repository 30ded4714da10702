/**
 * The members of groups.
 *
 * @module
 */

import type { AppDefinedData } from './info.ts'
import type { GroupRole, GroupSelfInfo } from './joined.ts'

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
