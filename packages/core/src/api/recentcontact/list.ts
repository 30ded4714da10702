/**
 * The conversation list of an account.
 *
 * @module
 */

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
  /** Text of the app, at most 256 bytes. */
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
  /** One page of conversations; absent when there are none. */
  readonly SessionItem?: readonly SessionItem[]
  /** 1 when the list is complete, 0 when there is another page. */
  readonly CompleteFlag: 0 | 1 | (number & {})
}
