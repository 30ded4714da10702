import {
  type HistoryMessages,
  type HistoryMessagesOptions,
  type HistoryProgress,
  isTimError,
  type Pages,
} from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import type { Sink } from '../../env/sink.ts'
import { SkippedTally } from '../../messages/skipped-tally.ts'
import { createBreather } from '../breather.ts'
import type { ExportWriter } from './formats.ts'

/** How saving an hour ended for now. */
export type DownloadState = 'running' | 'paused' | 'done' | 'failed'

/** What {@link HistoryDownload} works with. */
export interface HistoryDownloadParts {
  /** Opens the messages of the hour; what it reports is passed on. */
  readonly open: (
    listeners: Pick<HistoryMessagesOptions, 'onProgress' | 'onSkipped'>,
  ) => Pick<HistoryMessages, 'wire'>
  /** Makes what turns them into text, anew for each file that is begun. */
  readonly writer: () => ExportWriter
  /** Opens the file. */
  readonly openSink: () => Promise<Sink>
}

/**
 * Saves the messages of an hour to a file, piece by piece.
 *
 * Cancelling keeps the place in the stream and in the file: going on asks for the bytes that are missing, and no
 * message is written twice. After a failure the file is written anew, from what was kept of the bytes. It counts only
 * when it ended well: sizes and MD5s are known then.
 */
export class HistoryDownload {
  readonly #parts: HistoryDownloadParts
  #pages: Pages<HistoryMessage> | undefined
  #sink: Sink | undefined
  #writer: ExportWriter | undefined
  #state: DownloadState = 'paused'
  #progress: HistoryProgress | undefined
  #skipped = new SkippedTally()

  /** Prepares a download; nothing is asked for yet. */
  constructor(parts: HistoryDownloadParts) {
    this.#parts = parts
  }

  /** How it stands. */
  get state(): DownloadState {
    return this.#state
  }

  /** How far it has come. */
  get progress(): HistoryProgress | undefined {
    return this.#progress
  }

  /** Entries of the hour that are not messages, as far as it was read. */
  get skipped(): SkippedTally {
    return this.#skipped
  }

  /** The share that was downloaded, from 0 to 1. */
  get share(): number {
    const { bytes = 0, totalBytes = 0 } = this.#progress ?? {}
    return totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes)
  }

  /**
   * Saves until it is done or `isCancelled` says so, and reports its progress after each piece.
   *
   * @throws {TimError} when the file cannot be had, which can be tried again, or differs from what the service reported; what
   * was written is thrown away
   */
  async run(isCancelled: () => boolean, onStep?: () => void): Promise<DownloadState> {
    if (this.#state === 'running' || this.#state === 'done') return this.#state
    this.#state = 'running'
    const breathe = createBreather()
    try {
      this.#pages ??= this.#open()
      const pages = this.#pages
      for (;;) {
        if (isCancelled()) {
          this.#state = 'paused'
          return this.#state
        }
        const { done, value } = await pages.next()
        // The file is made when the first messages are there: an hour without a file leaves none behind.
        this.#writer ??= this.#parts.writer()
        const writer = this.#writer
        this.#sink ??= await this.#create(writer)
        if (done) break
        const { items } = value
        for (let at = 0; at < items.length; at += 128) {
          await this.#sink.write(writer.write(items.slice(at, at + 128)))
          await breathe()
        }
        onStep?.()
      }
      if (this.#writer?.tail !== undefined) await this.#sink.write(this.#writer.tail)
      await this.#sink.close()
      this.#state = 'done'
      return this.#state
    } catch (error) {
      // A file that differs from what the service reported stays so; anything else may go better the next time.
      this.#state = isTimError(error) && error.code === 'integrity' ? 'failed' : 'paused'
      await this.#sink?.discard()
      this.#sink = undefined
      this.#writer = undefined
      this.#pages = undefined
      throw error
    }
  }

  /** Discards a paused download, with what was kept of it. */
  async discard(): Promise<void> {
    await this.#pages?.return()
    await this.#sink?.discard()
    this.#pages = undefined
    this.#sink = undefined
  }

  #open(): Pages<HistoryMessage> {
    this.#skipped = new SkippedTally()
    const messages = this.#parts.open({
      onProgress: (progress) => {
        this.#progress = progress
      },
      onSkipped: this.#skipped.add,
    })
    return messages.wire().pages()
  }

  async #create(writer: ExportWriter): Promise<Sink> {
    const sink = await this.#parts.openSink()
    await sink.write(writer.head)
    return sink
  }
}
