/**
 * The `user_search` service: cloud search for accounts, a feature that is bought apart. Since 2025.
 *
 * @module
 */

/** How several words are joined: 0, any of them is enough; 1, all of them have to be there. */
export type KeywordMatchType = 0 | 1

/** Accounts to look for. */
export interface UserSearchRequest {
  /** Parts of nicknames, or whole UserIDs. The client SDK takes 5 at most; for the REST API no number is documented. */
  readonly Keywords: readonly string[]
  /** How the words are joined. @default 0 */
  readonly KeywordMatchType?: KeywordMatchType | undefined
  /** Only accounts of this gender. */
  readonly UserGenderType?: 'Gender_Type_Female' | 'Gender_Type_Male' | undefined
  /** Only accounts whose birthday is not before this: a number whose meaning is the app's. */
  readonly UserBirthStart?: number | undefined
  /** Only accounts whose birthday is not after this; larger than `UserBirthStart`. */
  readonly UserBirthEnd?: number | undefined
  /** How many per page; more than 100 is taken for 100. */
  readonly Count: number
  /** Empty for the first page, then the `Cursor` of the answer. */
  readonly Cursor?: string | undefined
}

/** A field of a profile. */
export interface FoundProfileItem {
  /** Which field, such as `Tag_Profile_IM_Nick`. */
  readonly Tag: string
  /** Its value, where that is a text. */
  readonly StrValue?: string
  /** Its value, where that is a number. Inferred: the sample of the page was cut. */
  readonly UintValue?: number
}

/** An account that was found. */
export interface FoundUser {
  /** Its UserID. */
  readonly UserID: string
  /** Fields of its profile. */
  readonly ProfileItems: readonly FoundProfileItem[]
}

/** A page of accounts. */
export interface UserSearchResponse {
  /** Whether it is the last page. */
  readonly IsFinish: boolean
  /** How many were found on all pages. */
  readonly TotalCount: number
  /** The accounts of this page. */
  readonly Users: readonly FoundUser[]
  /** Where the next page begins. */
  readonly Cursor: string
}

/** What the commands of `user_search` take and answer, by path. */
export type UserSearchCommands = {
  'user_search/search': [UserSearchRequest, UserSearchResponse]
}

/** Search for accounts. */
export const userSearch = {
  /**
   * Searches accounts by parts of their nicknames, or by whole UserIDs.
   *
   * In the data centres China and Singapore only. The page was read in part.
   *
   * Errors worth knowing: 60020 (search was not bought, or is switched off).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/114547}
   */
  search: {
    path: 'user_search/search',
    repeat: 'read',
    rate: 2,
    paging: 'cursor',
    itemsIn: 'Users',
    cursor: { from: 'Cursor', to: 'Cursor', end: ['IsFinish'] },
  },
} as const
