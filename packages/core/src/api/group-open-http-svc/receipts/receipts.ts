/**
 * Who has read messages that asked for it.
 *
 * @module
 */

/** A message whose receipts are meant. */
export interface ReceiptOfMessage {
  /** Its number in the group. */
  readonly MsgSeq: number
}

/** Messages that a member has read. */
export interface GroupMsgReceiptRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The member who has read them. */
  readonly From_Account: string
  /** The messages, at most 50: found only in client libraries. */
  readonly MsgSeqList: readonly ReceiptOfMessage[]
}

/** Asks how many have read messages. */
export interface GetGroupMsgReceiptRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The messages. Client libraries send at most 50; no limit is documented. */
  readonly MsgSeqList: readonly ReceiptOfMessage[]
}

/** How many have read a message, or why that is not known. */
export interface GroupMsgReceipt {
  /** 0 when it went well, else an error code: 10062 says that the message has no receipts. */
  readonly Code: number
  /** The message's number in the group. */
  readonly MsgSeq: number
  /** How many members have read it. */
  readonly ReadNum?: number
  /** How many members have not read it. */
  readonly UnreadNum?: number
}

/** How many have read messages. */
export interface GetGroupMsgReceiptResponse {
  /** One entry per message: `failuresOf` gives those that could not be counted. */
  readonly GroupMsgReceiptList: readonly GroupMsgReceipt[]
}

/** Asks who has read a message, or who has not. */
export interface GetGroupMsgReceiptDetailRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The message's number in the group. The page's table calls it optional. */
  readonly MsgSeq: number
  /** 0 lists who has read it, 1 who has not. */
  readonly Filter: 0 | 1
  /** Empty on the first page, then the `Cursor` of the page before. */
  readonly Cursor: string
  /** How many members the answer may have, at most 200. */
  readonly Count: number
}

/** A member who has read a message. */
export interface ReadBy {
  /** The member's UserID. */
  readonly Read_Account: string
}

/** A member who has not read a message. */
export interface UnreadBy {
  /** The member's UserID. */
  readonly Unread_Account: string
}

/** Who has read a message, or who has not. */
export interface GetGroupMsgReceiptDetailResponse {
  /** 1 on the last page. So in the samples of the page. */
  readonly IsFinish?: 0 | 1
  /** The same, as the table of the page spells it. */
  readonly IsFinished?: 0 | 1
  /** The message's number in the group. */
  readonly MsgSeq: number
  /** Who has read it; only with `Filter` 0. */
  readonly ReadList?: readonly ReadBy[]
  /** Who has not; only with `Filter` 1. */
  readonly UnreadList?: readonly UnreadBy[]
  /** Where the next page starts. */
  readonly Cursor: string
}
