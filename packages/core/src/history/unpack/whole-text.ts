import type { FileFacts } from '../file-facts.ts'
import type { HistoryPlatform } from '../platform.ts'
import { ByteCheck } from './byte-check.ts'
import { type CheckedTextOptions, checkBound, checkTrailer, notGzip } from './checked-text.ts'
import { GunzipError } from './gunzip.ts'

/** How long a file is at most that is unpacked at once: several may be read at a time. */
const most = { gzip: 1024 * 1024, text: 4 * 1024 * 1024 }

/** Whether a gzip that is here is small enough to be unpacked at once. */
export function isSmall(gzip: Uint8Array, { size }: FileFacts): boolean {
  return gzip.length <= most.gzip && size <= most.text
}

/**
 * Unpacks a small file that is here, and gives its text as one piece, once all that is checked of it is as the service reported.
 *
 * @throws {IntegrityError} As `checkedText` does; where several things are wrong with a file, another of them may be told.
 */
export async function* wholeText(
  gzip: Uint8Array,
  file: FileFacts,
  gunzipWhole: NonNullable<HistoryPlatform['gunzipWhole']>,
  options: CheckedTextOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { name } = file
  const { platform, maxBytes, checkTextMd5, signal, onPacked } = options
  checkBound(file, maxBytes)
  signal?.throwIfAborted()
  const { createMd5 } = platform
  const unpacking = unpack(gzip, file, gunzipWhole)
  // The gzip is hashed meanwhile, and what is wrong with it is told first.
  unpacking.catch(() => undefined)
  const packed = new ByteCheck(
    { name, what: 'its gzip', size: file.gzipSize, md5: file.gzipMd5 },
    createMd5(),
  )
  packed.pass(gzip)
  packed.end()
  onPacked?.(gzip)
  const textHash = checkTextMd5 ? createMd5() : undefined
  const text = new ByteCheck({ name, what: 'its text', size: file.size, md5: file.md5 }, textHash)
  const bytes = await unpacking
  signal?.throwIfAborted()
  if (bytes === undefined) throw text.tooLong()
  text.pass(bytes)
  text.end()
  checkTrailer(gzip.subarray(-4), text.size, name)
  yield bytes
}

async function unpack(
  gzip: Uint8Array,
  { name, size }: FileFacts,
  gunzipWhole: NonNullable<HistoryPlatform['gunzipWhole']>,
): Promise<Uint8Array | undefined> {
  try {
    return await gunzipWhole(gzip, size)
  } catch (error) {
    throw error instanceof GunzipError ? notGzip(name, error) : error
  }
}
