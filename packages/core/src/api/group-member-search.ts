/**
 * The `group_member_search` service: cloud search for members of groups, a feature that is bought apart. Since 2025.
 *
 * @module
 */

import type { WireInteger } from './envelope.ts'
import type { KeywordMatchType } from './user-search.ts'

/** Members to look for. */
export interface GroupMemberSearchRequest {
  /** Parts of name cards or nicknames, or whole UserIDs. */
  readonly Keywords: readonly string[]
  /** How the words are joined. @default 0 */
  readonly KeywordMatchType?: KeywordMatchType | undefined
  /** Only in groups of these types; of all of them, when empty or absent. */
  readonly GroupType?: readonly string[] | undefined
  /** Only in these groups; in all of them, when empty or absent. */
  readonly GroupIdList?: readonly string[] | undefined
  /** How many per page; more than 100 is taken for 100. */
  readonly Count: number
  /** Empty for the first page, then the `Cursor` of the answer. */
  readonly Cursor?: string | undefined
}

/** A member that was found. */
export interface FoundGroupMember {
  /** The type of the group, such as `Community`. */
  readonly GroupType: string
  /** The group, which other services call `GroupId`. */
  readonly GroupID: string
  /** The name of the group, at most 30 bytes. */
  readonly GroupName: string
  /** The UserID of the member. */
  readonly GroupMemberUserID: string
  /** What the service calls the member inside: a number above 2^53. */
  readonly GroupMemberTinyID: WireInteger
  /** The nickname of the account's profile. */
  readonly GroupMemberUserName: string
  /** What the member is called in this group only. */
  readonly GroupMemberNameCard: string
}

/** A page of members. */
export interface GroupMemberSearchResponse {
  /** Whether it is the last page. */
  readonly IsFinish: boolean
  /** How many were found on all pages. */
  readonly TotalCount: number
  /** The members of this page. */
  readonly GroupMembers: readonly FoundGroupMember[]
  /** Where the next page begins. */
  readonly Cursor: string
}

/** What the commands of `group_member_search` take and answer, by path. */
export type GroupMemberSearchCommands = {
  'group_member_search/search': [GroupMemberSearchRequest, GroupMemberSearchResponse]
}

/** Search for members of groups. */
export const groupMemberSearch = {
  /**
   * Searches members of groups by parts of their name cards or nicknames, or by whole UserIDs.
   *
   * In the data centres China and Singapore only.
   *
   * Errors worth knowing: 60020 (search was not bought, or is switched off).
   *
   * @see {@link https://cloud.tencent.com/document/product/269/114548}
   */
  search: {
    path: 'group_member_search/search',
    repeat: 'read',
    rate: 2,
    paging: 'cursor',
    itemsIn: 'GroupMembers',
    cursor: { from: 'Cursor', to: 'Cursor', end: ['IsFinish'] },
  },
} as const
