/**
 * Making, changing and ending friendships.
 *
 * @module
 */

import type { FriendField } from './friend-fields.ts'
import type { RelationOutcomes } from './outcome.ts'

/** An account to become a friend. */
export interface AddFriendItem {
  /** Its UserID. */
  readonly To_Account: string
  /** What `From_Account` calls the friend, at most 96 bytes. */
  readonly Remark?: string | undefined
  /** The friend group that it goes into, at most 30 bytes: one only, and a text, unlike in `friendImport`. */
  readonly GroupName?: string | undefined
  /**
   * Where the request came from: `AddSource_Type_` and at most 8 letters. The page lets it be left out; older pages and
   * other clients always send it.
   */
  readonly AddSource?: string | undefined
  /** The words that go with the request, at most 256 bytes. */
  readonly AddWording?: string | undefined
}

/** Accounts to become friends of one. */
export interface FriendAddRequest {
  /** The account that gets the friends. */
  readonly From_Account: string
  /** The friends; how many at once is not documented. An account has at most 3000. */
  readonly AddFriendItem: readonly AddFriendItem[]
  /** Whether only `From_Account` gets a friend, or each side the other. @default 'Add_Type_Both' */
  readonly AddType?: 'Add_Type_Single' | 'Add_Type_Both' | undefined
  /** 1 adds without asking the other side, whatever `Tag_Profile_IM_AllowType` of its profile says. @default 0 */
  readonly ForceAddFlags?: 0 | 1 | undefined
}

/** What became of each; 30539 says that the other side was asked, and has to agree. */
export interface FriendAddResponse extends RelationOutcomes {}

/** A custom field of a friend. */
export interface FriendCustomItem {
  /** `Tag_SNS_Custom_` and at most 8 letters; the field is made in the console. */
  readonly Tag: `Tag_SNS_Custom_${string}`
  /** Text of at most 500 bytes. The page's example has a number as well, which its text does not know. */
  readonly Value: string | number
}

/** A friend to import. */
export interface ImportFriendItem {
  /** The UserID of the friend. */
  readonly To_Account: string
  /** What `From_Account` calls the friend, at most 96 bytes. */
  readonly Remark?: string | undefined
  /** When the remark was made, in unix seconds. */
  readonly RemarkTime?: number | undefined
  /** The friend groups that it is in, each at most 30 bytes; an account has at most 32. */
  readonly GroupName?: readonly string[] | undefined
  /** Where the request came from: `AddSource_Type_` and at most 8 letters. */
  readonly AddSource: string
  /** The words that came with the request, at most 256 bytes. */
  readonly AddWording?: string | undefined
  /** When they became friends, in unix seconds. */
  readonly AddTime?: number | undefined
  /** Custom fields. */
  readonly CustomItem?: readonly FriendCustomItem[] | undefined
}

/** Friends to import into one account's list. */
export interface FriendImportRequest {
  /** The account whose list is filled. */
  readonly From_Account: string
  /** The friends; how many at once is not documented. */
  readonly AddFriendItem: readonly ImportFriendItem[]
}

/** What became of each. */
export interface FriendImportResponse extends RelationOutcomes {}

/** Fields to set on one friend. */
export interface FriendUpdateItem {
  /** The UserID of the friend. */
  readonly To_Account: string
  /** `Tag_SNS_IM_Remark`, `Tag_SNS_IM_Group` and custom fields; no other can be set. */
  readonly SnsItem: readonly FriendField[]
}

/** Fields to set on friends of one account. */
export interface FriendUpdateRequest {
  /** The account whose friend list is changed. */
  readonly From_Account: string
  /** The friends; how many at once is not documented. */
  readonly UpdateItem: readonly FriendUpdateItem[]
}

/** What became of each. */
export interface FriendUpdateResponse extends RelationOutcomes {}

/** On which side friends are deleted. */
export type FriendDeleteType = 'Delete_Type_Single' | 'Delete_Type_Both'

/** Friends to delete. */
export interface FriendDeleteRequest {
  /** The account whose list is changed. */
  readonly From_Account: string
  /** The friends, at most 1000. */
  readonly To_Account: readonly string[]
  /** Whether the others lose this friend, too. @default 'Delete_Type_Single' */
  readonly DeleteType?: FriendDeleteType | undefined
}

/** What became of each. The page does not name `Fail_Account` here, though its neighbours do. */
export interface FriendDeleteResponse extends RelationOutcomes {}

/** A friend list to empty. */
export interface FriendDeleteAllRequest {
  /** The account whose list is emptied. */
  readonly From_Account: string
  /** Whether the others lose this friend, too. @default 'Delete_Type_Single' */
  readonly DeleteType?: FriendDeleteType | undefined
}
