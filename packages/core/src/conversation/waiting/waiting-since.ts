import { checkQuery, checkUserId } from '../../check.ts'
import { asOperation } from '../../transport/as-operation.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { readWait } from './read-wait.ts'
import type { Wait } from './wait.ts'
import { readWaitOptions, type WaitOptions } from './wait-options.ts'

/** Which conversation is wanted, and which of its messages are looked at. */
export interface WaitQuery extends WaitOptions {
  /** The side that answers, such as an account of the support. */
  readonly account: string
  /** The side that waits, such as a customer. */
  readonly peer: string
}

/**
 * Finds out who wrote last in a one-to-one conversation and, where it was the peer, since when the peer waits: since the first
 * message after the last one of the account. Marks nothing as read.
 *
 * Reads from the newest message back to one of the account: mostly one request, of 30 messages. What came in the same second is in the
 * order of the service, by `MsgSeq`, which need not be that of writing. Imported messages count at the time they were imported with.
 *
 * A message without a time, or whose sender is neither side, may have been an answer or a question: nothing is said of what is before it.
 * When a request fails after messages of the peer were found, they are told, with the failure in `problems`.
 *
 * @throws {ApiError} when the service refuses the first request, such as 90003 for an account that does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/35478
 */
export async function waitingSince(
  caller: Caller,
  query: WaitQuery,
  options: CallOptions = {},
): Promise<Wait> {
  checkQuery(query)
  const { account, peer } = query
  checkUserId(account, 'account')
  checkUserId(peer, 'peer')
  const wanted = { account, ...readWaitOptions(query) }
  const callOptions = readCallOptions(options, 'account peer maxMessages counts peerView')
  return readWait(asOperation(caller, 'waitingSince'), peer, wanted, callOptions)
}
