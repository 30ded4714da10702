/**
 * Reading one-to-one conversations.
 *
 * @module
 */

import type { RoamingMessage } from '../../message/wire-messages.ts'

/** Asks for one page of a one-to-one conversation, as one of its two sides sees it. */
export interface AdminGetRoamMsgRequest {
  /** The side whose view is read. Clients older than 2022 call it `From_Account`. */
  readonly Operator_Account: string
  /** The other side. Clients older than 2022 call it `To_Account`. */
  readonly Peer_Account: string
  /** How many messages a page may have. A page also ends at about 13 KB; no maximum is documented. */
  readonly MaxCnt: number
  /** The earliest time, in unix seconds. */
  readonly MinTime: number
  /** The latest time, in unix seconds. On further pages the `LastMsgTime` of the page before. */
  readonly MaxTime: number
  /** The `LastMsgKey` of the page before; absent on the first page. */
  readonly LastMsgKey?: string | undefined
}

/** One page of a one-to-one conversation. Pages go from new to old; inside a page the oldest is first. */
export interface AdminGetRoamMsgResponse {
  /** 1 when the range is read to its end, 0 when there is another page. */
  readonly Complete: 0 | 1 | (number & {})
  /** How many messages this page has. */
  readonly MsgCnt: number
  /** The time of the page's oldest message, in unix seconds. */
  readonly LastMsgTime?: number
  /** The key of the page's oldest message. */
  readonly LastMsgKey?: string
  /** The messages, oldest first. Recalled ones are among them, with bit 8 in `MsgFlagBits`. */
  readonly MsgList: readonly RoamingMessage[]
}
