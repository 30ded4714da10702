/**
 * Unread counts, read positions and read receipts.
 *
 * @module
 */

/** Asks for the unread counts of one account. */
export interface GetC2CUnreadMsgNumRequest {
  /** The account whose unread messages are counted. */
  readonly To_Account: string
  /** The other sides, at most 10. Without it the answer has one total over all one-to-one conversations. */
  readonly Peer_Account?: readonly string[] | undefined
}

/** The unread count of one conversation. */
export interface C2CUnreadMsgNum {
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** How many of its messages are unread; at most 250 are counted, of the last 7 days. */
  readonly C2CUnreadMsgNum: number
}

/** A peer that could not be counted. */
export interface C2CUnreadMsgNumError {
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** Why, as an error code: 70107 says that the account does not exist. */
  readonly ErrorCode: number
}

/** The unread counts: a total, or one per peer that was asked for. */
export interface GetC2CUnreadMsgNumResponse {
  /** All unread one-to-one messages of the account. Only when no peer was named. */
  readonly AllC2CUnreadMsgNum?: number
  /** One count per peer. Only when peers were named. */
  readonly C2CUnreadMsgNumList?: readonly C2CUnreadMsgNum[]
  /** The peers that could not be counted. */
  readonly ErrorList?: readonly C2CUnreadMsgNumError[]
}

/** Marks the messages of a conversation as read. */
export interface AdminSetMsgReadRequest {
  /** Whose messages count as read afterwards. */
  readonly Report_Account: string
  /** The other side of the conversation. */
  readonly Peer_Account: string
  /** Everything before this time is read: unix seconds, written as a string. Now, when absent. */
  readonly MsgReadTime?: string | undefined
}

/** A message whose recipient has read it. */
export interface ReadReceiptMessage {
  /** The sender of the message: the `Peer_Account` of the request. */
  readonly From_Account: string
  /** The recipient of the message: the `Operator_Account` of the request. */
  readonly To_Account: string
  /** The message's key. Clients of 2024 name the message by sequence, random number and time instead. */
  readonly MsgKey: string
}

/** Read receipts to send. */
export interface C2CMsgReadReceiptRequest {
  /** The recipient, who has read the messages. */
  readonly Operator_Account: string
  /** The other side, who gets the receipts. */
  readonly Peer_Account: string
  /** The messages that were read. Other clients send at most 30; no limit is documented. */
  readonly C2CMsgInfo: readonly ReadReceiptMessage[]
}
