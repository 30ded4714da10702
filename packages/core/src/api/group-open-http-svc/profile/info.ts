/**
 * What groups say about themselves.
 *
 * @module
 */

import type { AppDefinedData, GroupBaseInfo, GroupBaseInfoField } from '../group-fields.ts'
import type { GroupMember, GroupMemberField } from '../member-fields.ts'

/** Decides what is said about each group. */
export interface GroupInfoFilter {
  /** Fields of the group. */
  readonly GroupBaseInfoFilter?: readonly GroupBaseInfoField[] | undefined
  /** Fields of its members; `Account` is their id. */
  readonly MemberInfoFilter?: readonly ('Account' | GroupMemberField)[] | undefined
  /** Fields of the group that the app has defined. */
  readonly AppDefinedDataFilter_Group?: readonly string[] | undefined
  /** Fields of its members that the app has defined. */
  readonly AppDefinedDataFilter_GroupMember?: readonly string[] | undefined
}

/** Asks for what groups say about themselves. */
export interface GetGroupInfoRequest {
  /** The groups, at most 50. */
  readonly GroupIdList: readonly string[]
  /** Decides what is said about each group: only what it names; everything, with all members, when absent. */
  readonly ResponseFilter?: GroupInfoFilter | undefined
}

/** What one group says about itself, or why it cannot be known. */
export interface GroupInfo extends GroupBaseInfo {
  /** The id as it was in the request. */
  readonly GroupId: string
  /** 0 when it went well, else an error code such as 10010. This one counts, not the one of the answer. */
  readonly ErrorCode: number
  /** Why it did not go well. */
  readonly ErrorInfo?: string
  /** The SDKAppID of the app. */
  readonly Appid?: number
  /** Fields that the app has defined. */
  readonly AppDefinedData?: readonly AppDefinedData[]
  /** The members. Not given for an AVChatRoom. */
  readonly MemberList?: readonly GroupMember[]
}

/** What groups say about themselves. */
export interface GetGroupInfoResponse {
  /** One item per group. */
  readonly GroupInfo: readonly GroupInfo[]
}
