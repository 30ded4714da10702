/**
 * From files to messages: download, check, unpack, cut and parse. The heavy half of history, loaded when the first
 * file is read, so that a program which only asks what files there are does not carry it.
 *
 * @module
 */

import { platform as ownPlatform } from '#history-platform'
import { IntegrityError } from '../../errors.ts'
import type { Page, Pages } from '../../listing/listing.ts'
import { type Skipped, separate } from '../../listing/skipped.ts'
import type { ChatType } from '../../message/chat.ts'
import { fromFile, type Message } from '../../message/message.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryReady } from '../files.ts'
import {
  bytesReader,
  type ListReader,
  type ListReaderOptions,
  objectReader,
} from '../json-list/list-reader.ts'
import type { HistoryPlatform } from '../platform.ts'
import { readText } from '../unpack/read-text.ts'
import { checkHeader } from './check-header.ts'
import { FilePlace, indexOfFile, startOf } from './file-place.ts'
import type { HistoryMessagesOptions } from './history-messages.ts'
import { type FilePosition, type HourPosition, writeHourCursor } from './hour-cursor.ts'

/** How messages are read, with every default in place. */
export interface PipelineOptions extends HistoryMessagesOptions {
  /** Milliseconds without a byte after which the connection counts as lost. */
  readonly idleTimeout: number
  /** How many bytes of text one file may have. */
  readonly maxBytes: number
  /** Whether the MD5 of the text is compared. */
  readonly checkTextMd5: boolean
  /** Where to begin; at the first message, when absent. */
  readonly start: FilePosition | undefined
  /** How files are unpacked and hashed; what the runtime does best, when absent. */
  readonly platform?: HistoryPlatform | undefined
}

/** Reads the files of an hour, one after the other. */
type ReadHour<T> = (context: HistoryContext, hour: HistoryReady, options: PipelineOptions) => Pages<T>

/** Gives messages in the shape of all others. */
export const readMessages: ReadHour<Message> = (context, hour, options) =>
  readFiles(context, hour, options, objectReader, (batch, chatType) =>
    batch.map((message) => fromFile(message, chatType)),
  )

/** Gives messages as the service writes them. */
export const readWire: ReadHour<object> = (context, hour, options) =>
  readFiles(context, hour, options, objectReader, (batch) => batch)

/** Gives each message as the bytes of its JSON. */
export const readBytes: ReadHour<Uint8Array> = (context, hour, options) =>
  readFiles(context, hour, options, bytesReader, (batch) => batch)

/** How much text is parsed at once. V8 takes half as long again per byte for strings of 256 KB. */
const pieceSize = 32 * 1024

async function* readFiles<P, T>(
  context: HistoryContext,
  { chatType, hour, files, skipped: oddFiles = [] }: HistoryReady,
  options: PipelineOptions,
  newParser: (options: ListReaderOptions) => ListReader<P>,
  convert: (batch: P[], chatType: ChatType) => T[],
): Pages<T> {
  const { signal, start, onProgress, onSkipped, platform = ownPlatform } = options
  const first = start === undefined ? 0 : indexOfFile(files, start, { chatType, hour })
  const totalBytes = files.slice(first).reduce((sum, file) => sum + file.gzipSize, 0)
  let bytes = 0
  let messages = 0
  let attempt = 0
  const report = () => onProgress?.({ bytes, totalBytes, messages, attempt })
  const onAttempt = () => {
    attempt++
    report()
  }
  const onBytes = (count: number) => {
    bytes += count
    report()
  }

  let skipped: Skipped[] = []
  let firstSkipped: Skipped | undefined
  let missing = 0
  const skip = (odd: Skipped) => {
    onSkipped?.(odd)
    skipped.push(odd)
    firstSkipped ??= odd
    missing++
  }
  if (start === undefined) oddFiles.forEach(skip)
  // Whoever is not told what is missing must not take the rest for all.
  const isWhole = () => missing === 0 || onSkipped !== undefined
  const pageOf = (items: T[], position: HourPosition, done: boolean): Page<T> => {
    const page = { items, skipped, cursor: writeHourCursor({ chatType, hour }, position), done }
    skipped = []
    return page
  }

  const how = { ...options, calls: readCallOptions(options), platform, onAttempt, onBytes }
  for (let index = first; index < files.length; index++) {
    const file = files[index] as (typeof files)[number]
    const place = new FilePlace(file, index, index === first ? start : undefined)
    const parser = newParser({
      name: file.name,
      checkHeader: (header) => checkHeader(header, file),
      onSkipped: (value) => {
        if (place.passSkipped()) separate([value]).skipped.forEach(skip)
      },
    })
    const pass = (batch: P[]): T[] => {
      const left = place.pass(batch)
      messages += left.length
      if (left.length > 0) report()
      return convert(left, chatType)
    }
    for await (const text of readText(context, file, how)) {
      for (let at = 0; at < text.length; at += pieceSize) {
        const items = pass(parser.push(text.subarray(at, at + pieceSize)))
        if (items.length > 0 || skipped.length > 0) yield pageOf(items, place.position, false)
        // All of the file may be here already, so that no download is there to be ended.
        signal?.throwIfAborted()
      }
    }
    const items = pass(parser.end())
    place.checkEnd()
    const next = files[index + 1]
    if (next === undefined) yield pageOf(items, isWhole() ? 'end' : place.position, isWhole())
    else if (items.length > 0 || skipped.length > 0) yield pageOf(items, startOf(next, index + 1), false)
    signal?.throwIfAborted()
  }
  if (files.length === 0 && isWhole()) yield pageOf([], 'end', true)
  if (isWhole()) return
  const cause = `${missing} of its files or messages cannot be read, the first because ${firstSkipped?.reason}`
  throw new IntegrityError(
    `Cannot read all of the ${chatType} history of ${hour}: ${cause}; onSkipped takes the rest for enough`,
    { fault: 'format', command: 'open_msg_svc/get_history' },
  )
}
