import { platform as ownPlatform } from '#history-platform'
import { checkObject } from '../../check.ts'
import { type HistoryFileFacts, readFileFacts } from '../file-facts.ts'
import {
  checkReadingOptions,
  type HistoryCheckOptions,
  readingDefaults,
} from '../messages/reading-options.ts'
import { startProgress } from '../messages/reading-progress.ts'
import type { HistoryPlatform } from '../platform.ts'
import type { HistoryFileSource } from './kept-source.ts'
import { keptText } from './kept-text.ts'

/** How a kept file is verified: always as a whole, with both MD5s. */
export type VerifyHistoryFileOptions = Omit<HistoryCheckOptions, 'checkTextMd5'>

/** Verifies a kept file; see the function of this name in `history.ts`. */
export async function verifyHistoryFile(
  source: HistoryFileSource,
  about: HistoryFileFacts,
  options: VerifyHistoryFileOptions = {},
  platform: HistoryPlatform = ownPlatform,
): Promise<void> {
  const text = keptText(source)
  const file = readFileFacts(about)
  checkObject(options, 'options')
  checkReadingOptions(options)
  const { signal, maxBytes = readingDefaults.maxBytes, onProgress } = options
  const { addBytes } = startProgress([file], onProgress)
  const onPacked = (chunk: Uint8Array) => addBytes(chunk.length)
  const how = { signal, maxBytes, checkTextMd5: true, platform, onPacked }
  for await (const _ of text(file, how)) signal?.throwIfAborted()
  signal?.throwIfAborted()
}
