/**
 * Changes of one member.
 *
 * @module
 */

import type { AppDefinedData } from '../group-fields.ts'
import type { MsgFlag } from '../member-fields.ts'

/** What a member is to be like from now on. What is left out stays as it is. */
export interface ModifyGroupMemberInfoRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The member's UserID. */
  readonly Member_Account: string
  /** Makes it an admin, or ends that. The owner's cannot be changed here, and groups of type Private have no admins. */
  readonly Role?: 'Admin' | 'Member' | undefined
  /** How it gets the group's messages. */
  readonly MsgFlag?: MsgFlag | undefined
  /** Its name in this group, at most 50 bytes. */
  readonly NameCard?: string | undefined
  /** Fields that the app has defined: those that are named change, an empty `Value` clears one. */
  readonly AppMemberDefinedData?: readonly AppDefinedData[] | undefined
  /**
   * For how many seconds from now it may not write, at most 4294967295; 0 lets it write again. Not in groups of type
   * Private.
   */
  readonly MuteTime?: number | undefined
}
