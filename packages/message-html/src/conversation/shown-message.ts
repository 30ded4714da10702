import type { MessageReply, RenderableMessage } from '@timkit/core'

/** What is special about a message. */
export type MarkKind = 'read' | 'unread' | 'recalled' | 'edited' | 'failed' | 'other'

/** Something special about a message, in words. */
export interface Mark {
  readonly kind: MarkKind
  readonly text: string
}

/** What stands between messages: where those begin that are not read, those that are new, or another word. */
export type NoticeKind = 'unread' | 'new' | 'note'

/** A line between messages. */
export interface Notice {
  readonly kind: NoticeKind
  readonly text: string
}

/** A message, with what the caller knows of it. Times are told by whoever has the clock and the zone. */
export interface ShownMessage {
  /** The message; what strangers wrote in it is taken as it came. */
  readonly message: RenderableMessage & { readonly reply?: MessageReply | undefined }
  /** Which one it is, in its list. */
  readonly index: number
  /** When it was sent, in unix seconds; 0 where that is not known. */
  readonly unixSeconds: number
  /** The day that it was sent at: a key, and how it is called. */
  readonly day: { readonly key: string; readonly title: string }
  /** The time of day, in words and in full. */
  readonly time: { readonly short: string; readonly full: string }
  /** Who sent it. Whoever has no name is called by the id; the system has neither. */
  readonly sender: { readonly id: string; readonly name: string }
  /** Whether it was sent by the account whose side is shown. */
  readonly own: boolean
  /** Who sent the message that this one answers, by name. */
  readonly replyTo?: string | undefined
  /** What is special about it. */
  readonly marks?: readonly Mark[] | undefined
  /** What stands before it. */
  readonly notices?: readonly Notice[] | undefined
}
