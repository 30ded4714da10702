/**
 * Push attributes of accounts and devices.
 *
 * @module
 */

import type {
  AccountPushAttributeNames,
  AccountPushAttributes,
  PushAttributeNames,
} from '../all-member-push/targets.ts'
import type { PushAccountError } from './account-error.ts'

/** Whose an attribute is, by the number of the attribute: 0 of accounts, 1 of devices (RegistrationIDs). */
export type PushAttributeTypes = Readonly<Record<string, 0 | 1>>

/** Names the attributes of the push service. */
export interface TimPushSetAttrNameRequest {
  /** The names by number, at most 10. */
  readonly AttrNames: PushAttributeNames
  /** Whose they are. On pages since 2025. @default 0 for each */
  readonly AttrTypes?: PushAttributeTypes | undefined
}

/** Asks for the names of the attributes; there is nothing to say. */
export type TimPushGetAttrNameRequest = Readonly<Record<never, never>>

/** The names of the attributes. */
export interface TimPushGetAttrNameResponse {
  /** The names by number; numbers without a name are absent. */
  readonly AttrNames: PushAttributeNames
  /** 0 for an attribute of accounts, 1 for one of devices (RegistrationIDs), by its number. */
  readonly AttrTypes?: PushAttributeTypes
}

/** Asks for the attributes of accounts or devices. */
export interface TimPushGetAttrRequest {
  /** UserIDs or RegistrationIDs, at most 100. */
  readonly To_Account: readonly string[]
}

/** The attributes of accounts or devices. */
export interface TimPushGetAttrResponse {
  /** An entry for each that there is. */
  readonly UserAttrs: readonly AccountPushAttributes[]
  /** Those that there are not. */
  readonly ErrorList?: readonly PushAccountError[]
}

/** Sets attributes of accounts or devices; those that are not named stay. */
export interface TimPushSetAttrRequest {
  /** Accounts or devices with their attributes, at most 100. */
  readonly UserAttrs: readonly AccountPushAttributes[]
}

/** Removes attributes of accounts or devices. */
export interface TimPushRemoveAttrRequest {
  /** Accounts or devices with the names of attributes, at most 100. */
  readonly UserAttrs: readonly AccountPushAttributeNames[]
}
