import { checkInteger, mustBe } from '../check.ts'
import { readTimeRange, type TimeInput, type TimeRange } from '../time.ts'

/** In which order messages are wanted. */
export type MessageOrder = 'newest-first' | 'oldest-first'

/** What can be said of the messages of any chat. */
export interface MessageOptions {
  /** The earliest time, included: older messages end the reading. @default none */
  readonly since?: TimeInput | undefined
  /** The latest time, included. @default none */
  readonly until?: TimeInput | undefined
  /**
   * The service gives the newest first. For the oldest first all pages are walked before the first message
   * comes; what does not fit into a small buffer is fetched a second time.
   * @default 'newest-first'
   */
  readonly order?: MessageOrder | undefined
  /**
   * Where to go on: the cursor of an earlier page of the same chat in the same order. With the oldest first, the one of the
   * last page leads to what has come since then.
   */
  readonly cursor?: string | undefined
}

/** What was said of the messages, and what holds for the rest. */
export interface ReadMessageOptions extends TimeRange {
  readonly order: MessageOrder
  readonly pageSize: number
}

/** What belongs into the query, whatever the chat. */
export const messageQueryNames: string = 'since until order cursor pageSize includeRecalled topicId'

/** Reads what is the same for all chats; a page has as many messages as is said, or else the default. */
export function readMessageOptions(
  query: MessageOptions & { readonly pageSize?: number | undefined },
  defaultSize: number,
  maxSize: number,
): ReadMessageOptions {
  const { order = 'newest-first', pageSize = defaultSize } = query
  checkInteger(pageSize, 'pageSize', 1, maxSize)
  if (order !== 'newest-first' && order !== 'oldest-first') {
    throw mustBe('order', '"newest-first" or "oldest-first"', order)
  }
  return { order, pageSize, ...readTimeRange(query) }
}
