/**
 * From files to messages: download, check, unpack, cut and parse. The heavy half of history, loaded when the first
 * file is read, so that a program which only asks what files there are does not carry it.
 *
 * @module
 */

import { platform as ownPlatform } from '#history-platform'
import { IntegrityError } from '../errors.ts'
import { type Skipped, separate } from '../listing/skipped.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { wireChatType } from './chat-type.ts'
import type { HistoryContext } from './context.ts'
import type { HistoryFile } from './file.ts'
import type { HistoryMessagesOptions } from './messages.ts'
import {
  type HistoryHeader,
  type HistoryParser,
  type HistoryParserOptions,
  parseBytes,
  parseObjects,
} from './parse.ts'
import type { HistoryPlatform } from './platform.ts'
import { readText } from './read-text.ts'

/** How messages are read, with every default in place. */
export interface PipelineOptions extends HistoryMessagesOptions {
  /** Milliseconds without a byte after which the connection counts as lost. */
  readonly idleTimeout: number
  /** How many bytes of text one file may have. */
  readonly maxBytes: number
  /** Whether the MD5 of the text is compared. */
  readonly checkTextMd5: boolean
  /** Is told what is no message. */
  readonly onSkipped: (skipped: Skipped) => void
  /** How files are unpacked and hashed; what the runtime does best, when absent. */
  readonly platform?: HistoryPlatform | undefined
}

/** Reads the messages of files, one file after the other, as objects. */
export function readObjects(
  context: HistoryContext,
  files: readonly HistoryFile[],
  options: PipelineOptions,
): AsyncGenerator<object[], void, undefined> {
  return readFiles(context, files, options, parseObjects)
}

/** Reads the messages of files, one file after the other, each as the bytes of its JSON. */
export function readBytes(
  context: HistoryContext,
  files: readonly HistoryFile[],
  options: PipelineOptions,
): AsyncGenerator<Uint8Array[], void, undefined> {
  return readFiles(context, files, options, parseBytes)
}

/** How much text is parsed at once. V8 takes half as long again per byte for strings of 256 KB. */
const pieceSize = 32 * 1024

async function* readFiles<T>(
  context: HistoryContext,
  files: readonly HistoryFile[],
  options: PipelineOptions,
  newParser: (options: HistoryParserOptions) => HistoryParser<T>,
): AsyncGenerator<T[], void, undefined> {
  const { signal, onProgress, onSkipped, platform = ownPlatform } = options
  const totalBytes = files.reduce((sum, file) => sum + file.gzipSize, 0)
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
  const how = { ...options, calls: readCallOptions(options), platform, onAttempt, onBytes }
  for (const file of files) {
    const parser = newParser({
      name: file.name,
      checkHeader: (header) => checkHeader(header, file),
      onSkipped: (value) => separate([value]).skipped.forEach(onSkipped),
    })
    const pass = (batch: T[]) => {
      messages += batch.length
      if (batch.length > 0) report()
      return batch
    }
    for await (const text of readText(context, file, how)) {
      for (let start = 0; start < text.length; start += pieceSize) {
        const batch = pass(parser.push(text.subarray(start, start + pieceSize)))
        if (batch.length > 0) yield batch
        // All of the file may be here already, so that no download is there to be ended.
        signal?.throwIfAborted()
      }
    }
    const batch = pass(parser.end())
    if (batch.length > 0) yield batch
    signal?.throwIfAborted()
  }
}

/** A header that names another app, chat type or hour belongs to another file; one that names none may pass. */
function checkHeader(header: HistoryHeader, file: HistoryFile): void {
  const told = { SdkAppId: file.sdkAppId, ChatType: wireChatType(file.chatType), MsgTime: file.hour }
  for (const [field, expected] of Object.entries(told)) {
    const found = header[field as keyof HistoryHeader]
    if (found === undefined || String(found) === String(expected)) continue
    const cause = `it says to be of ${field} ${JSON.stringify(found).slice(0, 60)}, not ${JSON.stringify(expected)}`
    throw new IntegrityError(`Cannot read ${file.name}: ${cause}`, { fault: 'format' })
  }
}
