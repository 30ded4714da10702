import { checkQuery } from '../../check.ts'
import type { Listing, Pages } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import type { ChatType } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { ChatTypeInput } from '../chat-type.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import type { HistoryOutcome } from '../files.ts'
import type { HistoryPlatform } from '../platform.ts'
import { type HistorySource, openSource } from './history-source.ts'
import { readHourCursor } from './hour-cursor.ts'
import type { ChatOf, HistoryMessageOf } from './message-of.ts'
import type { ReadHour } from './read-files.ts'
import { checkReadingOptions, type HistoryReadingOptions } from './reading-options.ts'

/**
 * The messages of one hour, or of one file, read while they are iterated.
 *
 * Both sizes and the MD5 of the gzip are checked on the way and the last of it at the end: when the loop throws, do not take what it
 * gave before as the whole hour, nor as what was in it. When it ends, all of that was as the service reported, and with
 * `checkTextMd5` the MD5 of the text as well. Of pages, the
 * one that is `done` comes after all checks; it may be empty. A page is what arrived together, so that how many messages
 * it has depends on the network and the runtime.
 *
 * A connection that is cut is made again and goes on where it was cut; no message is lost or given twice.
 *
 * Files hold messages as they were sent: one that was recalled is among them like any other. Before people read
 * what it says, ask `client.recalls`.
 */
export interface HistoryMessages<C extends ChatType = ChatType>
  extends Listing<Message<HistoryMessageOf<C>, ChatOf<C>>> {
  /**
   * Resolves with the files that are read, or with why there are none. Once there are files the service is not asked
   * for them again; an hour without files is asked for each time, since they may have been made meanwhile.
   *
   * Iterating an hour without files throws the outcome's error: an `ApiError` with code 1004 (not there yet, or
   * nobody wrote) or 1005 (deleted).
   */
  outcome(): Promise<HistoryOutcome<C>>
  /** The messages as the service writes them, which takes a little less time than reading them. */
  wire(): Listing<HistoryMessageOf<C>>
  /**
   * The messages as bytes, each of them the JSON of one message, for those who only store them.
   *
   * The bytes are a part of a larger buffer, which stays in memory as long as one of its parts: copy what is kept
   * for long. The files are checked like always, but the messages are not parsed, so that bytes that are not JSON
   * would pass if the service had written them.
   */
  raw(): Listing<Uint8Array>
}

/** How the messages of an hour are read. */
export interface HistoryMessagesOptions extends HistoryReadingOptions {
  /**
   * Where to go on: the `cursor` of a page of the same hour and chat type. Nothing is given twice and nothing is left out.
   * The file is downloaded from its start all the same, because it can only be checked as a whole. One that is another
   * file by now is refused with an `IntegrityError`.
   *
   * @default the first message
   */
  readonly cursor?: string | undefined
}

/** The late half of reading. */
type LateReaders = typeof import('./read-hour.ts')

/**
 * Reads the messages of an hour, or of what `historyFiles` gave for it, which is not asked for again then. Nothing
 * is requested before it is iterated.
 *
 * @throws {TypeError | RangeError} The hour, the chat type or an option is wrong.
 */
export function historyMessages<C extends ChatTypeInput>(
  context: HistoryContext,
  source: HistorySource<C>,
  options: HistoryMessagesOptions = {},
  platform?: HistoryPlatform,
): HistoryMessages<Lowercase<C>> {
  type Own = Lowercase<C>
  checkQuery(source, 'source', 'cursor')
  checkReadingOptions(options)
  const calls = readCallOptions(options)
  const { chatType, hour, outcome } = openSource(context, source, calls)
  const { signal, cursor } = options
  const start = cursor === undefined ? undefined : readHourCursor(cursor, { chatType, hour })
  const reading = { ...options, ...calls, platform }

  const listing = <Item>(
    choose: (readers: LateReaders) => ReadHour<Own, HistoryFile<Own>, Item>,
  ): Listing<Item> =>
    pagedListing(async (): Promise<Pages<Item>> => {
      // All was given, and no file gets longer: there is nothing to ask for.
      if (start === 'end') return pagesAtEnd(cursor as string)
      const found = await outcome()
      if (found.status !== 'ready') throw found.error
      const readers = await import('./read-hour.ts')
      return choose(readers)(readers.downloaded(context), found, { ...reading, start })
    }, signal)
  return Object.assign(
    listing(({ readMessages }) => readMessages<Own, HistoryFile<Own>>),
    {
      outcome,
      wire: () => listing(({ readWire }) => readWire<Own, HistoryFile<Own>>),
      raw: () => listing(({ readBytes }) => readBytes<Own, HistoryFile<Own>>),
    },
  )
}
