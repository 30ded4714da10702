import { checkObject } from '../../check.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import { checkReadingOptions, type HistoryBytesOptions } from '../messages/reading-options.ts'
import type { HistoryPlatform } from '../platform.ts'

/**
 * Downloads a file and gives its gzip, byte by byte as the service has it, for those who keep it. Nothing is requested
 * before it is iterated, and it can be iterated once.
 *
 * It is unpacked on the way, but not parsed: when the loop ends, both sizes and both MD5s were as the service reported (that of the text unless `checkTextMd5` is `false`), the gzip is
 * undamaged, and nothing follows it. When the loop throws, what it gave before is to be thrown away. A connection that is
 * cut is made again and goes on where it was cut; leaving the loop ends it. Each piece is the caller's own.
 *
 * @throws {TypeError | RangeError} The file or an option is wrong.
 */
export function historyBytes(
  context: HistoryContext,
  file: HistoryFile,
  options: HistoryBytesOptions = {},
  platform?: HistoryPlatform,
): AsyncIterable<Uint8Array<ArrayBuffer>, void, undefined> {
  checkObject(file, 'file')
  checkReadingOptions(options)
  const how = { ...options, ...readCallOptions(options), platform }
  return (async function* () {
    yield* (await import('./read-bytes.ts')).readBytes(context, file, how)
  })()
}
