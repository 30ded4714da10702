/**
 * Reading friend lists.
 *
 * @module
 */

import type { ProfileTag } from '../profile.ts'
import type { FriendField, FriendTag } from './friend-fields.ts'
import type { FailedAccounts, RelationOutcome } from './outcome.ts'

/** Asks how accounts stand to one. */
export interface FriendCheckRequest {
  /** The UserID that `To_Account` is compared with. */
  readonly From_Account: string
  /** The accounts that are side B, at most 1000. */
  readonly To_Account: readonly string[]
  /** Whether only A's list is looked at, or that of B as well. */
  readonly CheckType: 'CheckResult_Type_Single' | 'CheckResult_Type_Both'
}

/** How an account B stands to A. */
export type FriendRelation =
  /** Each is in the list of the other. */
  | 'CheckResult_Type_BothWay'
  /** B is in A's list. With `CheckResult_Type_Single`, also where A is in that of B. */
  | 'CheckResult_Type_AWithB'
  /** A is in B's list. Not with `CheckResult_Type_Single`. */
  | 'CheckResult_Type_BWithA'
  /** Neither is; also where the account failed. */
  | 'CheckResult_Type_NoRelation'

/** How one account stands. */
export interface FriendCheckItem extends RelationOutcome {
  /** How they stand. */
  readonly Relation: FriendRelation
}

/** How the accounts stand. */
export interface FriendCheckResponse extends FailedAccounts {
  /** One entry per account. */
  readonly InfoItem: readonly FriendCheckItem[]
}

/** Asks for the friends of an account. */
export interface FriendGetRequest {
  /** The UserID whose friends are listed. */
  readonly From_Account: string
  /** Where the page begins: 0, then the `NextStartIndex` of the answer. */
  readonly StartIndex: number
  /** That of an earlier answer: standard fields are left out while they are the same. 0 gives all. @default 0 */
  readonly StandardSequence?: number | undefined
  /** That of an earlier answer: custom fields are left out while they are the same. 0 gives all. @default 0 */
  readonly CustomSequence?: number | undefined
}

/** A friend. */
export interface FriendItem {
  /** The friend's UserID. */
  readonly To_Account: string
  /** The fields that have a value. */
  readonly ValueItem: readonly FriendField[]
}

/** A page of friends; how many it has is up to the service. */
export interface FriendGetResponse {
  /** The friends of this page. */
  readonly UserDataItem?: readonly FriendItem[]
  /** Rises when a standard field of a friend changes. */
  readonly StandardSequence: number
  /** Rises when a custom field of a friend changes. */
  readonly CustomSequence: number
  /** How many friends there are on all pages. */
  readonly FriendNum: number
  /** Not 0 on the last page. */
  readonly CompleteFlag: number
  /** Where the next page begins. */
  readonly NextStartIndex: number
}

/** Asks for fields of some friends. */
export interface FriendGetListRequest {
  /** The UserID whose friends they are. */
  readonly From_Account: string
  /** The friends; at most 100 are recommended. */
  readonly To_Account: readonly string[]
  /** Which fields: of the friendship, and of the friend's profile. */
  readonly TagList: readonly (FriendTag | ProfileTag)[]
}

/** Fields of one account. */
export interface FriendInfoItem extends RelationOutcome {
  /** The fields that have a value; absent where the account failed. */
  readonly SnsProfileItem?: readonly FriendField[]
}

/** Fields of the friends. */
export interface FriendGetListResponse extends FailedAccounts {
  /** One entry per account; 30001 says that it is no friend. */
  readonly InfoItem: readonly FriendInfoItem[]
}
