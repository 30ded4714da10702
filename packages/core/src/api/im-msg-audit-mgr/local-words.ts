/**
 * The words and patterns of the app's own filter, which works without cloud moderation. No page of these commands was found:
 * the fields are those of client libraries.
 *
 * @module
 */

/** 1: a word; 2: a regular expression. */
export type LocalWordType = 1 | 2

/** 1: the word is replaced; 2: the message is stopped. */
export type LocalFilterType = 1 | 2

/** A word or pattern to add. */
export interface LocalAuditWordItem {
  /** The word, or the regular expression. */
  readonly Keyword: string
  /** 1 for a word, 2 for a regular expression. */
  readonly WordType: LocalWordType
  /** What happens to messages that have it. */
  readonly FilterType: LocalFilterType
  /** What stands in its place afterwards; only where it is replaced. */
  readonly ReplacedContent?: string | undefined
}

/** Words and patterns to add. */
export interface AddLocalAuditKeywordsRequest {
  /** The SDKAppID, as a number. */
  readonly SdkAppId: number
  /** At most 10. */
  readonly LocalAuditWords: readonly LocalAuditWordItem[]
}

/** It was done. */
export interface LocalAuditKeywordsDone {
  /** Identifies the request. */
  readonly RequestId: string
}

/** A word or pattern to delete. */
export interface LocalAuditWordKey {
  /** The word, or the regular expression. */
  readonly Keyword: string
  /** 1 for a word, 2 for a regular expression. */
  readonly WordType: LocalWordType
}

/** Words and patterns to delete. */
export interface DeleteLocalAuditKeywordsRequest {
  /** The SDKAppID, as a number. */
  readonly SdkAppId: number
  /** At most 10. */
  readonly LocalAuditWords: readonly LocalAuditWordKey[]
}

/** Asks for the words and patterns. */
export interface GetLocalAuditKeywordsRequest {
  /** The SDKAppID, as a number. */
  readonly SdkAppId: number
  /** Only those to which this happens. */
  readonly FilterType?: LocalFilterType | undefined
  /** How many to leave out at the beginning. */
  readonly Offset: number
  /** How many per page, at most 100. */
  readonly Limit: number
  /** Only those that contain this. */
  readonly Keyword?: string | undefined
}

/** A word or pattern of the filter. */
export interface LocalAuditWord {
  /** Its number. */
  readonly Id: number
  /** The word, or the regular expression. */
  readonly Keyword: string
  /** 1 for a word, 2 for a regular expression. */
  readonly WordType: LocalWordType
  /** What happens to messages that have it. */
  readonly FilterType: LocalFilterType
  /** What stands in its place afterwards. */
  readonly ReplacedContent?: string
  /** When it was changed, as a text such as `2023-07-26 10:25:00`. */
  readonly UpdateTime?: string
}

/** A page of words and patterns. */
export interface GetLocalAuditKeywordsResponse {
  /** Identifies the request. */
  readonly RequestId: string
  /** Those of this page. */
  readonly LocalAuditWords: readonly LocalAuditWord[]
  /** How many words the app has. */
  readonly TotalCount: number
  /** How many patterns the app has. */
  readonly TotalRegCount: number
  /** How many words match the request. */
  readonly CurCount: number
  /** How many patterns match the request. */
  readonly CurRegCount: number
}
