/**
 * Blocklists.
 *
 * @module
 */

import type { FailedAccounts, RelationOutcome, RelationOutcomes } from './outcome.ts'

/** Accounts to block. */
export interface BlackListAddRequest {
  /** The UserID of who blocks. */
  readonly From_Account: string
  /** The accounts to block, at most 1000; a blocklist has at most 1000, too. */
  readonly To_Account: readonly string[]
}

/** What became of each; 30001 also says that it was blocked before. */
export interface BlackListAddResponse extends RelationOutcomes {}

/** Accounts to take off a blocklist. */
export interface BlackListDeleteRequest {
  /** The UserID of who has blocked them. */
  readonly From_Account: string
  /** The accounts, at most 1000. */
  readonly To_Account: readonly string[]
}

/** What became of each. */
export interface BlackListDeleteResponse extends RelationOutcomes {}

/** Asks for the blocklist of an account. */
export interface BlackListGetRequest {
  /** The UserID whose blocklist it is. */
  readonly From_Account: string
  /** Where the page begins: 0, then the `StartIndex` of the answer. */
  readonly StartIndex: number
  /** How many per page; no limit is documented. */
  readonly MaxLimited: number
  /** The version of the list that the caller knows; 0 for none. */
  readonly LastSequence: number
}

/** An account that is blocked. */
export interface BlackListItem {
  /** Its UserID. */
  readonly To_Account: string
  /** Since when, in unix seconds. */
  readonly AddBlackTimeStamp: number
}

/** A page of a blocklist. */
export interface BlackListGetResponse {
  /** The accounts of this page. */
  readonly BlackListItem?: readonly BlackListItem[]
  /** Where the next page begins; 0 after the last one. */
  readonly StartIndex: number
  /** The version of the list. The service spells it like this. */
  readonly CurruentSequence: number
}

/** Asks who blocks whom. */
export interface BlackListCheckRequest {
  /** The UserID that `To_Account` is compared with. */
  readonly From_Account: string
  /** The accounts that are side B, at most 1000. */
  readonly To_Account: readonly string[]
  /** Whether only A's blocklist is looked at, or that of B as well. */
  readonly CheckType: 'BlackCheckResult_Type_Single' | 'BlackCheckResult_Type_Both'
}

/** Which of A and B blocks the other. */
export type BlackListRelation =
  /** Each blocks the other. */
  | 'BlackCheckResult_Type_BothWay'
  /** A blocks B. With `BlackCheckResult_Type_Single`, also where B blocks A. */
  | 'BlackCheckResult_Type_AWithB'
  /** B blocks A. Not with `BlackCheckResult_Type_Single`. */
  | 'BlackCheckResult_Type_BWithA'
  /** Neither does; also where the account failed. */
  | 'BlackCheckResult_Type_NO'

/** How one account stands. */
export interface BlackListCheckItem extends RelationOutcome {
  /** Who blocks whom. */
  readonly Relation: BlackListRelation
}

/** How the accounts stand. */
export interface BlackListCheckResponse extends FailedAccounts {
  /** One entry per account. */
  readonly BlackListCheckItem: readonly BlackListCheckItem[]
}
