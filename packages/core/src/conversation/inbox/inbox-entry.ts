import type { ItemFailure } from '../../failure.ts'
import type { Chat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'

/** How many messages of a conversation are unread. */
export interface InboxUnread {
  /** Of one-to-one conversations at most 250, of the last 7 days. */
  readonly count: number
  /**
   * Whether the number is an upper bound worked out from sequence numbers, as for groups: the service has no
   * command that reads it. Notices of the system, and messages that do not count as unread, are in it. The read position
   * of the account comes with the list of its groups, one request for up to 1000 of them; `groupUnreadCounts` gives the
   * same number for many members of one group.
   */
  readonly estimated: boolean
}

/** A part of an entry that is not known, while the rest is. `item` is the account or the group. */
export interface InboxProblem extends ItemFailure {
  /** The member of the entry that lacks it; `time` is 1970 then. */
  readonly part: 'name' | 'unread' | 'lastMessage' | 'time'
}

/** One conversation of an inbox. */
export interface InboxEntry {
  /** With whom: an account, or a group. */
  readonly chat: Chat
  /** The name of the account or group; `undefined` when it has none, is not known or was not asked for. */
  readonly name: string | undefined
  /** When something last happened in it; 1970 when that is not known. */
  readonly time: Date
  /** Whether the account has pinned it to the top of its list. */
  readonly pinned: boolean
  /**
   * Unread messages; `undefined` when they are not known or were not asked for, when the account has left the group, and in a meeting
   * (`ChatRoom`), which has no unread counts.
   */
  readonly unread: InboxUnread | undefined
  /** The last message; `undefined` when there is none any more, it is not known or was not asked for. */
  readonly lastMessage: Message | undefined
  /** What is not known although it was asked for. */
  readonly problems: readonly InboxProblem[]
}
