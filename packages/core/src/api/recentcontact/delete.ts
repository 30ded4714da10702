/**
 * Taking conversations off the list.
 *
 * @module
 */

/** A one-to-one conversation to delete. */
export interface DeleteC2CContactRequest {
  /** The account from whose list it goes. The other side keeps it. */
  readonly From_Account: string
  /** 1 is a one-to-one conversation. */
  readonly Type: 1
  /** The other side of the conversation. */
  readonly To_Account: string
  /** 1 also clears the account's view of the messages. */
  readonly ClearRamble?: 0 | 1 | undefined
}

/** A group conversation to delete. */
export interface DeleteGroupContactRequest {
  /** The account from whose list it goes. The other members keep it. */
  readonly From_Account: string
  /** 2 is a group conversation. */
  readonly Type: 2
  /** The group. Spelled like this in this command only. */
  readonly ToGroupid: string
  /** 1 also clears the account's view of the messages. */
  readonly ClearRamble?: 0 | 1 | undefined
}

/** A conversation to delete from an account's list. */
export type DeleteContactRequest = DeleteC2CContactRequest | DeleteGroupContactRequest
