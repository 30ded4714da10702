import { checkBoolean, checkFunction, checkList, checkNumber, checkObject, checkTimeout } from '../check.ts'
import { IntegrityError } from '../errors.ts'
import type { Skipped } from '../listing/skipped.ts'
import type { ChatType } from '../message/chat.ts'
import type { C2CHistoryMessage, GroupHistoryMessage } from '../message/wire.ts'
import { checkCallOptions } from '../transport/call-options.ts'
import type { CallOptions } from '../transport/caller.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { type ChatTypeInput, readChatType } from './chat-type.ts'
import type { HistoryContext } from './context.ts'
import type { HistoryFile } from './file.ts'
import type { HistoryHourQuery, HistoryOutcome } from './files.ts'
import { toHistoryHour } from './hour.ts'
import type { HistoryPlatform } from './platform.ts'
import { HistoryReading } from './reading.ts'

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
export interface HistoryMessagesOptions extends CallOptions {
  /** Ends the reading; the loop throws the signal's reason. @default none */
  readonly signal?: AbortSignal | undefined
  /** Is told how far reading has come, after each piece that came over the network and each batch of messages. @default none */
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

/**
 * The messages of one hour, or of one file, read while they are iterated.
 *
 * Sizes and MD5s are checked on the way and the last of it at the end: when the loop throws, do not take what it
 * gave before as the whole hour, nor as what was in it. When it ends, everything was as the service told.
 *
 * A connection that is cut is made again and goes on where it was cut; no message is lost or given twice.
 *
 * Files hold messages as they were sent: one that was recalled is among them like any other. Before people read
 * what it says, ask `client.recalls`.
 */
export class HistoryMessages<C extends ChatType = ChatType> extends HistoryReading<HistoryMessageOf<C>> {
  readonly #outcome: () => Promise<HistoryOutcome<C>>
  readonly #raw: HistoryReading<Uint8Array>

  /** @internal */
  constructor(read: Read, outcome: () => Promise<HistoryOutcome<C>>, signal: AbortSignal | undefined) {
    super(() => read('readObjects') as AsyncGenerator<HistoryMessageOf<C>[], void, undefined>, signal)
    this.#outcome = outcome
    const readBytes = () => read('readBytes') as AsyncGenerator<Uint8Array[], void, undefined>
    this.#raw = new HistoryReading(readBytes, signal)
  }

  /**
   * Resolves with the files that are read, or with why there are none. Once there are files the service is not asked
   * for them again; an hour without files is asked for each time, since they may have been made meanwhile.
   *
   * Iterating an hour without files throws the outcome's error: an `ApiError` with code 1004 (not there yet, or
   * nobody wrote) or 1005 (deleted).
   */
  outcome(): Promise<HistoryOutcome<C>> {
    return this.#outcome()
  }

  /**
   * Gives the messages as bytes, each of them the JSON of one message, for those who only store them.
   *
   * The bytes are a part of a larger buffer, which stays in memory as long as one of its parts: copy what is kept
   * for long. The files are checked like always, but the messages are not parsed, so that bytes that are no JSON
   * would pass if the service had written them.
   */
  raw(): HistoryReading<Uint8Array> {
    return this.#raw
  }
}

type Read = (form: 'readObjects' | 'readBytes') => AsyncGenerator<object[], void, undefined>

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
export function checkReadingOptions(options: HistoryMessagesOptions): void {
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
  checkObject(source, 'source')
  checkReadingOptions(options)
  const { signal, maxBytes = Number.POSITIVE_INFINITY, idleTimeout = 30_000, checkTextMd5 = true } = options
  const chatType = readChatType<C>(source.chatType as C)
  const hour = toHistoryHour(source.hour)
  if ('status' in source && source.status === 'ready') {
    for (const [index, file] of checkList(source.files, 'source.files').entries()) {
      checkObject(file, `source.files[${index}]`)
    }
  }

  type Own = Lowercase<C>
  let listed: Promise<HistoryOutcome<Own>> | undefined
  const outcome = (): Promise<HistoryOutcome<Own>> => {
    // Not by its class, which is loaded with the first answer that has files.
    if ('gzipMd5' in source) {
      const files = [source as HistoryFile<Own>]
      return Promise.resolve({ status: 'ready', chatType, hour, files, skipped: [] })
    }
    if ('status' in source) return Promise.resolve(source as HistoryOutcome<Own>)
    if (listed !== undefined) return listed
    const asked = import('./files.ts').then(({ historyFiles }) =>
      historyFiles<C>(context, { chatType: source.chatType as C, hour }, calls),
    )
    listed = asked
    // Only files are kept: whoever asks next may have more luck.
    const forget = () => {
      if (listed === asked) listed = undefined
    }
    asked.then(({ status }) => (status === 'ready' ? undefined : forget()), forget)
    return asked
  }

  const calls = readCallOptions(options)
  const how = { ...options, idleTimeout, maxBytes, checkTextMd5, platform }
  async function* read(form: 'readObjects' | 'readBytes'): AsyncGenerator<object[], void, undefined> {
    signal?.throwIfAborted()
    const found = await outcome()
    if (found.status !== 'ready') throw found.error
    const pipeline = await import('./pipeline.ts')
    let first: Skipped | undefined
    let missing = 0
    const count = (odd: Skipped) => {
      first ??= odd
      missing++
    }
    const { onSkipped = count } = options
    for (const odd of found.skipped ?? []) onSkipped(odd)
    yield* pipeline[form](context, found.files, { ...how, onSkipped })
    if (first === undefined) return
    const cause = `${missing} of its files or messages cannot be read, the first because ${first.reason}`
    throw new IntegrityError(
      `Cannot read all of the ${chatType} history of ${hour}: ${cause}; onSkipped takes the rest for enough`,
      { fault: 'format', command: 'open_msg_svc/get_history' },
    )
  }

  return new HistoryMessages<Own>(read, outcome, signal)
}
