import { checkInteger, checkList, checkObject, outOfRange } from '../check.ts'
import type { ApiError } from '../errors.ts'
import type { ChatType } from '../message/chat.ts'
import { type ChatTypeInput, readChatType } from './chat-type.ts'
import type { HistoryContext } from './context.ts'
import { type HistoryHourInput, historyHours } from './hour.ts'
import { checkReadingOptions, type HistoryMessages, type HistoryMessagesOptions } from './messages.ts'

/** Which hours of which conversations. */
export interface HistoryRangeQuery {
  /** The first hour: any moment inside it, as a `Date` or ISO 8601 text, or `yyyyMMddHH` in Beijing time. */
  readonly since: HistoryHourInput
  /** The last hour, given in the same way; it is included, whatever minute of it is given. */
  readonly until: HistoryHourInput
  /** One-to-one messages, group messages, or both. @default ['c2c', 'group'] */
  readonly chatTypes?: readonly ChatTypeInput[] | undefined
  /** How many hours are asked for at the same time, ahead of the one that is read. The service allows 10 calls per second. @default 4 */
  readonly concurrency?: number | undefined
}

/** What an entry of a range is about. */
export interface HistoryRangeItem {
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** One-to-one or group. */
  readonly chatType: ChatType
}

/** An hour with files, whose messages can be read. */
export interface HistoryRangeReady extends HistoryRangeItem {
  /** The files are there. */
  readonly status: 'ready'
  /** The messages. Nothing is downloaded before they are iterated, and iterating throws when a file is damaged. */
  readonly messages: HistoryMessages
}

/** An hour without files. */
export interface HistoryRangeAbsent extends HistoryRangeItem {
  /** Not made yet or nothing to put into it; or deleted for good. */
  readonly status: 'not-ready-or-empty' | 'expired'
  /** The refusal of the service, code 1004 or 1005. */
  readonly error: ApiError
}

/** An hour that could not be asked for. The others go on. */
export interface HistoryRangeFailed extends HistoryRangeItem {
  /** The service did not say whether there are files. */
  readonly status: 'failed'
  /** Why not. */
  readonly error: unknown
}

/** One hour of one chat type; `status` tells what there is of it. */
export type HistoryRangeEntry = HistoryRangeReady | HistoryRangeAbsent | HistoryRangeFailed

const defaultChatTypes: readonly ChatType[] = ['c2c', 'group']

/** The service takes 10 calls a second, so that more than this many would only wait. */
const maxConcurrency = 1_000

/**
 * Goes through a range of hours, oldest first, and within an hour through the chat types in the order given.
 *
 * Every hour gives exactly one entry, whatever happens to the others; only the signal ends the whole. The files of
 * the next hours are asked for in advance, their contents are not: they come when an entry's messages are iterated.
 *
 * @throws {TypeError | RangeError} The range, a chat type or an option is wrong; nothing was sent.
 */
export function historyRange(
  context: HistoryContext,
  query: HistoryRangeQuery,
  options: HistoryMessagesOptions = {},
): AsyncIterable<HistoryRangeEntry> {
  checkObject(query, 'query')
  const { since, until, concurrency = 4 } = query
  const given = checkList(query.chatTypes ?? defaultChatTypes, 'chatTypes')
  // What is named twice, perhaps in two spellings, is read once.
  const chatTypes = [...new Set(given.map((chatType) => readChatType(chatType, 'chatTypes')))]
  if (chatTypes.length === 0) throw outOfRange('chatTypes', 'must hold at least one of "c2c" and "group"')
  checkInteger(concurrency, 'concurrency', 1, maxConcurrency)
  checkReadingOptions(options)
  const items = historyHours(since, until).flatMap((hour) =>
    chatTypes.map((chatType) => ({ hour, chatType })),
  )
  return {
    async *[Symbol.asyncIterator]() {
      const { readRange } = await import('./read-range.ts')
      yield* readRange(context, items, concurrency, options)
    },
  }
}
