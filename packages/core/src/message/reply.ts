/**
 * Which message another one answers, as TUIKit notes it in `CloudCustomData`.
 *
 * The service knows nothing of replies: `CloudCustomData` is a string of the app, and this is the convention
 * of Tencent's own user interface kit. A string that does not follow it says nothing about replies.
 *
 * @module
 */

import { countOf, isObject, textOf, type WireObject } from './wire-values.ts'

/** The message that is answered. */
export interface MessageReply {
  /** Names the message inside the SDKs; not a `MsgKey`. */
  readonly messageId: string
  /** A short form of what the message says. */
  readonly abstract: string
  /** Who sent the message. */
  readonly sender: string
  /** The kind of the message, a number of the SDKs. */
  readonly type?: number | undefined
  /** When the message was sent, in unix seconds. */
  readonly time?: number | undefined
  /** The sequence number of the message. */
  readonly seq?: number | undefined
  /** Names the message that began the thread, where there is one. */
  readonly rootId?: string | undefined
}

/** Reads which message is answered; `undefined` when the string says nothing about that, or is no JSON. */
export function readReply(cloudCustomData: unknown): MessageReply | undefined {
  const reply = member(cloudCustomData, 'messageReply')
  const messageId = isObject(reply) ? textOf(reply.messageID) : undefined
  if (!isObject(reply) || messageId === undefined) return undefined
  return {
    ...noteOf(reply, messageId),
    type: countOf(reply.messageType),
    time: countOf(reply.messageTime),
    seq: countOf(reply.messageSequence),
    rootId: textOf(reply.messageRootID),
  }
}

/** Reads which messages answered this one, as noted on the message that began the thread. */
export function readReplies(cloudCustomData: unknown): readonly MessageReply[] {
  const replies = member(cloudCustomData, 'messageReplies')
  const list = isObject(replies) ? replies.replies : undefined
  if (!Array.isArray(list)) return []
  return list.filter(isObject).flatMap((reply) => {
    const messageId = textOf(reply.messageID)
    return messageId === undefined ? [] : [noteOf(reply, messageId)]
  })
}

function noteOf(reply: WireObject, messageId: string): MessageReply {
  return {
    messageId,
    abstract: textOf(reply.messageAbstract) ?? '',
    sender: textOf(reply.messageSender) ?? '',
  }
}

function member(cloudCustomData: unknown, name: string): unknown {
  // Most strings are the app's own business: look before parsing.
  if (typeof cloudCustomData !== 'string' || !cloudCustomData.includes(`"${name}"`)) return undefined
  try {
    const data: unknown = JSON.parse(cloudCustomData)
    return isObject(data) ? data[name] : undefined
  } catch {
    return undefined
  }
}
