/**
 * Deleting messages for one side.
 *
 * @module
 */

/** Deletes messages of a one-to-one conversation from the view of one side. */
export interface DeleteC2CMsgRambleRequest {
  /** The side for which they go. */
  readonly Operator_Account: string
  /** The other side, who still has them. */
  readonly Peer_Account: string
  /** The keys of the messages, at most 30. */
  readonly MsgKeyList: readonly string[]
}

/** What was not deleted. */
export interface DeleteC2CMsgRambleResponse {
  /** The keys of the messages that are still there. Whether it comes when there are none is not documented. */
  readonly InvalidMsgKeyList?: readonly string[]
}
