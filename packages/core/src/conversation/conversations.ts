import type { ContactCursor, SessionItem } from '../api/recentcontact/list.ts'
import { checkBoolean, checkObject, checkUserId, show, wrongType } from '../check.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { contactFields, firstContacts } from './contact-fields.ts'
import { Paged } from './paged.ts'
import { readCallOptions } from './read-call-options.ts'

/** Which conversations are wanted. */
export interface ConversationsQuery extends CallOptions {
  /** Where to go on, from an earlier page. */
  readonly cursor?: ContactCursor | undefined
  /** Whether conversations without messages are listed too. @default true */
  readonly includeEmpty?: boolean | undefined
}

/** The conversation list of an account. */
export type Conversations = Paged<SessionItem, ContactCursor>

/**
 * Lists the conversations of an account, one-to-one and groups, as the service orders them: no conversation
 * comes twice, also where pages overlap.
 *
 * The service keeps 100 of them, more in larger editions, each as long as its last message.
 *
 * @throws {ApiError} 50001 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/43087
 */
export function conversations(
  caller: Caller,
  account: string,
  query: ConversationsQuery = {},
): Conversations {
  checkUserId(account, 'account')
  checkObject(query, 'query')
  const { cursor = firstContacts, includeEmpty = true } = query
  checkBoolean(includeEmpty, 'includeEmpty')
  checkCursor(cursor)
  const wanted = { account, cursor, includeEmpty, options: readCallOptions(query) }
  return new Paged(async () => (await import('./conversation-pages.ts')).conversationPages(caller, wanted))
}

function checkCursor(cursor: ContactCursor): void {
  const isObject = typeof cursor === 'object' && cursor !== null
  const wrong = isObject
    ? contactFields.find((field) => !Number.isSafeInteger(cursor[field]) || cursor[field] < 0)
    : undefined
  if (isObject && wrong === undefined) return
  const what = wrong === undefined ? `it is ${show(cursor)}` : `its ${wrong} is ${show(cursor[wrong])}`
  throw wrongType('cursor', `is not one that a page of conversations gave: ${what}`)
}
