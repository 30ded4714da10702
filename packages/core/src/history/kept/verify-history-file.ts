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
import { checkedText } from '../unpack/checked-text.ts'
import { type HistoryFileSource, openKept } from './kept-source.ts'

/** How a kept file is verified: always as a whole, with both MD5s. */
export type VerifyHistoryFileOptions = Omit<HistoryCheckOptions, 'checkTextMd5'>

/** Verifies a kept file; see the function of this name in `history.ts`. */
export async function verifyHistoryFile(
  source: HistoryFileSource,
  about: HistoryFileFacts,
  options: VerifyHistoryFileOptions = {},
  platform: HistoryPlatform = ownPlatform,
): Promise<void> {
  const open = openKept(source)
  const file = readFileFacts(about)
  checkObject(options, 'options')
  checkReadingOptions(options)
  const { signal, maxBytes = readingDefaults.maxBytes, onProgress } = options
  const { addBytes } = startProgress([file], onProgress)
  const onPacked = (chunk: Uint8Array) => addBytes(chunk.length)
  const how = { signal, maxBytes, checkTextMd5: true, platform, onPacked }
  for await (const _ of checkedText(open, file, how)) signal?.throwIfAborted()
  signal?.throwIfAborted()
}
