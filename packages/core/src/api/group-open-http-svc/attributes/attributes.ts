/**
 * Custom attributes of groups: a fast store for what changes often, as in a live room. They are not `AppDefinedData`, and
 * their names are in lower case.
 *
 * @module
 */

/** An attribute of a group. */
export interface GroupAttribute {
  /** The name, at most 32 bytes. */
  readonly key: string
  /** What it says: at most 4000 bytes, and 16,000 in all attributes of the group together. */
  readonly value: string
}

/** Asks for the attributes of a group. */
export interface GetGroupAttrRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
}

/** The attributes of a group. */
export interface GetGroupAttrResponse {
  /** All of them: a group has at most 16. */
  readonly GroupAttrAry: readonly GroupAttribute[]
}

/** Attributes to write. */
export interface WriteGroupAttrRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The attributes; a group has at most 16. */
  readonly GroupAttr: readonly GroupAttribute[]
}

/** The group that loses all its attributes. */
export interface ClearGroupAttrRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
}

/** The name of an attribute. */
export interface GroupAttributeKey {
  /** The name, at most 32 bytes. */
  readonly key: string
}

/** Attributes to delete. */
export interface DeleteGroupAttrRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The attributes, by name. */
  readonly GroupAttr: readonly GroupAttributeKey[]
}
