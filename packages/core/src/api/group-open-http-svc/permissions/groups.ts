/**
 * Permission groups: what some members of a community may do.
 *
 * What each bit allows is on pages that were not read.
 *
 * @module
 */

/** A permission group to make. */
export interface CreatePermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** An id of your own, which begins with `@PMG#_`; the service makes one, when absent. */
  readonly PermissionGroupId?: string | undefined
  /** At most 150 bytes. */
  readonly PermissionGroupName: string
  /** What its members may do, bit by bit. Whether it may be absent is not known. */
  readonly Permission?: number | undefined
  /** Text of your own, at most 3,000 bytes. */
  readonly CustomString?: string | undefined
}

/** A permission group that was made. */
export interface CreatePermissionGroupResponse {
  /** Its id. Follows from the text of the page, whose answer was not read. */
  readonly PermissionGroupId: string
}

/** Permission groups to delete. */
export interface DestroyPermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** At most 20. */
  readonly PermissionGroupIdList: readonly string[]
}

/** What became of one permission group. */
export interface PermissionGroupResult {
  /** 0 when it was deleted, else why not. */
  readonly ErrorCode: number
  /** The reason in words. */
  readonly ErrorInfo: string
  /** As in the request. */
  readonly PermissionGroupId: string
}

/** What became of each permission group. */
export interface DestroyPermissionGroupResponse {
  /** One result per id of the request. */
  readonly PermissionGroupResultList: readonly PermissionGroupResult[]
}

/** A permission group to change; what is absent stays. */
export interface ModifyPermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** At most 150 bytes. */
  readonly PermissionGroupName?: string | undefined
  /** What its members may do, bit by bit. */
  readonly Permission?: number | undefined
  /** Text of your own, at most 3,000 bytes. */
  readonly CustomString?: string | undefined
}

/** Asks for permission groups. */
export interface GetPermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** Only these; all of them, when absent. The page calls it a text, and shows a list. */
  readonly PermissionGroupIdList?: readonly string[] | undefined
  /** How many per page, at most 20. */
  readonly Limit?: number | undefined
  /** Empty for the first page, then the `Next` of the answer. The page calls it a number, and shows a text. */
  readonly Next?: string | undefined
}

/** A permission group. Its fields are inferred from what it is made with. */
export interface PermissionGroupInfo {
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** At most 150 bytes. */
  readonly PermissionGroupName?: string
  /** What its members may do, bit by bit. */
  readonly Permission?: number
  /** Text of your own. */
  readonly CustomString?: string
}

/** A page of permission groups. */
export interface GetPermissionGroupResponse {
  /** The permission groups of this page. */
  readonly PermissionGroupInfoList: readonly PermissionGroupInfo[]
  /** Where the next page begins; empty after the last one. */
  readonly Next?: string
}

/** A member to put into a permission group. */
export interface PermissionGroupMemberItem {
  /** The UserID of a member of the community. */
  readonly Member_Account: string
}

/** Members to put into a permission group. */
export interface AddPermissionGroupMemberRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** At most 100. */
  readonly MemberList: readonly PermissionGroupMemberItem[]
}

/** What became of one member. */
export interface PermissionGroupMemberResult {
  /** The UserID of the member. */
  readonly Member_Account: string
  /** 0: not done; 1: done; 2: was in it before. Inferred from how members are added to groups. */
  readonly Result: number
}

/** What became of each member. The answer of the page was not read: it is taken to be that of adding members to groups. */
export interface AddPermissionGroupMemberResponse {
  /** One result per member. */
  readonly MemberList?: readonly PermissionGroupMemberResult[]
}

/** Asks who is in a permission group. */
export interface GetPermissionGroupMemberListRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** How many per page; a sample has 50. */
  readonly Limit?: number | undefined
  /** Empty for the first page, then the `Next` of the answer. */
  readonly Next?: string | undefined
}

/** A page of members. */
export interface GetPermissionGroupMemberListResponse {
  /** The members of this page. */
  readonly MemberList: readonly PermissionGroupMemberItem[]
  /** Where the next page begins; empty after the last one. */
  readonly Next: string
}
