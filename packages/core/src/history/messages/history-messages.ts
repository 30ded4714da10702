import {
  checkBoolean,
  checkFunction,
  checkList,
  checkNumber,
  checkObject,
  checkQuery,
  checkTimeout,
} from '../../check.ts'
import type { Listing, Pages } from '../../listing/listing.ts'
import { PagedListing } from '../../listing/paged-listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import type { Skipped } from '../../listing/skipped.ts'
import type { C2CChat, ChatType, GroupChat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { C2CHistoryMessage, GroupHistoryMessage } from '../../message/wire-messages.ts'
import { asOperation } from '../../transport/as-operation.ts'
import { checkCallOptions } from '../../transport/call-options.ts'
import type { CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type ChatTypeInput, readChatType } from '../chat-type.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import type { HistoryHourQuery, HistoryOutcome } from '../files.ts'
import { toHistoryHour } from '../hour.ts'
import type { HistoryPlatform } from '../platform.ts'
import { readHourCursor } from './hour-cursor.ts'

/**
 * The messages that files of a chat type hold: as they were sent. No file tells that a message was recalled or
 * deleted afterwards; `client.recalls` asks the service for that.
 */
export type HistoryMessageOf<C extends ChatType> = {
  c2c: C2CHistoryMessage
  group: GroupHistoryMessage
}[C]

/** How far reading has come. */
export interface HistoryProgress {
  /** How many bytes were downloaded. */
  readonly bytes: number
  /** How many bytes there are to download. */
  readonly totalBytes: number
  /** How many messages were read. */
  readonly messages: number
  /** How many requests for the files were made, the first included: more than files when connections were cut. */
  readonly attempt: number
}

/**
 * How messages are read from files. What concerns calls is about those that ask for the files of an hour and for a fresh
 * address; a download that is cut goes on where it was cut whatever `retry` says, see `idleTimeout`.
 */
export interface HistoryReadingOptions extends CallOptions {
  /** Ends the reading; the loop throws the signal's reason. @default none */
  readonly signal?: AbortSignal | undefined
  /** Is told how far reading has come, after each piece that came over the network and each page of messages. @default none */
  readonly onProgress?: ((progress: HistoryProgress) => void) | undefined
  /**
   * How many bytes of text one file may have. Messages are read as they come, so that a large file needs no more
   * memory than a small one: this only limits time and traffic.
   *
   * @default Infinity (the size that the service told is a bound in any case)
   */
  readonly maxBytes?: number | undefined
  /** Milliseconds without a byte after which a connection counts as lost and a new one is made. @default 30_000 */
  readonly idleTimeout?: number | undefined
  /**
   * Whether the MD5 of the text is checked too. Without it files are read up to a quarter faster, and the MD5 of
   * the gzip, both sizes and the checksum that is part of every gzip are still checked.
   *
   * @default true
   */
  readonly checkTextMd5?: boolean | undefined
  /**
   * Is told what is listed as a file or as a message but is none, such as `null`: it is set apart, and the rest is
   * read. Without this, the rest is read as well, and then reading ends with an error, so that nobody takes it for all.
   *
   * @default none
   */
  readonly onSkipped?: ((skipped: Skipped) => void) | undefined
}

/** The chat that messages of a chat type are in. */
export type ChatOf<C extends ChatType> = { c2c: C2CChat; group: GroupChat }[C]

/**
 * The messages of one hour, or of one file, read while they are iterated.
 *
 * Sizes and MD5s are checked on the way and the last of it at the end: when the loop throws, do not take what it
 * gave before as the whole hour, nor as what was in it. When it ends, everything was as the service told. Of pages, the
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
  /** Gives the messages as the service writes them, which takes a little less time than reading them. */
  wire(): Listing<HistoryMessageOf<C>>
  /**
   * Gives the messages as bytes, each of them the JSON of one message, for those who only store them.
   *
   * The bytes are a part of a larger buffer, which stays in memory as long as one of its parts: copy what is kept
   * for long. The files are checked like always, but the messages are not parsed, so that bytes that are no JSON
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

/** What messages are read from: an hour, what `historyFiles` gave for it, or one of its files. */
export type HistorySource<C extends ChatTypeInput = ChatTypeInput> =
  | HistoryHourQuery<C>
  | HistoryOutcome<C & ChatType>
  | HistoryFile<C & ChatType>

/**
 * Refuses options that cannot be right; `undefined` counts as left out.
 *
 * @throws {TypeError | RangeError} An option is wrong.
 */
export function checkReadingOptions(options: HistoryReadingOptions): void {
  checkCallOptions(options)
  const { onProgress, maxBytes, idleTimeout, checkTextMd5, onSkipped } = options
  checkFunction(onProgress, 'onProgress')
  checkFunction(onSkipped, 'onSkipped')
  if (maxBytes !== undefined) checkNumber(maxBytes, 'maxBytes', 0, Number.POSITIVE_INFINITY)
  if (idleTimeout !== undefined) checkTimeout(idleTimeout, 'idleTimeout')
  checkBoolean(checkTextMd5, 'checkTextMd5')
}

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
  checkQuery(source, 'source', 'cursor')
  checkReadingOptions(options)
  const { signal, cursor, maxBytes = Number.POSITIVE_INFINITY, idleTimeout = 30_000 } = options
  const { checkTextMd5 = true } = options
  const chatType = readChatType<C>(source.chatType as C)
  const hour = toHistoryHour(source.hour)
  if ('status' in source && source.status === 'ready') {
    for (const [index, file] of checkList(source.files, 'source.files').entries()) {
      checkObject(file, `source.files[${index}]`)
    }
  }
  // What is changed while it is read must not be read: only a file cannot be changed.
  const given =
    'gzipMd5' in source ? source : { ...source, ...('files' in source && { files: [...source.files] }) }
  const start = cursor === undefined ? undefined : readHourCursor(cursor, { chatType, hour })

  type Own = Lowercase<C>
  const calls = readCallOptions(options)
  const reading = { ...options, ...calls }
  let listed: Promise<HistoryOutcome<Own>> | undefined
  const outcome = (): Promise<HistoryOutcome<Own>> => {
    // Not by its class, which is loaded with the first answer that has files.
    if ('gzipMd5' in given) {
      const files = [given as HistoryFile<Own>]
      return Promise.resolve({ status: 'ready', chatType, hour, files, skipped: [] })
    }
    if ('status' in given) {
      return Promise.resolve({ ...(given as HistoryOutcome<Own>), chatType, hour })
    }
    if (listed !== undefined) return listed
    const own = { ...context, caller: asOperation(context.caller, 'historyMessages') }
    const asked = import('../files.ts').then(({ historyFiles }) =>
      historyFiles<C>(own, { chatType: given.chatType as C, hour }, calls),
    )
    listed = asked
    // Only files are kept: whoever asks next may have more luck.
    const forget = () => {
      if (listed === asked) listed = undefined
    }
    asked.then(({ status }) => (status === 'ready' ? undefined : forget()), forget)
    return asked
  }

  const listing = <Item>(form: 'readMessages' | 'readWire' | 'readBytes'): PagedListing<Item> =>
    new PagedListing(async (): Promise<Pages<Item>> => {
      // All was given, and no file gets longer: there is nothing to ask for.
      if (start === 'end') return pagesAtEnd(cursor as string)
      const found = await outcome()
      if (found.status !== 'ready') throw found.error
      const pipeline = await import('./read-hour.ts')
      const how = { ...reading, start, idleTimeout, maxBytes, checkTextMd5, platform }
      return pipeline[form](context, found, how) as Pages<unknown> as Pages<Item>
    }, signal)
  return Object.assign(listing<Message<HistoryMessageOf<Own>, ChatOf<Own>>>('readMessages'), {
    outcome,
    wire: () => listing<HistoryMessageOf<Own>>('readWire'),
    raw: () => listing<Uint8Array>('readBytes'),
  })
}
