/**
 * How the commands on groups and marks name a conversation.
 *
 * @module
 */

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
  /** The conversation as it was in the request. */
  readonly ContactItem: ContactItem
  /** 0 when it went well, else an error code. */
  readonly ResultCode: number
  /** Why it did not go well. */
  readonly ResultInfo?: string
}
