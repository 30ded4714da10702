/**
 * The groups that an account is in.
 *
 * @module
 */

import type { GroupBaseInfo, GroupBaseInfoField, GroupType } from './group-fields.ts'
import type { GroupSelfInfo, GroupSelfInfoField } from './member-fields.ts'

/** Decides what is said about each joined group. */
export interface JoinedGroupFilter {
  /** Fields of the group. */
  readonly GroupBaseInfoFilter?: readonly GroupBaseInfoField[] | undefined
  /** Fields of the account in the group. */
  readonly SelfInfoFilter?: readonly GroupSelfInfoField[] | undefined
}

/** Asks for the groups that an account is in. */
export interface GetJoinedGroupListRequest {
  /** The UserID whose groups are listed. */
  readonly Member_Account: string
  /** 1 to include AVChatRooms. @default 0 */
  readonly WithHugeGroups?: 0 | 1 | undefined
  /** 1 to include groups of type Private in which nobody wrote yet. @default 0 */
  readonly WithNoActiveGroups?: 0 | 1 | undefined
  /** How many groups the answer may have, at most 5000; all, when absent. */
  readonly Limit?: number | undefined
  /** How many groups to skip. @default 0 */
  readonly Offset?: number | undefined
  /** Only groups of this type. */
  readonly GroupType?: GroupType | undefined
  /** Decides what is said about each group; only the id, when absent. */
  readonly ResponseFilter?: JoinedGroupFilter | undefined
  /** 1 for communities with topics; `GroupType` must be `Community` then. */
  readonly SupportTopic?: 0 | 1 | undefined
}

/** A group that an account is in. */
export interface JoinedGroup extends GroupBaseInfo {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** What the account is in it, when asked for. */
  readonly SelfInfo?: GroupSelfInfo
  /** As `NextMsgSeq`, for all topics of a community together; given where the request has `SupportTopic` 1. */
  readonly GrossTopicNextMsgSeq?: number
}

/** The groups that an account is in. */
export interface GetJoinedGroupListResponse {
  /** How many there are, whatever `Limit` and `Offset` say. */
  readonly TotalCount: number
  /** At most `Limit` groups. */
  readonly GroupIdList: readonly JoinedGroup[]
}
