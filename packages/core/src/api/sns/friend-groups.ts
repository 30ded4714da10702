/**
 * The groups into which an account sorts its friends. They have nothing to do with groups that chat, nor with groups of
 * conversations.
 *
 * @module
 */

import type { FailedAccounts, RelationOutcome } from './outcome.ts'

/** The version of an account's friend groups. */
export interface FriendGroupSequence {
  /** Rises when they change. */
  readonly CurrentSequence: number
}

/** Friend groups to make. */
export interface GroupAddRequest {
  /** The account whose friend groups they are. */
  readonly From_Account: string
  /** Their names, each at most 30 bytes; an account has at most 32. */
  readonly GroupName: readonly string[]
  /** Friends to put into all of them. */
  readonly To_Account?: readonly string[] | undefined
}

/** What became of it. */
export interface GroupAddResponse extends FriendGroupSequence, FailedAccounts {
  /** One entry per friend that was to be put into them; 32216 says that it is no friend. Absent when none was. */
  readonly ResultItem?: readonly RelationOutcome[]
}

/** Friend groups to delete. */
export interface GroupDeleteRequest {
  /** The account whose friend groups they are. */
  readonly From_Account: string
  /** Their names. */
  readonly GroupName: readonly string[]
}

/** The friend groups are deleted. */
export interface GroupDeleteResponse extends FriendGroupSequence {}

/** Asks for friend groups. */
export interface GroupGetRequest {
  /** The account whose friend groups they are. */
  readonly From_Account: string
  /** Whether the friends come, too. They do not, when absent. */
  readonly NeedFriend?: 'Need_Friend_Type_Yes' | undefined
  /** Only the friend groups of these names. @default all */
  readonly GroupName?: readonly string[] | undefined
}

/** A friend group. */
export interface FriendGroup {
  /** At most 30 bytes. */
  readonly GroupName: string
  /** How many friends are in it. */
  readonly FriendNumber: number
  /** The friends in it; only with `NeedFriend`. */
  readonly To_Account?: readonly string[]
}

/** Friend groups. */
export interface GroupGetResponse extends FriendGroupSequence {
  /** The friend groups. */
  readonly ResultItem: readonly FriendGroup[]
}
