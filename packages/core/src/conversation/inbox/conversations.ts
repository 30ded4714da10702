import type { SessionItem } from '../../api/recentcontact/list.ts'
import { checkBoolean, checkUserId } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { readConversationsCursor } from './conversations-cursor.ts'

/** Which conversations are wanted, and how they are asked for. */
export interface ConversationsOptions extends CallOptions {
  /** Where to go on: the cursor of an earlier page of the same account, of `conversations` or `inbox`. */
  readonly cursor?: string | undefined
  /** Whether conversations without messages are listed too. @default true */
  readonly includeEmpty?: boolean | undefined
}

/**
 * Lists the conversations of an account, one-to-one and groups, as the service orders them: no conversation
 * comes twice, also where pages overlap.
 *
 * The service keeps 100 of them, more in larger editions, each as long as its last message.
 *
 * @throws {ApiError} 50001 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/43087
 */
export function conversations(
  caller: Caller,
  account: string,
  options: ConversationsOptions = {},
): Listing<SessionItem> {
  checkUserId(account, 'account')
  const callOptions = readCallOptions(options)
  const { cursor, includeEmpty = true } = options
  checkBoolean(includeEmpty, 'includeEmpty')
  const wanted = { account, includeEmpty }
  const start = cursor === undefined ? undefined : readConversationsCursor(cursor, wanted)
  return pagedListing(
    async () =>
      (await import('./conversation-pages.ts')).conversationPages(caller, wanted, start, callOptions),
    callOptions.signal,
  )
}
