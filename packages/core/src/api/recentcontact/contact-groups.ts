/**
 * Conversation groups.
 *
 * @module
 */

import type { ContactItem, ContactResult } from './contact.ts'
import type { ContactMarking } from './list.ts'

/** A conversation group: conversations that an account has put together under a name. */
export interface ContactGroup {
  /** Its name, at most 32 bytes. */
  readonly GroupName: string
  /** Its number, which conversations refer to. Nothing to do with the id of a chat group. */
  readonly GroupId: number
}

/** A conversation group to make. */
export interface NewContactGroup {
  /** Its name, at most 32 bytes. */
  readonly GroupName: string
  /** The conversations in it. */
  readonly ContactItem: readonly ContactItem[]
}

/** Makes a conversation group. */
export interface CreateContactGroupRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** The conversation group; one at a time. */
  readonly GroupContactItem: readonly [NewContactGroup]
}

/** A conversation group that was made. */
export interface CreatedContactGroup {
  /** The conversation group. */
  readonly GroupItem: ContactGroup
  /** One result per conversation. */
  readonly ResultItem: readonly ContactResult[]
}

/** The conversation groups that were made. */
export interface CreateContactGroupResponse {
  /** One result per conversation group. */
  readonly GroupResultItem: readonly CreatedContactGroup[]
}

/** Deletes a conversation group. */
export interface DelContactGroupRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** The name of the conversation group; one at a time. */
  readonly GroupName: readonly [string]
}

/** The conversation groups that were deleted. */
export interface DelContactGroupResponse {
  /** The conversation groups. */
  readonly GroupItem: readonly ContactGroup[]
}

/** A new name for a conversation group. */
export interface RenameContactGroup {
  /** 1 changes the name. */
  readonly UpdateGroupType: 1
  /** The name before the change. */
  readonly OldGroupName: string
  /** The name from now on, at most 32 bytes. */
  readonly NewGroupName: string
}

/** A conversation that enters or leaves a conversation group. */
export interface ContactUpdate {
  /** 1 enters, 2 leaves. */
  readonly ContactOptType: 1 | 2 | (number & {})
  /** The conversation. */
  readonly ContactItem: ContactItem
}

/** Conversations that enter or leave a conversation group. */
export interface RegroupContacts {
  /** Other conversations. */
  readonly UpdateGroupType: 2
  /** The name of the conversation group. */
  readonly OldGroupName: string
  /** The conversations that enter or leave. */
  readonly ContactUpdateItem: readonly ContactUpdate[]
}

/** Changes a conversation group. */
export interface UpdateContactGroupRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** 1, the only kind there is. */
  readonly UpdateType: 1
  /** One change a call. */
  readonly UpdateGroup: RenameContactGroup | RegroupContacts
}

/** What became of a conversation that was to enter or leave a conversation group. */
export interface ContactUpdateResult extends ContactResult {
  /** 1 entered, 2 left. */
  readonly ContactOptType: 1 | 2 | (number & {})
}

/** A conversation group after a change. */
export interface UpdatedContactGroup {
  /** 1 when it has another name, 2 when it has other conversations. */
  readonly UpdateGroupType: 1 | 2 | (number & {})
  /** Its name now, at most 32 bytes. */
  readonly GroupName: string
  /** Its name before. */
  readonly OldGroupName?: string
  /** Its number. */
  readonly GroupId: number
  /** One result per conversation. */
  readonly ContactResultItem?: readonly ContactUpdateResult[]
}

/** A conversation group after a change. */
export interface UpdateContactGroupResponse {
  /** 1, the only kind there is. */
  readonly UpdateType: 1 | (number & {})
  /** The conversation group after the change. */
  readonly UpdateGroupResult: UpdatedContactGroup
}

/** Asks for the conversation groups and marks of some conversations. */
export interface SearchContactGroupRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** The conversations, at most 300. */
  readonly ContactItem: readonly ContactItem[]
}

/** A conversation with the groups it is in and the marks it has. */
export interface MarkedContact extends ContactItem, ContactMarking {
  /** When this last changed, in unix seconds. */
  readonly Timestamp?: number
}

/** Conversations with their groups and marks. */
export interface SearchContactGroupResponse {
  /** One entry per conversation. */
  readonly ContactResultItem?: readonly MarkedContact[]
  /** The conversation groups that they refer to. */
  readonly GroupItem?: readonly ContactGroup[]
}

/** Asks for one page of all conversations that have groups or marks. */
export interface GetContactGroupRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** 0 on the first page, then the `NextStartIndex` of the page before. */
  readonly StartIndex: number
}

/** One page of the conversations that have groups or marks. */
export interface GetContactGroupResponse {
  /** The conversations. */
  readonly ContactItem?: readonly MarkedContact[]
  /** The conversation groups that they refer to. */
  readonly GroupItem?: readonly ContactGroup[]
  /** 1 when the list is complete, 0 when there is another page. */
  readonly CompleteFlag: 0 | 1 | (number & {})
  /** Where the next page starts. */
  readonly NextStartIndex: number
}
