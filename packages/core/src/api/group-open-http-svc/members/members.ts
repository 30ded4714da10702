/**
 * The members of groups.
 *
 * @module
 */

import type { GroupMember, GroupMemberField, GroupRole } from '../member-fields.ts'

/** Asks for the members of a group. */
export interface GetGroupMemberInfoRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
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
  /** All members of the group, not only those of this page. */
  readonly MemberNum: number
  /** At most `Limit` members. */
  readonly MemberList: readonly GroupMember[]
  /** Communities only: where the next page starts, empty after the last one. */
  readonly Next?: string
}

/** Asks for chosen members of a group. */
export interface GetSpecifiedGroupMemberInfoRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The members, at most 50. */
  readonly Member_List_Account: readonly string[]
  /** Fields of each member besides the id; all, when absent. */
  readonly MemberInfoFilter?: readonly GroupMemberField[] | undefined
  /** Only members with these roles. */
  readonly MemberRoleFilter?: readonly GroupRole[] | undefined
  /** Fields that the app has defined. */
  readonly AppDefinedDataFilter_GroupMember?: readonly string[] | undefined
}

/** Chosen members of a group. */
export interface GetSpecifiedGroupMemberInfoResponse {
  /** As in the request. */
  readonly GroupId: string
  /** The members. */
  readonly MemberList: readonly GroupMember[]
}
