/**
 * Messages to all live rooms of the app.
 *
 * @module
 */

import type { MessageBody } from '../../../message/elements.ts'

/** A message to all AVChatRooms of the app. */
export interface SendBroadcastMsgRequest {
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** Identifies repeats within 5 minutes, uint32. */
  readonly Random: number
  /** What the message says, at most 12,000 bytes. One with several elements does for several calls. */
  readonly MsgBody: MessageBody
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
}

/** A message that was sent to all AVChatRooms. */
export interface SendBroadcastMsgResponse {
  /** Its number. */
  readonly MsgSeq: number
}
