/**
 * All groups of the app.
 *
 * @module
 */

import type { WireInteger } from '../../envelope.ts'
import type { GroupType } from '../group-fields.ts'

/** Asks for all groups of the app. */
export interface GetAppidGroupListRequest {
  /** How many groups the answer may have. @default 10000, which is also the most */
  readonly Limit?: number | undefined
  /** 0 on the first page, then the `Next` of the page before, to its last digit. @default 0 */
  readonly Next?: number | bigint | undefined
  /** Only groups of this type. */
  readonly GroupType?: GroupType | undefined
}

/** A group of the app. */
export interface ListedGroup {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
}

/** Groups of the app. */
export interface GetAppidGroupListResponse {
  /** How many there are; of the type that was asked for, where one was. */
  readonly TotalCount: number
  /** At most `Limit` groups. */
  readonly GroupIdList: readonly ListedGroup[]
  /** Where the next page starts, an integer of 64 bits without sign; 0 after the last page. */
  readonly Next: WireInteger
}
