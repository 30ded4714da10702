/**
 * Who is what in a group.
 *
 * @module
 */

import type { GroupRole } from '../member-fields.ts'

/** Asks which roles accounts have in a group. */
export interface GetRoleInGroupRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The accounts, at most 500. */
  readonly User_Account: readonly string[]
}

/** Which role an account has in a group. */
export interface RoleInGroup {
  /** Its UserID. */
  readonly Member_Account: string
  /** Its role; `NotMember` when it is not in the group. */
  readonly Role: GroupRole | 'NotMember'
}

/** Which roles accounts have in a group. */
export interface GetRoleInGroupResponse {
  /** One entry per account. */
  readonly UserIdList: readonly RoleInGroup[]
}

/** A group that gets another owner. */
export interface ChangeGroupOwnerRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** Who owns it from now on: a member. */
  readonly NewOwner_Account: string
}
