import type { ContactCursor, SessionItem } from '../api/recentcontact/list.ts'
import { checkBoolean, checkUserId, show, wrongType } from '../check.ts'
import { checkBelongs, countIn, readCursor } from '../listing/cursor.ts'
import type { Listing } from '../listing/listing.ts'
import { PagedListing } from '../listing/paged-listing.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { contactFields } from './contact-fields.ts'
import { readCallOptions } from './read-call-options.ts'

/** Which conversations are wanted, and how they are asked for. */
export interface ConversationsOptions extends CallOptions {
  /** Where to go on: the cursor of an earlier page of the same account, of `conversations` or `inbox`. */
  readonly cursor?: string | undefined
  /** Whether conversations without messages are listed too. @default true */
  readonly includeEmpty?: boolean | undefined
}

/** Where a list of conversations goes on. */
export interface ConversationsStart {
  /** The cursor that says so. */
  readonly cursor: string
  /** What the service calls the place; `undefined` at the end. */
  readonly place: ContactCursor | undefined
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
  const start = cursor === undefined ? undefined : readStart(cursor, wanted)
  return new PagedListing(
    async () =>
      (await import('./conversation-pages.ts')).conversationPages(caller, wanted, start, callOptions),
    callOptions.signal,
  )
}

function readStart(
  cursor: string,
  question: { readonly account: string; readonly includeEmpty: boolean },
): ConversationsStart {
  const values = readCursor(cursor, 'conversations')
  checkBelongs(values, { ...question })
  if (values.end === true) return { cursor, place: undefined }
  const place = contactFields.map((field) => [field, countIn(values, field, Number.MAX_SAFE_INTEGER)])
  if (place.some(([, value]) => value === undefined)) throw wrongType('cursor', `is damaged: ${show(cursor)}`)
  return { cursor, place: Object.fromEntries(place) }
}
