import { checkBooleans } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import { asOperation } from '../../transport/as-operation.ts'
import type { Caller } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type ConversationsOptions, conversations } from './conversations.ts'
import type { InboxEntry } from './inbox-entry.ts'

/** What an inbox shows of each conversation, and how it is asked for. */
export interface InboxOptions extends ConversationsOptions {
  /** Whether names are read from profiles and groups. @default true */
  readonly names?: boolean | undefined
  /** Whether unread messages are counted. @default true */
  readonly unread?: boolean | undefined
  /** Whether the last message is read: one more request per conversation. @default true */
  readonly lastMessage?: boolean | undefined
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
  const own = asOperation(caller, 'inbox')
  const listing = conversations(own, account, options)
  const { names = true, unread = true, lastMessage = true } = options
  const wanted = { names, unread, lastMessage }
  checkBooleans(wanted)
  const callOptions = readCallOptions(options)
  return pagedListing(
    async () =>
      (await import('./inbox-pages.ts')).inboxPages(own, account, listing.pages(), wanted, callOptions),
    callOptions.signal,
  )
}
