/**
 * The `recentcontact` service: the conversation list of an account, its groups and marks.
 *
 * @module
 */

import type { EmptyResponse, Endpoint } from './endpoint.ts'

/** The four values that say where a page of the conversation list starts, all 0 on the first page. */
export interface ContactCursor {
  /** Where the conversations that are not pinned go on: a time. */
  readonly TimeStamp: number
  /** Where the conversations that are not pinned go on: a position. */
  readonly StartIndex: number
  /** Where the pinned conversations go on: a time. */
  readonly TopTimeStamp: number
  /** Where the pinned conversations go on: a position. */
  readonly TopStartIndex: number
}

/** Asks for one page of an account's conversation list. */
export interface GetContactListRequest extends ContactCursor {
  /** The account whose conversations are listed. */
  readonly From_Account: string
  /**
   * A sum of 1 (pinned conversations are known), 2 (also empty conversations) and 4 (pinned ones come in pages).
   * 63 also brings groups and marks; what 8, 16 and 32 mean one by one is not documented.
   */
  readonly AssistFlags: number
}

/** The groups that an account has put a conversation into, and the marks it gave to it. */
export interface ContactMarking {
  /** The standard marks as digits 0 and 1, as in `111001`. The order of the bits is not documented. */
  readonly StandardMark?: string
  /** The mark of your own. */
  readonly CustomMark?: string
  /** The numbers of the conversation groups it is in. */
  readonly ContactGroupId?: readonly number[]
}

/**
 * One conversation of the list. It has neither unread count nor last message; groups and marks only with
 * `AssistFlags` 63.
 */
export interface SessionItem extends ContactMarking {
  /** 1 for one-to-one, 2 for a group. */
  readonly Type: 1 | 2 | (number & {})
  /** The other side; one-to-one only. */
  readonly To_Account?: string
  /** The group; groups only. */
  readonly GroupId?: string
  /** When something last happened in it, in unix seconds. */
  readonly MsgTime: number
  /** 1 when the account has pinned it. */
  readonly TopFlag?: 0 | 1 | (number & {})
}

/** One page of an account's conversation list, and where the next starts. */
export interface GetContactListResponse extends ContactCursor {
  /** The conversations. */
  readonly SessionItem?: readonly SessionItem[]
  /** 1 when the list is complete, 0 when there is another page. */
  readonly CompleteFlag: number
}

/** A one-to-one conversation to delete. */
export interface DeleteC2CContactRequest {
  /** The account from whose list it goes. The other side keeps it. */
  readonly From_Account: string
  /** One-to-one. */
  readonly Type: 1
  /** The other side. */
  readonly To_Account: string
  /** 1 also clears the account's view of the messages. */
  readonly ClearRamble?: 0 | 1 | undefined
}

/** A group conversation to delete. */
export interface DeleteGroupContactRequest {
  /** The account from whose list it goes. The other members keep it. */
  readonly From_Account: string
  /** A group. */
  readonly Type: 2
  /** The group. Spelled like this in this command only. */
  readonly ToGroupid: string
  /** 1 also clears the account's view of the messages. */
  readonly ClearRamble?: 0 | 1 | undefined
}

/** A conversation to delete from an account's list. */
export type DeleteContactRequest = DeleteC2CContactRequest | DeleteGroupContactRequest

/** Names a conversation in the commands on groups and marks. */
export interface ContactItem {
  /** 1 for one-to-one, 2 for a group. */
  readonly Type: 1 | 2 | (number & {})
  /** The other side; one-to-one only. */
  readonly To_Account?: string
  /** The group; groups only. */
  readonly ToGroupId?: string
}

/** What became of one conversation of several. */
export interface ContactResult {
  /** The conversation. */
  readonly ContactItem: ContactItem
  /** 0 when it went well, else an error code. */
  readonly ResultCode: number
  /** Why it did not go well. */
  readonly ResultInfo?: string
}

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
  /** The account. */
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
  /** The account. */
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
  /** A new name. */
  readonly UpdateGroupType: 1
  /** The name so far. */
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
  /** The account. */
  readonly From_Account: string
  /** The only kind there is. */
  readonly UpdateType: 1
  /** The change. */
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
  /** Its name now. */
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
  /** The only kind there is. */
  readonly UpdateType: number
  /** The conversation group. */
  readonly UpdateGroupResult: UpdatedContactGroup
}

/** Asks for the conversation groups and marks of some conversations. */
export interface SearchContactGroupRequest {
  /** The account. */
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
  /** The conversations. */
  readonly ContactResultItem?: readonly MarkedContact[]
  /** The conversation groups that they refer to. */
  readonly GroupItem?: readonly ContactGroup[]
}

/** Asks for one page of all conversations that have groups or marks. */
export interface GetContactGroupRequest {
  /** The account. */
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
  readonly CompleteFlag: number
  /** Where the next page starts. */
  readonly NextStartIndex: number
}

/** A mark to set or clear. */
export interface MarkItem {
  /** 1 changes the standard marks, 2 your own mark, 3 both. */
  readonly OptType: 1 | 2 | 3
  /** The conversation. */
  readonly ContactItem: ContactItem
  /** Standard marks to clear, as bit numbers. */
  readonly ClearMark?: readonly number[] | undefined
  /**
   * Standard marks to set, as bit numbers: 1 favourite, 2 unread, 3 folded, 4 hidden. The first 32 of the 64
   * bits belong to the service, the others to the app.
   */
  readonly SetMark?: readonly number[] | undefined
  /** Your own mark, at most 256 bytes. */
  readonly CustomMark?: string | undefined
}

/** Marks conversations. */
export interface MarkContactRequest {
  /** The account. */
  readonly From_Account: string
  /** The marks, at most 100. */
  readonly MarkItem: readonly MarkItem[]
}

/** What became of one mark. */
export interface MarkResult extends ContactResult {
  /** 1 changed the standard marks, 2 your own mark, 3 both. */
  readonly OptType: 1 | 2 | 3 | (number & {})
}

/** What became of the marks. */
export interface MarkContactResponse {
  /** One result per mark. */
  readonly ResultItem: readonly MarkResult[]
}

/** The conversation list of an account, its conversation groups and marks. */
export const recentcontact = {
  /**
   * Lists the conversations of an account, one-to-one and groups, page by page.
   *
   * `TimeStamp`, `StartIndex`, `TopTimeStamp` and `TopStartIndex` of an answer go into the next request until
   * `CompleteFlag` is 1. The service keeps 100 conversations, 500 or 3000 in larger editions.
   *
   * Errors worth knowing: 50001 (the account was not imported), 50003 (not an admin), 50004 and 50005 (try again).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43087}
   */
  getList: {
    path: 'recentcontact/get_list',
    docs: 'https://www.tencentcloud.com/document/product/1047/43087',
    repeat: 'read',
    paging: 'four-values',
  } as Endpoint<GetContactListRequest, GetContactListResponse, 'recentcontact/get_list'>,

  /**
   * Deletes a conversation from an account's list and, on request, the account's view of its messages.
   *
   * A message that arrives brings the conversation back. A repeat would delete that message as well, so a call
   * whose answer was lost is not repeated.
   *
   * Errors worth knowing: 50001 (the account was not imported), 50002 (a parameter), 50003 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43088}
   */
  delete: {
    path: 'recentcontact/delete',
    docs: 'https://www.tencentcloud.com/document/product/1047/43088',
    repeat: 'unsafe',
  } as Endpoint<DeleteContactRequest, EmptyResponse, 'recentcontact/delete'>,

  /**
   * Makes a conversation group, one at a time.
   *
   * An account has at most 20 conversation groups with 1000 conversations in all. Needs the Ultimate edition.
   * What a second group of the same name does is not documented.
   *
   * Errors worth knowing: 51008 (more than 1000 conversations), 51010 (more than 20 groups), 51011 (the name is
   * longer than 32 bytes), 51013 (the edition).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53437}
   */
  createContactGroup: {
    path: 'recentcontact/create_contact_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/53437',
    repeat: 'unsafe',
  } as Endpoint<CreateContactGroupRequest, CreateContactGroupResponse, 'recentcontact/create_contact_group'>,

  /**
   * Deletes a conversation group, one at a time; its conversations stay.
   *
   * A repeat changes nothing but is answered with 51009, so after a lost answer that code means that it is done.
   * Needs the Ultimate edition.
   *
   * Errors worth knowing: 51009 (no such group), 51013 (the edition).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53441}
   */
  delContactGroup: {
    path: 'recentcontact/del_contact_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/53441',
    repeat: 'idempotent',
  } as Endpoint<DelContactGroupRequest, DelContactGroupResponse, 'recentcontact/del_contact_group'>,

  /**
   * Gives a conversation group another name, or puts conversations into it and takes them out.
   *
   * Twice is once, except that a second change of name no longer finds the old one. Needs the Ultimate edition.
   *
   * Errors worth knowing: 51008 (more than 1000 conversations), 51009 (no such group), 51011 (the name is longer
   * than 32 bytes), 51013 (the edition).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53439}
   */
  updateContactGroup: {
    path: 'recentcontact/update_contact_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/53439',
    repeat: 'idempotent',
  } as Endpoint<UpdateContactGroupRequest, UpdateContactGroupResponse, 'recentcontact/update_contact_group'>,

  /**
   * Gives the conversation groups and marks of at most 300 conversations.
   *
   * Errors worth knowing: 50001 (the account was not imported), 51007 (a group was disbanded).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53442}
   */
  searchContactGroup: {
    path: 'recentcontact/search_contact_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/53442',
    repeat: 'read',
  } as Endpoint<SearchContactGroupRequest, SearchContactGroupResponse, 'recentcontact/search_contact_group'>,

  /**
   * Gives all conversations of an account that have groups or marks, page by page.
   *
   * `NextStartIndex` of an answer is the `StartIndex` of the next request until `CompleteFlag` is 1.
   *
   * Errors worth knowing: 50001 (the account was not imported), 50003 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53440}
   */
  getContactGroup: {
    path: 'recentcontact/get_contact_group',
    docs: 'https://www.tencentcloud.com/document/product/1047/53440',
    repeat: 'read',
    paging: 'offset',
  } as Endpoint<GetContactGroupRequest, GetContactGroupResponse, 'recentcontact/get_contact_group'>,

  /**
   * Sets and clears marks on at most 100 conversations: favourite, unread, folded, hidden, or one of your own.
   *
   * Standard marks need the Ultimate edition, marks of your own do not. An account has marks on at most 1000
   * conversations. Each conversation has its own result.
   *
   * Errors worth knowing: 51006 (none, or more than 100), 51008 (1000 conversations have marks), 51013 (the edition).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53438}
   */
  markContact: {
    path: 'recentcontact/mark_contact',
    docs: 'https://www.tencentcloud.com/document/product/1047/53438',
    repeat: 'idempotent',
  } as Endpoint<MarkContactRequest, MarkContactResponse, 'recentcontact/mark_contact'>,
} as const
