/**
 * Whom a push reaches: what both push services say about attributes and tags.
 *
 * @module
 */

/** Push attributes by name. A value has 1 to 50 bytes. */
export type PushAttributes = Readonly<Record<string, string>>

/** The names of the app's push attributes, by number: `"0"` to `"9"`. A name has 1 to 50 bytes. */
export type PushAttributeNames = Readonly<Record<string, string>>

/** Who gets a push, by attributes or by tags: conditions of both kinds together are refused with 90039. */
export interface PushCondition {
  /** Attributes with their values, of which one has to be as here. */
  readonly AttrsOr?: PushAttributes | undefined
  /** Attributes with their values, which all have to be as here. May stand beside `AttrsOr`. */
  readonly AttrsAnd?: PushAttributes | undefined
  /** Tags of which one has to be there: at most 10, each at most 50 bytes, none twice. */
  readonly TagsOr?: readonly string[] | undefined
  /** Tags which all have to be there: at most 10, within the same bounds. May stand beside `TagsOr`. */
  readonly TagsAnd?: readonly string[] | undefined
}

/** The push attributes of one account. */
export interface AccountPushAttributes {
  /** Its UserID; in `timpush` also the RegistrationID of a device. */
  readonly To_Account: string
  /** Its attributes by name; empty where it has none. */
  readonly Attrs: PushAttributes
}

/** The names of push attributes of one account. */
export interface AccountPushAttributeNames {
  /** Its UserID; in `timpush` also the RegistrationID of a device. */
  readonly To_Account: string
  /** Names of attributes, as in `PushAttributeNames`. */
  readonly Attrs: readonly string[]
}

/** The push tags of one account. */
export interface AccountPushTags {
  /** Its UserID; in `timpush` also the RegistrationID of a device. */
  readonly To_Account: string
  /** Its tags, at most 50 bytes each. 10 may be added at once; in `timpush`, 100 with `Replace` 1. */
  readonly Tags: readonly string[]
}
