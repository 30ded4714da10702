/**
 * From files to messages: check, unpack, cut and parse, wherever the files come from.
 *
 * @module
 */

import { platform as ownPlatform } from '#history-platform'
import { defined } from '../../check.ts'
import type { Page, Pages } from '../../listing/listing.ts'
import { type Skipped, separate } from '../../listing/skipped.ts'
import type { ChatType } from '../../message/chat.ts'
import { fromFile, type Message } from '../../message/message.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { FileFacts } from '../file-facts.ts'
import {
  bytesReader,
  type ListReader,
  type ListReaderOptions,
  objectReader,
} from '../json-list/list-reader.ts'
import type { HistoryPlatform } from '../platform.ts'
import type { ReadTextOptions } from '../unpack/read-text.ts'
import { checkHeader } from './check-header.ts'
import { FilePlace, indexOfFile, startOf } from './file-place.ts'
import type { FilePosition, HourPosition } from './hour-cursor.ts'
import type { ChatOf, HistoryMessageOf } from './message-of.ts'
import { collectMissing } from './missing-items.ts'
import { type HistoryReadingOptions, readingDefaults } from './reading-options.ts'
import { startProgress } from './reading-progress.ts'
import { writeHourCursor } from './write-hour-cursor.ts'

/** How the messages of an hour are read. */
export interface ReadHourOptions extends HistoryReadingOptions {
  /** Where to begin. @default the first message */
  readonly start?: FilePosition | undefined
  /** Whether what can be read is given of a file that is not JSON all over. @default false */
  readonly salvage?: boolean | undefined
  /** How files are unpacked and hashed. @default what the runtime does best */
  readonly platform?: HistoryPlatform | undefined
}

/** The files of an hour. */
export interface FilesOfHour<C extends ChatType, File extends FileFacts> {
  readonly chatType: C
  readonly hour: string
  readonly files: readonly File[]
  /** What was listed as a file but is none. @default nothing */
  readonly skipped?: readonly Skipped[] | undefined
}

/** Gives the text of a file. Once it ends, all that is checked of it was as the service reported. */
export type OpenText<File extends FileFacts> = (
  file: File,
  options: ReadTextOptions,
) => AsyncIterable<Uint8Array>

/** Reads the files of an hour, one after the other. */
export type ReadHour<C extends ChatType, File extends FileFacts, Item> = (
  open: OpenText<File>,
  hour: FilesOfHour<C, File>,
  options: ReadHourOptions,
) => Pages<Item>

/** Reads messages in the shape of all others. */
export function readMessages<C extends ChatType, File extends FileFacts>(
  open: OpenText<File>,
  hour: FilesOfHour<C, File>,
  options: ReadHourOptions,
): Pages<Message<HistoryMessageOf<C>, ChatOf<C>>> {
  type Own = Message<HistoryMessageOf<C>, ChatOf<C>>
  return readFiles(open, hour, options, objectReader, (batch) =>
    batch.map((message) => fromFile(message, hour.chatType) as Own),
  )
}

/** Reads messages as the service writes them. */
export function readWire<C extends ChatType, File extends FileFacts>(
  open: OpenText<File>,
  hour: FilesOfHour<C, File>,
  options: ReadHourOptions,
): Pages<HistoryMessageOf<C>> {
  return readFiles(open, hour, options, objectReader, (batch) => batch as HistoryMessageOf<C>[])
}

/** Reads each message as the bytes of its JSON. */
export async function* readBytes<C extends ChatType, File extends FileFacts>(
  open: OpenText<File>,
  hour: FilesOfHour<C, File>,
  options: ReadHourOptions,
): Pages<Uint8Array> {
  // Late: who parses messages does not carry it.
  const { fastestEnds } = await import('../json-list/element-ends/simd-ends.ts')
  const newReader = (how: ListReaderOptions) => bytesReader(how, fastestEnds())
  yield* readFiles(open, hour, { ...options, pieceSize: cutSize }, newReader, (batch) => batch)
}

/** How much text is parsed at once. V8 takes half as long again per byte for strings of 256 KB. */
const parsedSize = 32 * 1024
/** How much text is cut at once: what Node's zlib gives, and a page holds on to. */
const cutSize = 256 * 1024

async function* readFiles<File extends FileFacts, Parsed, Item>(
  open: OpenText<File>,
  { chatType, hour, files, skipped = [] }: FilesOfHour<ChatType, File>,
  options: ReadHourOptions & { readonly pieceSize?: number },
  newReader: (options: ListReaderOptions) => ListReader<Parsed>,
  convert: (batch: Parsed[]) => Item[],
): Pages<Item> {
  const act = `read all of the ${chatType} history of ${hour}`
  const { signal, start, salvage = false, platform = ownPlatform, pieceSize = parsedSize } = options
  const first = start === undefined ? 0 : indexOfFile(files, start, { chatType, hour })
  const progress = startProgress(files.slice(first), options.onProgress)
  const missing = collectMissing(options.onSkipped)
  if (start === undefined) skipped.forEach(missing.add)
  const pageOf = (items: Item[], position: HourPosition, done: boolean): Page<Item> => {
    const cursor = writeHourCursor({ chatType, hour }, position)
    return { items, skipped: missing.untold.splice(0), cursor, done }
  }

  const how = {
    ...readingDefaults,
    ...defined(options),
    calls: readCallOptions(options),
    platform,
    onAttempt: progress.addAttempt,
    onPacked: (chunk: Uint8Array) => progress.addBytes(chunk.length),
  }
  for (let index = first; index < files.length; index++) {
    const file = files[index] as File
    const place = new FilePlace(file, index, index === first ? start : undefined)
    const reader = newReader({
      name: file.name,
      checkHeader: (header) => checkHeader(header, file),
      onSkipped: (value) => {
        if (place.passSkipped()) separate([value]).skipped.forEach(missing.add)
      },
      onBroken: salvage
        ? () => {
            // Without the text, which may be as long as the file.
            if (place.passSkipped()) missing.add({ reason: 'it is not JSON', value: undefined })
          }
        : undefined,
    })
    const pass = (batch: Parsed[]): Item[] => {
      const left = place.pass(batch)
      progress.addMessages(left.length)
      return convert(left)
    }
    for await (const text of open(file, how)) {
      for (let at = 0; at < text.length; at += pieceSize) {
        const items = pass(reader.push(text.subarray(at, at + pieceSize)))
        if (items.length > 0 || missing.untold.length > 0) yield pageOf(items, place.position, false)
        // All of the file may be here already, so that no download is there to be ended.
        signal?.throwIfAborted()
      }
    }
    const items = pass(reader.end())
    place.checkEnd()
    const next = files[index + 1]
    const isWhole = missing.fault(act) === undefined
    if (next === undefined) yield pageOf(items, isWhole ? 'end' : place.position, isWhole)
    else if (items.length > 0 || missing.untold.length > 0)
      yield pageOf(items, startOf(next, index + 1), false)
    signal?.throwIfAborted()
  }
  const fault = missing.fault(act)
  if (fault !== undefined) throw fault
  if (files.length === 0) yield pageOf([], 'end', true)
}
