/**
 * The `recentcontact` service: the conversation list of an account, its groups and marks.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type {
  CreateContactGroupRequest,
  CreateContactGroupResponse,
  DelContactGroupRequest,
  DelContactGroupResponse,
  GetContactGroupRequest,
  GetContactGroupResponse,
  SearchContactGroupRequest,
  SearchContactGroupResponse,
  UpdateContactGroupRequest,
  UpdateContactGroupResponse,
} from './contact-groups.ts'
import type { DeleteContactRequest } from './delete.ts'
import type { GetContactListRequest, GetContactListResponse } from './list.ts'
import type { MarkContactRequest, MarkContactResponse } from './marks.ts'
import type { TopContactRequest } from './top.ts'

/** What the commands of `recentcontact` take and answer, by path. */
export type RecentcontactCommands = {
  'recentcontact/get_list': [GetContactListRequest, GetContactListResponse]
  'recentcontact/delete': [DeleteContactRequest, EmptyResponse]
  'recentcontact/create_contact_group': [CreateContactGroupRequest, CreateContactGroupResponse]
  'recentcontact/del_contact_group': [DelContactGroupRequest, DelContactGroupResponse]
  'recentcontact/update_contact_group': [UpdateContactGroupRequest, UpdateContactGroupResponse]
  'recentcontact/search_contact_group': [SearchContactGroupRequest, SearchContactGroupResponse]
  'recentcontact/get_contact_group': [GetContactGroupRequest, GetContactGroupResponse]
  'recentcontact/mark_contact': [MarkContactRequest, MarkContactResponse]
  'recentcontact/top': [TopContactRequest, EmptyResponse]
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
    repeat: 'read',
    paging: 'four-values',
    itemsIn: 'SessionItem',
  },

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
    repeat: 'unsafe',
  },

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
    repeat: 'unsafe',
    outcomes: [
      {
        in: 'GroupResultItem.ResultItem',
        item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'],
        code: 'ResultCode',
      },
    ],
  },

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
    repeat: 'idempotent',
  },

  /**
   * Renames a conversation group, or adds conversations to it and removes them.
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
    repeat: 'idempotent',
    outcomes: [
      {
        in: 'UpdateGroupResult.ContactResultItem',
        item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'],
        code: 'ResultCode',
      },
    ],
  },

  /**
   * Returns the conversation groups and marks of at most 300 conversations.
   *
   * Errors worth knowing: 50001 (the account was not imported), 51007 (a group was disbanded).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53442}
   */
  searchContactGroup: {
    path: 'recentcontact/search_contact_group',
    repeat: 'read',
    batch: { in: 'ContactItem', most: 300 },
  },

  /**
   * Lists all conversations of an account that have groups or marks, page by page.
   *
   * `NextStartIndex` of an answer is the `StartIndex` of the next request until `CompleteFlag` is 1.
   *
   * Errors worth knowing: 50001 (the account was not imported), 50003 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53440}
   */
  getContactGroup: {
    path: 'recentcontact/get_contact_group',
    repeat: 'read',
    paging: 'start-index',
    itemsIn: 'ContactItem',
  },

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
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'], code: 'ResultCode' },
    ],
    batch: { in: 'MarkItem', most: 100 },
  },

  /**
   * Pins conversations to the top of an account's list, or unpins them.
   *
   * At most 50 conversations are pinned, whatever the edition. `getList` gives them with `TopFlag` 1, in pages of their own.
   * The table of errors of this command was not found; the codes are those of the service.
   *
   * Errors worth knowing: 50001 (the account was not imported), 50003 (not an admin), 51012 (50 are pinned).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/78304}
   */
  top: {
    path: 'recentcontact/top',
    // A judgement: what is pinned stays pinned.
    repeat: 'idempotent',
  },
} as const
