import { checkBoolean, checkObject } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import type { ChatType } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { ChatTypeInput } from '../chat-type.ts'
import { type FileFacts, type HistoryFileFacts, readFileFacts } from '../file-facts.ts'
import { readHourCursor } from '../messages/hour-cursor.ts'
import type { ChatOf, HistoryMessageOf } from '../messages/message-of.ts'
import { type ReadHour, readBytes, readMessages, readWire } from '../messages/read-files.ts'
import {
  checkReadingOptions,
  type HistoryCheckOptions,
  type HistorySkippedOptions,
} from '../messages/reading-options.ts'
import type { HistoryPlatform } from '../platform.ts'
import type { HistoryFileSource } from './kept-source.ts'
import { keptText } from './kept-text.ts'

/** How a kept file is read. */
export interface ReadHistoryFileOptions extends HistoryCheckOptions, HistorySkippedOptions {
  /**
   * Where to go on: the `cursor` of a page of the same file, also of one that the client read. Nothing is given twice and nothing is
   * left out. The file is read from its start all the same, because it can only be checked as a whole.
   *
   * @default the first message
   */
  readonly cursor?: string | undefined
  /**
   * Whether what can be read is given of a file that is as the service made it, and not JSON all over: each line that cannot be read, and that the
   * end is missing, goes to `onSkipped` then. Bytes that are not those of the service are an error all the same. Of `raw()`, what
   * has the brackets of an object is given although it may not be JSON, so that its positions and cursors are its own.
   *
   * @default false: the file is refused
   */
  readonly salvage?: boolean | undefined
}

/**
 * The messages of a kept file, read while they are iterated, in the order of the file and in little memory.
 *
 * How many messages come before a message is its position, the same whenever and wherever the file is read, in all three
 * forms. What is among them and is none (see `onSkipped`) takes no position.
 *
 * Both sizes and the MD5 of the gzip are checked on the way and the last of it at the end, and with `checkTextMd5` the MD5 of the text:
 * when the loop throws, do not take what it gave before for what was in the file. Of pages, the one that is `done` comes after all checks; it may be empty. How many messages a page has depends
 * on the runtime and on the pieces that the source gives.
 */
export interface HistoryFileMessages<C extends ChatType = ChatType>
  extends Listing<Message<HistoryMessageOf<C>, ChatOf<C>>> {
  /** The messages as the service writes them, which takes a little less time than reading them. */
  wire(): Listing<HistoryMessageOf<C>>
  /**
   * The messages as bytes, each of them the JSON of one message. They are a part of a larger buffer, which stays in memory as long as
   * one of its parts: copy what is kept for long. They are not parsed.
   */
  raw(): Listing<Uint8Array>
}

/** Reads a kept file; see the function of this name in `history.ts`. */
export function readHistoryFile<C extends ChatTypeInput>(
  source: HistoryFileSource,
  about: HistoryFileFacts<C>,
  options: ReadHistoryFileOptions = {},
  platform?: HistoryPlatform,
): HistoryFileMessages<Lowercase<C>> {
  type Own = Lowercase<C>
  const text = keptText(source)
  const file = readFileFacts(about) as FileFacts<Own>
  checkObject(options, 'options')
  checkReadingOptions(options)
  const { chatType, hour } = file
  const { signal, cursor, onProgress, onSkipped, maxBytes, checkTextMd5, salvage } = options
  checkBoolean(salvage, 'salvage')
  const start = cursor === undefined ? undefined : readHourCursor(cursor, { chatType, hour })
  const reading = { signal, onProgress, onSkipped, maxBytes, checkTextMd5, salvage, platform }
  const listing = <Item>(read: ReadHour<Own, FileFacts<Own>, Item>): Listing<Item> =>
    pagedListing(
      () =>
        start === 'end'
          ? pagesAtEnd(cursor as string)
          : read(text, { chatType, hour, files: [file] }, { ...reading, start }),
      signal,
    )
  return Object.assign(listing(readMessages<Own, FileFacts<Own>>), {
    wire: () => listing(readWire<Own, FileFacts<Own>>),
    raw: () => listing(readBytes<Own, FileFacts<Own>>),
  })
}
