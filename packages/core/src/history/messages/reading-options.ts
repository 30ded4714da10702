import { checkBoolean, checkFunction, checkNumber, checkTimeout } from '../../check.ts'
import type { Skipped } from '../../listing/skipped.ts'
import type { CallOptions } from '../../transport/caller.ts'
import { checkCallOptions } from '../../transport/options/call-options.ts'

/** How far reading has come. */
export interface HistoryProgress {
  /** How many bytes of the files came. */
  readonly bytes: number
  /** How many bytes the files have. */
  readonly totalBytes: number
  /** How many messages were read; 0 where nothing is parsed. */
  readonly messages: number
  /**
   * How many requests for the files were made, the first included: more than files when connections were cut, and 0 for a file
   * that is not downloaded.
   */
  readonly attempt: number
}

/** How what a file holds is checked. */
export interface HistoryCheckOptions {
  /** Ends the reading; the loop throws the signal's reason. @default none */
  readonly signal?: AbortSignal | undefined
  /** Called after each piece of a file that came, and after each page of messages. @default none */
  readonly onProgress?: ((progress: HistoryProgress) => void) | undefined
  /**
   * How many bytes of text one file may have. It is read as it comes, and never held as a whole: this only
   * limits time and traffic.
   *
   * @default Infinity (the size that the service reported is a bound in any case)
   */
  readonly maxBytes?: number | undefined
  /**
   * Whether the MD5 of the text is checked too, which takes a fifth of the time. What came is what the service sent without it: the size and the
   * MD5 of the gzip, the checksum that is part of every gzip, and the size of the text are always checked. It tells besides
   * whether the service said of the text what is in its own file.
   *
   * @default false for messages; true for `historyBytes`, whose bytes are kept
   */
  readonly checkTextMd5?: boolean | undefined
}

/**
 * How files are downloaded. What concerns calls is about those that ask for the files of an hour and for a fresh
 * address; a download that is cut goes on where it was cut whatever `retry` says, see `idleTimeout`.
 */
export interface HistoryBytesOptions extends CallOptions, HistoryCheckOptions {
  /** Ends the reading; the loop throws the signal's reason. @default none */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without a byte after which a connection counts as lost and a new one is made. @default 30_000 */
  readonly idleTimeout?: number | undefined
}

/** What is done with what is among the messages and is none. */
export interface HistorySkippedOptions {
  /**
   * Receives what is listed as a file or as a message but is not one, such as `null`: it is set apart, and the rest is
   * read. Without this, the rest is read as well, and then reading ends with an error, so that nobody takes it for all.
   *
   * @default none
   */
  readonly onSkipped?: ((skipped: Skipped) => void) | undefined
}

/** How messages are read from files of the service. */
export interface HistoryReadingOptions extends HistoryBytesOptions, HistorySkippedOptions {}

/** What holds where an option is left out, and messages are read. */
export const readingDefaults: {
  readonly maxBytes: number
  readonly idleTimeout: number
  readonly checkTextMd5: boolean
} = { maxBytes: Number.POSITIVE_INFINITY, idleTimeout: 30_000, checkTextMd5: false }

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
