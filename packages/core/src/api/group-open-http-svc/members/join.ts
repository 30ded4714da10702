/**
 * How accounts get into groups, and out of them.
 *
 * @module
 */

/** An account that is to be in a group. */
export interface MemberToAdd {
  /** The UserID of an imported account. */
  readonly Member_Account: string
}

/** Accounts to add to a group. */
export interface AddGroupMemberRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** 1 tells nobody. The page's table calls it required and names a default; client libraries leave it out. @default 0 */
  readonly Silence?: 0 | 1 | undefined
  /** The accounts, at most 300. */
  readonly MemberList: readonly MemberToAdd[]
}

/** What became of one account. */
export interface AddGroupMemberResult {
  /** The UserID of the account, as in the request. */
  readonly Member_Account: string
  /**
   * 1 when it is in the group now, 2 when it was already, 3 when the group or the account has to agree first, and 0 when
   * it failed.
   */
  readonly Result: 0 | 1 | 2 | 3 | (number & {})
}

/** What became of the accounts. */
export interface AddGroupMemberResponse {
  /** One result per account: `failuresOf` gives those that failed. */
  readonly MemberList: readonly AddGroupMemberResult[]
}

/** Members to remove from a group. */
export interface DeleteGroupMemberRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The members, at most 100. */
  readonly MemberToDel_Account: readonly string[]
  /** 1 tells nobody but those who are removed. @default 0 */
  readonly Silence?: 0 | 1 | undefined
  /** Why, for the members. */
  readonly Reason?: string | undefined
}

/** A member of the past. */
export interface MemberToImport {
  /** The UserID of an imported account. */
  readonly Member_Account: string
  /** Makes the member an admin of the group. An owner is given by the import of the group. @default 'Member' */
  readonly Role?: 'Admin' | undefined
  /** When it joined, in unix seconds: not before the group was made, and not in the future. */
  readonly JoinTime?: number | undefined
  /** How many messages it has not read; no more than the group has are counted. */
  readonly UnreadMsgNum?: number | undefined
}

/** Members of the past to import. */
export interface ImportGroupMemberRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The members, at most 300. */
  readonly MemberList: readonly MemberToImport[]
}

/** What became of one member of the past. */
export interface ImportGroupMemberResult {
  /** The UserID of the account, as in the request. */
  readonly Member_Account: string
  /** 1 when it was imported, 2 when it was a member already, and 0 when it failed, such as for a wrong `JoinTime`. */
  readonly Result: 0 | 1 | 2 | (number & {})
}

/** What became of the members of the past. */
export interface ImportGroupMemberResponse {
  /** One result per member: `failuresOf` gives those that failed. */
  readonly MemberList: readonly ImportGroupMemberResult[]
}
