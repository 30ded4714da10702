import { platform as ownPlatform } from '#history-platform'
import { defined, wrongType } from '../../check.ts'
import { IntegrityError } from '../../errors.ts'
import { asOperation } from '../../transport/as-operation.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import { readFileFacts } from '../file-facts.ts'
import { HeldBytes } from '../json-list/held-bytes.ts'
import { type HistoryBytesOptions, readingDefaults } from '../messages/reading-options.ts'
import { startProgress } from '../messages/reading-progress.ts'
import type { HistoryPlatform } from '../platform.ts'
import { readText } from '../unpack/read-text.ts'

/** How the bytes of a file are read. */
export interface ReadBytesOptions extends HistoryBytesOptions {
  /** How files are unpacked and hashed. @default what the runtime does best */
  readonly platform?: HistoryPlatform | undefined
}

/**
 * How much gzip may come without a byte of text. It is held until text comes, and deflate can go on for ever without: real files
 * give some for every few kilobytes.
 */
const maxHeld = 1024 * 1024

/** Reads the gzip of a file by reading its text: what went into that is given out, so that one thing is checked and given. */
export async function* readBytes(
  context: HistoryContext,
  file: HistoryFile,
  options: ReadBytesOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { signal, platform = ownPlatform } = options
  const { name } = readFileFacts(file, 'file')
  if (typeof file.url !== 'string') throw wrongType('file', 'must be a HistoryFile: it has no url')
  const progress = startProgress([file], options.onProgress)
  const held = new HeldBytes<ArrayBuffer>()
  const how = {
    ...readingDefaults,
    // Kept for years, by when nobody can ask the service what it meant.
    checkTextMd5: true,
    ...defined(options),
    calls: readCallOptions(options),
    platform,
    onAttempt: progress.addAttempt,
    onPacked(chunk: Uint8Array) {
      if (held.size > maxHeld) {
        const cause = `${held.size} bytes of its gzip have no text`
        throw new IntegrityError(`Cannot read ${name}: ${cause}`, { fault: 'bound' })
      }
      progress.addBytes(chunk.length)
      // A copy: the caller may change or transfer it, while this one is still being unpacked.
      held.add(new Uint8Array(chunk))
    },
  }
  const caller = asOperation(context.caller, 'historyBytes')
  for await (const _ of readText({ ...context, caller }, file, how)) {
    for (const chunk of held.take()) {
      signal?.throwIfAborted()
      yield chunk
    }
    signal?.throwIfAborted()
  }
  for (const chunk of held.take()) {
    signal?.throwIfAborted()
    yield chunk
  }
  signal?.throwIfAborted()
}
