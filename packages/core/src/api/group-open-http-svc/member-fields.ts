/**
 * What a member of a group is known by.
 *
 * @module
 */

import type { AppDefinedData } from './group-fields.ts'

/** What a member may do in a group. */
export type GroupRole = 'Owner' | 'Admin' | 'Member' | (string & {})

/** How a member gets a group's messages: with a notification, without, or not at all. */
export type MsgFlag = 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard' | (string & {})

/** What an account is in a group. A filter in the request decides which fields are there. */
export interface GroupSelfInfo {
  /** What the account may do. */
  readonly Role?: GroupRole
  /** When it joined, in unix seconds. */
  readonly JoinTime?: number
  /** How it gets the group's messages. */
  readonly MsgFlag?: MsgFlag
  /** The number of the last message that it has read. */
  readonly MsgSeq?: number
  /** As `MsgSeq`, for all topics of a community together; given where the request has `SupportTopic` 1. */
  readonly GrossTopicReadSeq?: number
}

/** Names of fields of an account in a group, for a filter. */
export type GroupSelfInfoField = Exclude<keyof GroupSelfInfo, 'GrossTopicReadSeq'>

/** A member of a group. A filter in the request decides which fields are there besides the account. */
export interface GroupMember extends Omit<GroupSelfInfo, 'GrossTopicReadSeq'> {
  /** The member's UserID. */
  readonly Member_Account: string
  /** When the member last wrote, in unix seconds; 0 when never. */
  readonly LastSendMsgTime?: number
  /** Until when the member may not write, in unix seconds; 0 when they may. */
  readonly MuteUntil?: number
  /** The member's name in this group, at most 50 bytes. */
  readonly NameCard?: string
  /** Whether the member is connected, in editions that know it, and where the console says so. Since 2024. */
  readonly OnlineStatus?: 'Online' | 'Offline' | (string & {})
  /** Fields that the app has defined. */
  readonly AppMemberDefinedData?: readonly AppDefinedData[]
}

/** Names of fields of a member, for a filter. */
export type GroupMemberField = Exclude<keyof GroupMember, 'Member_Account' | 'AppMemberDefinedData'>
