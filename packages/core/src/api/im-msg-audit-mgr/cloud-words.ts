/**
 * The words that cloud moderation looks for, in libraries which are made in the console.
 *
 * @module
 */

import type { ModerationLabel } from '../im-msg-audit.ts'

/** Which app it is about: the body has to say it once more. */
export interface ModerationOfApp {
  /** The SDKAppID, as a number. */
  readonly SdkAppId: number
}

/** A page of a list. */
export interface ModerationPage extends ModerationOfApp {
  /** How many to leave out at the beginning. */
  readonly Offset: number
  /** How many per page, at most 100. */
  readonly Limit: number
}

/** Asks which libraries of words there are. */
export interface GetCloudAuditKeywordsIdsRequest extends ModerationPage {}

/** A library of words. */
export interface CloudAuditLibrary {
  /** By what the other commands name it: their `LibID`. */
  readonly ID: string
  /** The name that it got in the console. */
  readonly LibName: string
  /** What it is about. */
  readonly Describe?: string
  /** When it was made, as a text such as `2023-07-26 10:25:00`. */
  readonly CreateTime?: string
  /** What happens to content with one of its words, such as `Block`. */
  readonly Suggestion?: string
}

/** A page of libraries. */
export interface GetCloudAuditKeywordsIdsResponse {
  /** Identifies the request. */
  readonly RequestId: string
  /** How many there are on all pages. */
  readonly TotalCount: number
  /** The libraries of this page. */
  readonly Infos: readonly CloudAuditLibrary[]
}

/** Asks for the words of a library. */
export interface GetCloudAuditKeywordsRequest extends ModerationPage {
  /** A library, by the `ID` that `get_cloud_audit_keywords_ids` answers with. */
  readonly LibID: string
  /** Only words that contain this. */
  readonly Content?: string | undefined
}

/** A word of a library. */
export interface CloudAuditKeyword {
  /** Its id. `delete_cloud_audit_keywords` takes the word instead. */
  readonly ID: string
  /** The word. */
  readonly Content: string
  /** When it was added, as a text. */
  readonly CreateTime?: string
  /** What is wrong with it. Not on a page that was read. */
  readonly Label?: ModerationLabel
}

/** A page of words. */
export interface GetCloudAuditKeywordsResponse {
  /** Identifies the request. */
  readonly RequestId: string
  /** How many there are on all pages. */
  readonly TotalCount: number
  /** The words of this page. */
  readonly Infos: readonly CloudAuditKeyword[]
}

/** A word to add. */
export interface CloudAuditKeywordItem {
  /** The word. */
  readonly Content: string
  /** What is wrong with it. */
  readonly Label?: ModerationLabel | undefined
}

/** Words to add to a library. */
export interface AddCloudAuditKeywordsRequest extends ModerationOfApp {
  /** A library, by the `ID` that `get_cloud_audit_keywords_ids` answers with. */
  readonly LibID: string
  /** At most 10. */
  readonly UserKeywords: readonly CloudAuditKeywordItem[]
}

/** The words are there. */
export interface AddCloudAuditKeywordsResponse {
  /** Identifies the request. */
  readonly RequestId: string
}

/** Words to take out of a library. */
export interface DeleteCloudAuditKeywordsRequest extends ModerationOfApp {
  /** A library, by the `ID` that `get_cloud_audit_keywords_ids` answers with. */
  readonly LibID: string
  /** At most 10. */
  readonly Keywords: readonly string[]
}

/** What became of one word. */
export interface DeletedCloudAuditKeyword {
  /** The `ID` of the word in `get_cloud_audit_keywords`. */
  readonly KeywordID: string
  /** The word, as in the request. */
  readonly Keyword: string
  /** Whether it is gone; if not, `ErrorInfo` says why. */
  readonly Deleted: boolean
  /** Why it was not deleted. */
  readonly ErrorInfo?: string
}

/** What became of each word. */
export interface DeleteCloudAuditKeywordsResponse {
  /** Identifies the request. */
  readonly RequestId: string
  /** How many words were deleted. */
  readonly Count: number
  /** One result per word. */
  readonly Details: readonly DeletedCloudAuditKeyword[]
}
