/**
 * The `stream_msg` service: messages that arrive piece by piece.
 *
 * Found in client libraries only: no page, no codes and no rate are documented.
 *
 * @module
 */

import type { StreamChunk, StreamContent, StreamElement } from '../message/elements.ts'

/** A piece to send. */
export interface NextStreamChunk extends StreamChunk {
  /** The text, in Markdown. */
  readonly Markdown: string
  /** Whether it is the last one of the message. */
  readonly IsLast: boolean
}

/** The pieces to send. */
export interface NextStreamContent extends StreamContent {
  /** In their order. */
  readonly Chunks: readonly NextStreamChunk[]
}

/** The one element of a request. */
export interface NextStreamElement extends StreamElement {
  /** The pieces. */
  readonly MsgContent: NextStreamContent
}

/** What both kinds of conversations have in common. */
export interface StreamPieces {
  /** Who writes; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** One element with the next pieces. From the second call on, its `StreamMsgID` is that of the first answer. */
  readonly MsgBody: readonly NextStreamElement[]
}

/** Pieces of a one-to-one message. */
export interface SendC2CStreamMsgRequest extends StreamPieces {
  /** The UserID of who reads it. */
  readonly To_Account: string
  /** uint32. */
  readonly MsgRandom: number
  /** 2 keeps it out of the sender's own view, 1 does not. @default 1 */
  readonly SyncOtherMachine?: 1 | 2 | undefined
}

/** Pieces of a group message. */
export interface SendGroupStreamMsgRequest extends StreamPieces {
  /** Its GroupID. */
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
   * Observed, and not documented: a message has at most 128 KB, at most 15 seconds lie between two calls, 5 calls per second go
   * on with it, and a trial edition has 1,000 such messages per day. No page of its own was found. A repeat adds its pieces once more: whether their `Index` prevents that is not known.
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
