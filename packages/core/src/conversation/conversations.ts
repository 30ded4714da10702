import { type ContactCursor, recentcontact, type SessionItem } from '../api/recentcontact.ts'
import { checkUserId, show } from '../check.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { type Page, Paged, pagesDoNotAdvance } from './paged.ts'

/** Which conversations are wanted. */
export interface ConversationsQuery extends CallOptions {
  /** Where to go on, from an earlier page. */
  readonly cursor?: ContactCursor | undefined
  /** Whether conversations without messages are listed too. @default true */
  readonly includeEmpty?: boolean | undefined
}

/** The conversation list of an account. */
export type Conversations = Paged<SessionItem, ContactCursor>

/** `AssistFlags` is a sum of masks: pinned conversations are known, empty ones are given, pinned ones are paged. */
const assist = { pinned: 1, empty: 2, pagePinned: 4 } as const

const firstPage: ContactCursor = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 }

/**
 * Lists the conversations of an account, one-to-one and groups, as the service orders them: no conversation
 * comes twice, also where pages overlap.
 *
 * The service keeps 100 of them, more in larger editions, each as long as its last message.
 *
 * @throws {ApiError} 50001 when the account does not exist
 * @see https://www.tencentcloud.com/document/product/1047/43087
 */
export function conversations(
  caller: Caller,
  account: string,
  query: ConversationsQuery = {},
): Conversations {
  checkUserId(account, 'account')
  const { cursor = firstPage, includeEmpty = true } = query
  for (const field of Object.keys(firstPage) as (keyof ContactCursor)[]) {
    if (!Number.isInteger(cursor[field])) {
      throw new TypeError(
        `cursor is not one that a page of conversations gave: its ${field} is ${show(cursor[field])}`,
      )
    }
  }
  const flags = assist.pinned + assist.pagePinned + (includeEmpty ? assist.empty : 0)
  return new Paged(() => walk(caller, account, flags, cursor, query))
}

async function* walk(
  caller: Caller,
  account: string,
  flags: number,
  start: ContactCursor,
  options: CallOptions,
): AsyncGenerator<Page<SessionItem, ContactCursor>, void, undefined> {
  const act = `list the conversations of ${show(account)}`
  // The list has at most some thousands of entries, and moves while it is read.
  const seen = new Set<string>()
  let cursor: ContactCursor | undefined = start
  while (cursor !== undefined) {
    const here: ContactCursor = cursor
    const answer = await caller.call(
      recentcontact.getList,
      { From_Account: account, ...here, AssistFlags: flags },
      { ...options, act },
    )
    const next: ContactCursor = {
      TimeStamp: answer.TimeStamp,
      StartIndex: answer.StartIndex,
      TopTimeStamp: answer.TopTimeStamp,
      TopStartIndex: answer.TopStartIndex,
    }
    const complete = answer.CompleteFlag === 1
    if (
      !complete &&
      Object.entries(next).every(([field, value]) => here[field as keyof ContactCursor] === value)
    ) {
      throw pagesDoNotAdvance(act, recentcontact.getList.path)
    }
    const items = (answer.SessionItem ?? []).filter((item) => {
      const key = item.Type === 2 ? `group:${item.GroupId}` : `account:${item.To_Account}`
      return !seen.has(key) && seen.add(key)
    })
    cursor = complete ? undefined : next
    if (items.length > 0 || complete) yield { items, cursor }
  }
}
