/**
 * Pinning conversations.
 *
 * @module
 */

/** A one-to-one conversation to pin or unpin. */
export interface TopC2CContact {
  /** 1 is a one-to-one conversation. */
  readonly Type: 1
  /** The other side of the conversation. */
  readonly To_Account: string
}

/** A group conversation to pin or unpin. */
export interface TopGroupContact {
  /** 2 is a group conversation. */
  readonly Type: 2
  /** The group. Spelled like this here and in the list only. */
  readonly GroupId: string
}

/** Pins conversations, or unpins them. */
export interface TopContactRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** 1 pins, 2 unpins. */
  readonly OperationType: 1 | 2
  /** The conversations. How many one call takes is not documented. */
  readonly RecentContactItem: readonly (TopC2CContact | TopGroupContact)[]
}
