/**
 * The `stream_msg` service: messages that arrive piece by piece.
 *
 * Found in client libraries only: no page, no codes and no rate are documented. Observed were at most 15 seconds between two
 * pieces, 5 of them per second, and 128 KB for a message.
 *
 * @module
 */

import type { StreamElement } from '../message/elements.ts'

/** What both kinds of conversations have in common. */
interface StreamPieces {
  /** Who writes; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** One element with the next pieces. From the second call on, its `StreamMsgID` is that of the first answer. */
  readonly MsgBody: readonly StreamElement[]
}

/** Pieces of a one-to-one message. */
export interface SendC2CStreamMsgRequest extends StreamPieces {
  /** Who reads it. */
  readonly To_Account: string
  /** uint32. */
  readonly MsgRandom: number
  /** 2 keeps it out of the sender's own view, 1 does not. @default 1 */
  readonly SyncOtherMachine?: 1 | 2 | undefined
}

/** Pieces of a group message. */
export interface SendGroupStreamMsgRequest extends StreamPieces {
  /** The group. */
  readonly GroupId: string
  /** uint32. */
  readonly Random: number
}

/** The message that is being written. */
export interface StreamMsgResponse {
  /** What the element of all following calls has as its `StreamMsgID`. */
  readonly StreamMsgID: string
}

/** What the commands of `stream_msg` take and answer, by path. */
export type StreamMsgCommands = {
  'stream_msg/send_c2c_stream_msg': [SendC2CStreamMsgRequest, StreamMsgResponse]
  'stream_msg/send_group_stream_msg': [SendGroupStreamMsgRequest, StreamMsgResponse]
}

/** Messages that arrive piece by piece, as an AI writes them. */
export const streamMsg = {
  /**
   * Sends the next pieces of a one-to-one message that is still being written.
   *
   * No page of its own was found. A repeat adds its pieces once more: whether their `Index` prevents that is not known.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  sendC2CStreamMsg: {
    path: 'stream_msg/send_c2c_stream_msg',
    repeat: 'unsafe',
  },

  /**
   * Sends the next pieces of a group message that is still being written.
   *
   * No page of its own was found. A repeat adds its pieces once more.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  sendGroupStreamMsg: {
    path: 'stream_msg/send_group_stream_msg',
    repeat: 'unsafe',
  },
} as const
