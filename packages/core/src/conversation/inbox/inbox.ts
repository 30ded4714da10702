import { checkBoolean } from '../../check.ts'
import type { ItemFailure } from '../../failure.ts'
import type { Listing } from '../../listing/listing.ts'
import { PagedListing } from '../../listing/paged-listing.ts'
import type { Chat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { Caller } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type ConversationsOptions, conversations } from './conversations.ts'

/** What an inbox shows of each conversation, and how it is asked for. */
export interface InboxOptions extends ConversationsOptions {
  /** Whether names are read from profiles and groups. @default true */
  readonly names?: boolean | undefined
  /** Whether unread messages are counted. @default true */
  readonly unread?: boolean | undefined
  /** Whether the last message is read: one more request per conversation. @default true */
  readonly lastMessage?: boolean | undefined
}

/** How many messages of a conversation are unread. */
export interface InboxUnread {
  /** The number. */
  readonly count: number
  /**
   * Whether the number is an upper bound worked out from sequence numbers, as for groups: the service has no
   * command that reads it. Notices of the system, and messages that do not count as unread, are in it.
   */
  readonly estimated: boolean
}

/** A part of an entry that is not known, while the rest is. `item` is the account or the group. */
export interface InboxProblem extends ItemFailure {
  /** Which part. */
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
  /** Whether the account has pinned it. */
  readonly pinned: boolean
  /** Unread messages; `undefined` when they are not known or were not asked for. */
  readonly unread: InboxUnread | undefined
  /** The last message; `undefined` when there is none any more, it is not known or was not asked for. */
  readonly lastMessage: Message | undefined
  /** What is not known although it was asked for. */
  readonly problems: readonly InboxProblem[]
}

/**
 * Lists the conversations of an account with names, unread counts and last messages. Reading marks nothing as read.
 *
 * What fails for one conversation, or is odd about it, is in its `problems` and does not spoil the others. What
 * names neither an account nor a group is in `skipped` of its page.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 */
export function inbox(caller: Caller, account: string, options: InboxOptions = {}): Listing<InboxEntry> {
  const listing = conversations(caller, account, options)
  const { names = true, unread = true, lastMessage = true } = options
  const wanted = { names, unread, lastMessage }
  for (const [option, value] of Object.entries(wanted)) checkBoolean(value, option)
  const callOptions = readCallOptions(options)
  return new PagedListing(
    async () =>
      (await import('./inbox-pages.ts')).inboxPages(caller, account, listing.pages(), wanted, callOptions),
    callOptions.signal,
  )
}
