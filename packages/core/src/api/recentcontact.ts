/**
 * The `recentcontact` service: the conversation list of an account, its groups and marks.
 *
 * @module
 */

import type { Endpoint } from './endpoint.ts'

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
  /** A sum of 1 (pinned conversations are known), 2 (also empty conversations) and 4 (pinned ones come in pages). */
  readonly AssistFlags: number
}

/** One conversation of the list. It has neither unread count nor last message. */
export interface SessionItem {
  /** 1 for one-to-one, 2 for a group. */
  readonly Type: 1 | 2 | (number & {})
  /** The other side; one-to-one only. */
  readonly To_Account?: string
  /** The group; groups only. */
  readonly GroupId?: string
  /** When something last happened in it, in Unix seconds. */
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

/** The conversation list of an account. */
export const recentcontact = {
  /**
   * Lists the conversations of an account, one-to-one and groups, newest first, page by page.
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
} as const
