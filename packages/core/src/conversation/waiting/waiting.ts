import { checkBoolean } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import { asOperation } from '../../transport/as-operation.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { conversations } from '../inbox/conversations.ts'
import type { Wait } from './wait.ts'
import { readWaitOptions, type WaitOptions } from './wait-options.ts'

/** Which conversations are wanted, which of their messages are looked at, and how they are asked for. */
export interface WaitingOptions extends WaitOptions, CallOptions {
  /** Where to go on: the cursor of an earlier page of the same account. */
  readonly cursor?: string | undefined
  /** Whether conversations are listed too in which nobody waits: `answered` and `empty`. @default false */
  readonly includeAnswered?: boolean | undefined
}

/**
 * Lists who waits for an answer of an account, and since when, over all its one-to-one conversations, as `waitingSince` tells it of one.
 * Conversations of which that is not known are listed too, as `unknown`, with the reason in `problems`. Marks nothing as read.
 *
 * They come in the order of the list of conversations, pinned ones first where the service pages them so. Who has waited longest is known
 * when all were read: collect and sort by `since`. It takes a request per page of the list, and mostly one per one-to-one conversation; more
 * only where the account has none of the newest 30 messages. Groups are passed over, at no cost: who of many members has to answer whom is
 * not told by the service, and who wrote last is the `lastMessage` of an `inbox`.
 *
 * The service keeps 100 conversations, more in larger editions: who is not among them is not listed.
 *
 * @throws {ApiError} 50001 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 */
export function waiting(caller: Caller, account: string, options: WaitingOptions = {}): Listing<Wait> {
  const own = asOperation(caller, 'waiting')
  const callOptions = readCallOptions(options)
  const { includeAnswered = false } = options
  checkBoolean(includeAnswered, 'includeAnswered')
  const wanted = { account, includeAnswered, ...readWaitOptions(options) }
  const listing = conversations(own, account, { ...options, includeEmpty: false })
  return pagedListing(
    async () => (await import('./waiting-pages.ts')).waitingPages(own, listing.pages(), wanted, callOptions),
    callOptions.signal,
  )
}
