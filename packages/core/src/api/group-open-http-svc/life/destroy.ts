/**
 * The end of groups.
 *
 * @module
 */

/** A group to disband. */
export interface DestroyGroupRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
}
