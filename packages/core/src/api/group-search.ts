/**
 * The `group_search` service: cloud search for groups, a feature that is bought apart. Since 2025.
 *
 * @module
 */

import type { WireInteger } from './envelope.ts'
import type { KeywordMatchType } from './user-search.ts'

/** Groups to look for. */
export interface GroupSearchRequest {
  /** Parts of names, or whole ids. */
  readonly Keywords: readonly string[]
  /** How the words are joined. @default 0 */
  readonly KeywordMatchType?: KeywordMatchType | undefined
  /** Only groups of these types; of all of them, when empty or absent. */
  readonly GroupType?: readonly ('Private' | 'Public' | 'ChatRoom' | 'Community')[] | undefined
  /** How many per page; more than 100 is taken for 100. */
  readonly Count: number
  /** Empty for the first page, then the `Cursor` of the answer. */
  readonly Cursor?: string | undefined
}

/** A group that was found. */
export interface FoundGroup {
  /** `Private`, `Public`, `ChatRoom` or `Community`. */
  readonly GroupType: string
  /** Its id, which other services call `GroupId`. */
  readonly GroupID: string
  /** At most 30 bytes. */
  readonly GroupName: string
  /** How many members it has now. */
  readonly GroupMemberNum: number
  /** The address of its picture. */
  readonly GroupFaceUrl: string
  /** What the group says about itself, at most 240 bytes. */
  readonly GroupIntroduction: string
  /** The UserID of its owner. */
  readonly GroupOwnerUserID: string
  /** What the service calls its owner inside: a number above 2^53. */
  readonly GroupOwnerTinyID: WireInteger
  /** The nickname of the owner's profile. */
  readonly GroupOwnerUserName: string
}

/** A page of groups. */
export interface GroupSearchResponse {
  /** Whether it is the last page. */
  readonly IsFinish: boolean
  /** How many were found on all pages. */
  readonly TotalCount: number
  /** The groups of this page. */
  readonly Groups: readonly FoundGroup[]
  /** Where the next page begins. */
  readonly Cursor: string
}

/** What the commands of `group_search` take and answer, by path. */
export type GroupSearchCommands = {
  'group_search/search': [GroupSearchRequest, GroupSearchResponse]
}

/** Search for groups. */
export const groupSearch = {
  /**
   * Searches groups by parts of their names, or by whole ids. AVChatRooms are not among them.
   *
   * In the data centres China and Singapore only.
   *
   * Errors worth knowing: 60020 (search was not bought, or is switched off).
   *
   * @see {@link https://cloud.tencent.com/document/product/269/114549}
   */
  search: {
    path: 'group_search/search',
    repeat: 'read',
    rate: 2,
    paging: 'cursor',
    itemsIn: 'Groups',
    cursor: { from: 'Cursor', to: 'Cursor', end: ['IsFinish'] },
  },
} as const
