/**
 * Push tags of accounts and devices.
 *
 * @module
 */

import type { AccountPushTags } from '../all-member-push/targets.ts'
import type { PushAccountError } from './account-error.ts'

/** Asks for the tags of accounts or devices. */
export interface TimPushGetTagRequest {
  /** UserIDs or RegistrationIDs, at most 100. */
  readonly To_Account: readonly string[]
}

/** The tags of accounts or devices. */
export interface TimPushGetTagResponse {
  /** An entry for each that there is. */
  readonly UserTags: readonly AccountPushTags[]
  /** Those that there are not. */
  readonly ErrorList?: readonly PushAccountError[]
}

/** Adds tags to accounts or devices, or replaces those that they have. */
export interface TimPushAddTagRequest {
  /** 1 puts these tags in place of all others that they have. On pages since 2025. @default 0 */
  readonly Replace?: 0 | 1 | undefined
  /**
   * Accounts or devices, at most 100, with at most 10 tags each, or 100 with `Replace` 1. Each has at most 100 tags in all,
   * and the app 1000.
   */
  readonly UserTags: readonly AccountPushTags[]
}

/** Takes tags from accounts or devices. */
export interface TimPushRemoveTagRequest {
  /** Accounts or devices with the tags, at most 100. */
  readonly UserTags: readonly AccountPushTags[]
}

/** Takes all tags from accounts or devices. */
export interface TimPushClearAllTagsRequest {
  /** UserIDs or RegistrationIDs, at most 100. */
  readonly To_Account: readonly string[]
}
