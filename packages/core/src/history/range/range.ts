import { checkInteger, checkList, checkQuery, outOfRange, refuseNames } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import type { ChatType } from '../../message/chat.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type ChatTypeInput, readChatType } from '../chat-type.ts'
import type { HistoryContext } from '../context.ts'
import { type HistoryHourInput, historyHours } from '../hour.ts'
import { checkReadingOptions, type HistoryReadingOptions } from '../messages/reading-options.ts'
import { readRangeCursor } from './range-cursor.ts'
import type { HistoryRangeEntry } from './range-entry.ts'

/** Which hours of which conversations. */
export interface HistoryRangeQuery<C extends ChatTypeInput = ChatTypeInput> {
  /** The first hour: any moment inside it, as a `Date` or ISO 8601 text, or `yyyyMMddHH` in Beijing time. */
  readonly since: HistoryHourInput
  /** The last hour, given in the same way; it is included, whatever minute of it is given. */
  readonly until: HistoryHourInput
  /** One-to-one messages, group messages, or both. @default ['c2c', 'group'] */
  readonly chatTypes?: readonly C[] | undefined
  /** How many hours are asked for at the same time, ahead of the one that is read. The service allows 10 calls per second. @default 4 */
  readonly concurrency?: number | undefined
  /**
   * Where to go on: the `cursor` of a page of a range with the same chat types. Of the hours from `since` to `until`, those
   * are given that come after it, so that a later `until` goes on where an earlier one ended.
   *
   * @default the first hour
   */
  readonly cursor?: string | undefined
}

const defaultChatTypes: readonly ChatType[] = ['c2c', 'group']

/** The service takes 10 calls a second, so that more than this many would only wait. */
const maxConcurrency = 1_000

/**
 * Goes through a range of hours, oldest first, and within an hour through the chat types in the order given.
 *
 * Every hour gives exactly one entry, whatever happens to the others; only the signal ends the whole. The files of
 * the next hours are asked for in advance, their contents are not: they come when an entry's messages are iterated.
 * A page has one entry, and its cursor leads to the entry after it: save it when the messages of the entry are read.
 *
 * @throws {TypeError | RangeError} The range, a chat type, the cursor or an option is wrong; nothing was sent.
 */
export function historyRange<C extends ChatTypeInput = ChatType>(
  context: HistoryContext,
  query: HistoryRangeQuery<C>,
  options: HistoryReadingOptions = {},
): Listing<HistoryRangeEntry<Lowercase<C>>> {
  checkQuery(query)
  refuseNames(query, 'chatType', 'is called chatTypes, and is a list')
  const { since, until, cursor, concurrency = 4 } = query
  const { chatTypes: named = defaultChatTypes } = query
  const given = checkList<ChatTypeInput>(named, 'chatTypes')
  // What is named twice, perhaps in two spellings, is read once.
  const chatTypes = [...new Set(given.map((chatType) => readChatType(chatType, 'chatTypes')))]
  if (chatTypes.length === 0) throw outOfRange('chatTypes', 'must hold at least one of "c2c" and "group"')
  checkInteger(concurrency, 'concurrency', 1, maxConcurrency)
  checkReadingOptions(options)
  const callOptions = readCallOptions(options, 'since until chatTypes concurrency cursor')
  const hours = historyHours(since, until)
  const isGiven = cursor === undefined ? () => false : readRangeCursor(cursor, chatTypes)
  const range = { chatTypes, hours, cursor, isGiven, concurrency }
  const reading = { ...options, ...callOptions }
  return pagedListing(async () => {
    const { readRange } = await import('./read-range.ts')
    return readRange<Lowercase<C>>(context, range, reading)
  }, options.signal)
}
