/**
 * The `follow` service: who follows whom.
 *
 * @module
 */

import type { ProfileItem } from './profile.ts'
import type { RelationOutcome } from './sns/outcome.ts'

/** An account to follow. */
export interface AddFollowItem {
  /** Its UserID. */
  readonly To_Account: string
}

/** Accounts to follow. */
export interface FollowAddRequest {
  /** The UserID of the follower. */
  readonly From_Account: string
  /** The accounts to follow, at most 20. */
  readonly FollowItem: readonly AddFollowItem[]
}

/** What became of each account; there is no list of those that failed. */
export interface FollowOutcomes {
  /** One entry per account. */
  readonly ResultItem: readonly RelationOutcome[]
}

/** Accounts not to be followed any more. */
export interface FollowDeleteRequest {
  /** The UserID of the follower. */
  readonly From_Account: string
  /** The accounts, at most 20: bare UserIDs, unlike in `followAdd`. */
  readonly To_Account: readonly string[]
}

/** Asks how accounts stand to one. */
export interface FollowCheckRequest {
  /** The UserID that `To_Account` is compared with. */
  readonly From_Account: string
  /** The accounts to compare with, at most 100. */
  readonly To_Account: readonly string[]
}

/** How one account stands. */
export interface FollowCheckItem extends RelationOutcome {
  /**
   * 0: neither follows the other; 1: it follows `From_Account`; 2: `From_Account` follows it; 3: both. These are the numbers of
   * the client SDK and of `followGet`; the page of this command was not read.
   */
  readonly FollowType: number
}

/** How the accounts stand. */
export interface FollowCheckResponse {
  /** One entry per account. */
  readonly ResultItem: readonly FollowCheckItem[]
}

/** Asks for those who follow an account or are followed by it. */
export interface FollowGetRequest {
  /** Whose followers, or whom it follows: a UserID. */
  readonly From_Account: string
  /** 1: who follows it; 2: whom it follows; 3: both at once. */
  readonly FollowType: 1 | 2 | 3
  /** Where the page begins: empty, then the `NextCursor` of the answer. */
  readonly StartCursor: string
  /** How many per page, at most 1000. The page calls it required, and 100 its default. */
  readonly WantNum: number
}

/** Somebody who follows or is followed. */
export interface FollowItem {
  /** Its UserID. */
  readonly To_Account: string
  /** Since when, in unix seconds. */
  readonly FollowTime: number
  /** Fields of its profile. */
  readonly ProfileItem?: readonly ProfileItem[]
  /** The version of the profile. The service writes it in small letters. */
  readonly profile_sequence?: number
}

/** A page of those who follow or are followed. */
export interface FollowGetResponse {
  /** The accounts of this page. */
  readonly FollowItem: readonly FollowItem[]
  /** Where the next page begins; empty after the last one. */
  readonly NextCursor: string
}

/** Asks how many follow accounts and are followed by them. */
export interface FollowGetInfoRequest {
  /** The account in whose name it is asked. */
  readonly From_Account: string
  /** The accounts to count for, at most 20. */
  readonly To_Account: readonly string[]
}

/** The numbers of one account. */
export interface FollowInfo extends RelationOutcome {
  /** How many follow it. */
  readonly FollowerCount: number
  /** How many it follows. */
  readonly FollowingCount: number
  /** How many follow it and are followed by it. */
  readonly MutualFollowingCount: number
}

/** The numbers of the accounts. */
export interface FollowGetInfoResponse {
  /** One entry per account. */
  readonly FollowInfo: readonly FollowInfo[]
}

/** What the commands of `follow` take and answer, by path. */
export type FollowCommands = {
  'follow/follow_add': [FollowAddRequest, FollowOutcomes]
  'follow/follow_delete': [FollowDeleteRequest, FollowOutcomes]
  'follow/follow_check': [FollowCheckRequest, FollowCheckResponse]
  'follow/follow_get': [FollowGetRequest, FollowGetResponse]
  'follow/follow_get_info': [FollowGetInfoRequest, FollowGetInfoResponse]
}

/** Who follows whom. */
export const follow = {
  /**
   * Lets an account follow at most 20 others.
   *
   * Each account has a `ResultCode` of its own. Followed twice is followed once: a judgement, what a repeat answers is not
   * documented. Needs the Pro edition or a larger one, and a switch in the console.
   *
   * Errors worth knowing: 30005 (following is not enabled); of an account: 32100 and 32101 (too many followed, or
   * followers), 32102 and 32103 (too many who follow each other, on this side or the other).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70345}
   */
  followAdd: {
    path: 'follow/follow_add',
    repeat: 'idempotent',
    outcomes: [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode' }],
    batch: { in: 'FollowItem', most: 20 },
  },

  /**
   * Lets an account stop following at most 20 others.
   *
   * Each account has a `ResultCode` of its own. Twice is once (judgement). Of its page only the entry in the list was read:
   * the fields are those of a client library, the codes those of `followAdd`.
   *
   * Errors worth knowing: 30005 (following is not enabled).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70346}
   */
  followDelete: {
    path: 'follow/follow_delete',
    repeat: 'idempotent',
    outcomes: [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode' }],
    batch: { in: 'To_Account', most: 20 },
  },

  /**
   * Checks for at most 100 accounts whether one account follows them, they it, or both.
   *
   * Each account has a `ResultCode` of its own. Of its page only the entry in the list was read: the fields are those of a
   * client library, the codes those of `followAdd`.
   *
   * Errors worth knowing: 30005 (following is not enabled).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70349}
   */
  followCheck: {
    path: 'follow/follow_check',
    repeat: 'read',
    outcomes: [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode' }],
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Lists who follows an account, whom it follows, or with whom it does both, page by page with profiles.
   *
   * `NextCursor` of an answer is the `StartCursor` of the next request, until it is empty.
   *
   * Errors worth knowing: 30005 (following is not enabled); the codes are those of `followAdd`.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70347}
   */
  followGet: {
    path: 'follow/follow_get',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'FollowItem',
    cursor: { from: 'NextCursor', to: 'StartCursor' },
    start: { StartCursor: '' },
  },

  /**
   * Counts for at most 20 accounts how many follow them, how many they follow, and how many do both.
   *
   * Each account has a `ResultCode` of its own.
   *
   * Errors worth knowing: 30005 (following is not enabled); the codes are those of `followAdd`.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70350}
   */
  followGetInfo: {
    path: 'follow/follow_get_info',
    repeat: 'read',
    outcomes: [{ in: 'FollowInfo', item: 'To_Account', code: 'ResultCode' }],
    batch: { in: 'To_Account', most: 20 },
  },
} as const
