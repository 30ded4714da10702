/**
 * Reads and verifies history files that were kept, without the service: what `client.historyBytes` gave, from a folder, a bucket, or
 * wherever it went.
 *
 * @module
 */

import type { ChatTypeInput } from './history/chat-type.ts'
import type { HistoryFileFacts } from './history/file-facts.ts'
import type { HistoryFileSource } from './history/kept/kept-source.ts'
import {
  type HistoryFileMessages,
  type ReadHistoryFileOptions,
  readHistoryFile as read,
} from './history/kept/read-history-file.ts'
import {
  type VerifyHistoryFileOptions,
  verifyHistoryFile as verify,
} from './history/kept/verify-history-file.ts'

export type { HistoryFileFacts } from './history/file-facts.ts'
export type { HistoryFileSource } from './history/kept/kept-source.ts'
export type { HistoryFileMessages, ReadHistoryFileOptions } from './history/kept/read-history-file.ts'
export type { VerifyHistoryFileOptions } from './history/kept/verify-history-file.ts'

/**
 * Reads the messages of a file that `client.historyBytes` gave once, from wherever it was kept. Nothing is read before it is iterated.
 *
 * It is compared with what the service said of it, as by `client.historyMessages`, and its header with the app, the hour and the
 * chat type: what was changed or is another file is an `IntegrityError`.
 *
 * @param source The gzip. A stream that can be read once lets one of the listings be iterated once.
 * @param about What the service said of it: a `HistoryFile`, or what was kept of one.
 * @throws {TypeError | RangeError} An argument is wrong.
 */
export function readHistoryFile<C extends ChatTypeInput>(
  source: HistoryFileSource,
  about: HistoryFileFacts<C>,
  options?: ReadHistoryFileOptions,
): HistoryFileMessages<Lowercase<C>> {
  return read(source, about, options)
}

/**
 * Compares a kept file with what the service said of it: both sizes, both MD5s, that the gzip is undamaged, and that nothing follows
 * it. Nothing is parsed, so that it takes little longer than unpacking.
 *
 * @param source The gzip.
 * @param about What the service said of it: a `HistoryFile`, or what was kept of one.
 * @throws {TypeError | RangeError} An argument is wrong.
 * @throws {IntegrityError} It is not the file any more; `fault` says by what.
 */
export function verifyHistoryFile(
  source: HistoryFileSource,
  about: HistoryFileFacts,
  options?: VerifyHistoryFileOptions,
): Promise<void> {
  return verify(source, about, options)
}
