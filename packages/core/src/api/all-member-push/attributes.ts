/**
 * Push attributes: up to ten per app, which accounts have values of.
 *
 * @module
 */

import type { AccountPushAttributeNames, AccountPushAttributes, PushAttributeNames } from './targets.ts'

/** Names the push attributes of the app. */
export interface ImSetAttrNameRequest {
  /** The names by number, at most 10. */
  readonly AttrNames: PushAttributeNames
}

/** Asks for the names of the push attributes; there is nothing to say. */
export type ImGetAttrNameRequest = Readonly<Record<never, never>>

/** The names of the push attributes. */
export interface ImGetAttrNameResponse {
  /** The names by number; numbers without a name are absent. */
  readonly AttrNames: PushAttributeNames
}

/** Asks for the push attributes of accounts. */
export interface ImGetAttrRequest {
  /** The accounts, at most 100. */
  readonly To_Account: readonly string[]
}

/** The push attributes of accounts. */
export interface ImGetAttrResponse {
  /** An entry for each account, not always in the order of the request. */
  readonly UserAttrs: readonly AccountPushAttributes[]
}

/** Sets push attributes of accounts; those that are not named stay. */
export interface ImSetAttrRequest {
  /** The accounts with their attributes, at most 100. */
  readonly UserAttrs: readonly AccountPushAttributes[]
}

/** Removes push attributes of accounts. */
export interface ImRemoveAttrRequest {
  /** The accounts with the names of attributes, at most 100. */
  readonly UserAttrs: readonly AccountPushAttributeNames[]
}
