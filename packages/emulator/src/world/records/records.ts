/**
 * What a world holds. An account knows its conversations and groups, and these know their accounts: so their types
 * stand in one file, below what is done with them.
 *
 * @module
 */

import type { ListState } from './contact-list.ts'
import type { CustomFields, GroupProfile, GroupType } from './group-profile.ts'
import type { C2CMessage, GroupMessage } from './message.ts'

/** How a user is connected, as `query_online_status` tells it. */
export interface Presence {
  /** `PushOnline`: not connected, but reachable by push. */
  readonly status: 'Online' | 'PushOnline' | 'Offline'
  /** The connected platforms, such as `iPhone`. */
  readonly platforms: readonly string[]
}

/**
 * An account of the app.
 *
 * What most accounts do not have is absent rather than empty: a world may hold a hundred thousand of them.
 */
export interface Account {
  /** The `UserID`. */
  readonly id: string
  /** The one-to-one conversations by the other party's `UserID`. */
  readonly sides: Map<string, Side>
  /** Profile fields by tag, such as `Tag_Profile_IM_Nick`. */
  profile: Map<string, string | number> | undefined
  /** The conversations that have unread messages. */
  unread: Set<Side> | undefined
  /** The groups that the account is a member of. */
  groups: Set<Group> | undefined
  /** Pinned groups, conversation groups and marks. */
  list: ListState | undefined
  /** How the user is connected; absent means not at all. */
  presence: Presence | undefined
  /** UserSigs made before this unix second are worthless: the account was kicked then. */
  validFrom: number
}

/** How one party sees a one-to-one conversation. */
export interface Side {
  /** Whose view this is. */
  readonly account: Account
  /** The other party. */
  readonly peer: Account
  /** All messages in order: the same list for both parties. */
  readonly messages: C2CMessage[]
  /** The unread messages in order, at most 250. */
  readonly unread: C2CMessage[]
  /** Messages up to this `id` were cleared from this view. */
  clearedThrough: number
  /** Messages up to this `id` do not bring the conversation into the list: it was deleted there. */
  unlistedThrough: number
  /** Whether the conversation is pinned in the list. */
  pinned: boolean
}

/** A member of a group. */
export interface Member {
  /** Whose membership it is; the account has the group in `groups`. */
  readonly account: Account
  /** `Role`. A group has one owner, or none. */
  role: 'Owner' | 'Admin' | 'Member'
  /** When the account became a member, unix seconds. */
  readonly joinTime: number
  /** The `MsgSeq` up to which the member has read. */
  readSeq: number
  /** How the member wants to hear of messages. */
  messageFlag: 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard'
  /** When the member last wrote, unix seconds, 0 for never. */
  lastSendTime: number
  /** Until when the member may not write, unix seconds, 0 for not muted. */
  muteUntil: number
  /** The name card inside the group. */
  nameCard: string
  /** Custom fields by key; absent when there are none, as in most groups. */
  custom?: CustomFields
}

/** A group, with its members and messages. */
export interface Group {
  /** The `GroupId`. */
  readonly id: string
  /** `Type`, which never changes. */
  readonly type: GroupType
  /** When the group was made, unix seconds. */
  readonly createTime: number
  /** When the profile last changed, unix seconds. */
  infoTime: number
  /** The owner's `UserID`; empty when there is none. */
  owner: string
  /** Name, introduction and the like. */
  readonly profile: GroupProfile
  /** Custom fields of the group. */
  readonly custom: Map<string, string>
  /** The members by `UserID`. */
  readonly members: Map<string, Member>
  /** The messages: the one with `MsgSeq` n is at index n − 1. */
  readonly messages: GroupMessage[]
  /** What was imported lately, by `Random`. Only minutes count, so a snapshot leaves it out. */
  readonly imported: Map<number, ImportedMessage>
}

/** An imported message, as a repeat of it is recognised. */
export interface ImportedMessage {
  /** When the call came that imported it, unix seconds. */
  readonly at: number
  /** Its `MsgSeq`. */
  readonly seq: number
  /** When it was sent, unix seconds. */
  readonly time: number
}
