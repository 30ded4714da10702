/**
 * Push tags: words that accounts are given.
 *
 * @module
 */

import type { AccountPushTags } from './targets.ts'

/** Asks for the push tags of accounts. */
export interface ImGetTagRequest {
  /** The accounts, at most 100. */
  readonly To_Account: readonly string[]
}

/** The push tags of accounts. */
export interface ImGetTagResponse {
  /** An entry for each account. */
  readonly UserTags: readonly AccountPushTags[]
}

/** Adds push tags to accounts; those that they have stay. */
export interface ImAddTagRequest {
  /** The accounts, at most 100, with at most 10 tags each. An account has at most 100 tags in all. */
  readonly UserTags: readonly AccountPushTags[]
}

/** Takes push tags from accounts. */
export interface ImRemoveTagRequest {
  /** The accounts with the tags, at most 100. */
  readonly UserTags: readonly AccountPushTags[]
}

/** Takes all push tags from accounts. */
export interface ImRemoveAllTagsRequest {
  /** The accounts, at most 100. A list, as in the sample of the page; its table says that it is a text. */
  readonly To_Account: readonly string[]
}
