/** Which list a conversation is in: of two accounts, or of a group. */
export type ConversationType = 'C2C' | 'Group'

/** What messages are of: of a conversation, or of a topic of a community, which is in no list of conversations. */
export type ChatType = ConversationType | 'Topic'

/** A conversation in the list of an account. */
export interface ConversationView {
  /** One-to-one or group. */
  readonly type: ConversationType
  /** The other party's `UserID`, or the `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Unix seconds of the last message; 0 without one. */
  readonly time: number
  /** The last message as one line. */
  readonly preview: string
  /** Unread messages. */
  readonly unread: number
  /** Whether it is pinned. */
  readonly pinned: boolean
}

/** A conversation as the chosen account sees it. */
export interface ChatView {
  /** One-to-one, group or topic. */
  readonly type: ChatType
  /** The other party's `UserID`, the `GroupId` or the `TopicId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** The community that the topic is in; absent for what is no topic. */
  readonly community?: { readonly id: string; readonly name: string }
  /** How many members the group has; absent for one-to-one. */
  readonly members?: number
  /** Whether the chosen account can write here: it is a member of the group. */
  readonly writable: boolean
  /** Unread messages. */
  readonly unread: number
  /** The newest messages, oldest first. */
  readonly messages: readonly MessageView[]
  /** Whether there are older ones. */
  readonly more: boolean
}

/** A message. */
export interface MessageView {
  /** Counts up over all messages of the emulator. */
  readonly id: number
  /** The sender's `UserID`. */
  readonly from: string
  /** What the sender is called. */
  readonly name: string
  /** Whether the chosen account sent it. */
  readonly own: boolean
  /** Unix seconds. */
  readonly time: number
  /** `MsgKey` of a one-to-one message, `MsgSeq` of a group message. */
  readonly key: string
  /** What stands before it: the day where that begins, and that the rest is not read. */
  readonly before: readonly DrawnPiece[]
  /** The message as it is drawn. */
  readonly drawn: DrawnPiece
  /** What is special about it. */
  readonly marks: readonly MessageMark[]
  /** `MsgBody`, indented. */
  readonly json: string
  /** `CloudCustomData`; empty when there is none. */
  readonly cloud: string
}

/** An element of the page, drawn by the emulator: text in it is text. */
export interface DrawnPiece {
  /** The name of the element. */
  readonly tag: keyof HTMLElementTagNameMap
  /** Its attributes. */
  readonly attributes: Readonly<Record<string, string>>
  /** What it holds. */
  readonly children: readonly (string | DrawnPiece)[]
}

/** What is special about a message. */
export type MessageMark =
  /** The chosen account has not read it. */
  | 'unread'
  /** Recalled: the parties no longer see what it said. */
  | 'recalled'
  /** The other party sent a read receipt. */
  | 'peerRead'
  /** It never counts as unread (`NoUnread`). */
  | 'noUnread'
  /** Not in the roaming messages of the sender (`SyncOtherMachine` 2). */
  | 'hiddenFromSender'
  /** Does not change the conversation list (`NoLastMsg`). */
  | 'noLastMessage'
  /** Written by the service. */
  | 'system'
