/**
 * Which message another one answers, as TUIKit notes it in `CloudCustomData`.
 *
 * The service knows nothing of replies: `CloudCustomData` is a string of the app, and this is the convention
 * of Tencent's own user interface kit. A string that does not follow it says nothing about replies.
 *
 * @module
 */

import { countOf, objectsOf, parsedObject, secondsOf, textOf, type WireObject } from '../wire-values.ts'

/** The message that is answered. */
export interface MessageReply {
  /** Names the message inside the SDKs; not a `MsgKey`. Empty where the note only quotes it. */
  readonly messageId: string
  /** A short form of what the message says. */
  readonly abstract: string
  /** Who sent it, as the note names them. */
  readonly sender: string
  /** The kind of the message, a number of the SDKs. */
  readonly type?: number | undefined
  /** When it was sent, where the note says so. */
  readonly time?: Date | undefined
  /** Its sequence number, where the note says so. */
  readonly seq?: number | undefined
  /** Names the message that began the thread, where there is one. */
  readonly rootId?: string | undefined
}

/** Reads which message is answered; `undefined` when the string says nothing about that, or is not JSON. */
export function readReply(cloudCustomData: unknown): MessageReply | undefined {
  const reply = parsedObject(member(cloudCustomData, 'messageReply'))
  if (reply === undefined || !says(reply)) return undefined
  return {
    ...noteOf(reply),
    type: countOf(reply.messageType),
    time: dateOf(reply.messageTime),
    seq: countOf(reply.messageSequence),
    rootId: textOf(reply.messageRootID),
  }
}

/** Reads which messages answered this one, as noted on the message that began the thread. */
export function readReplies(cloudCustomData: unknown): readonly MessageReply[] {
  const replies = parsedObject(member(cloudCustomData, 'messageReplies'))?.replies
  return objectsOf(replies).filter(says).map(noteOf)
}

/** Whether a note tells a message: by its name, its number or what it said. */
function says(note: WireObject): boolean {
  const { messageID: id, messageAbstract: abstract, messageSequence: seq } = note
  return (textOf(id) ?? textOf(abstract) ?? countOf(seq)) !== undefined
}

function noteOf(reply: WireObject): MessageReply {
  return {
    messageId: textOf(reply.messageID) ?? '',
    abstract: textOf(reply.messageAbstract) ?? '',
    sender: textOf(reply.messageSender) ?? '',
  }
}

function dateOf(value: unknown): Date | undefined {
  const seconds = secondsOf(value)
  return seconds === undefined ? undefined : new Date(seconds * 1000)
}

function member(cloudCustomData: unknown, name: string): unknown {
  // Most strings are the app's own business: look before parsing.
  if (typeof cloudCustomData !== 'string' || !cloudCustomData.includes(`"${name}"`)) return undefined
  return parsedObject(cloudCustomData)?.[name]
}
