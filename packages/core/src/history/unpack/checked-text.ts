import { IntegrityError } from '../../errors.ts'
import { followSignal } from '../download/idle.ts'
import type { FileFacts } from '../file-facts.ts'
import type { HistoryPlatform } from '../platform.ts'
import { ByteCheck } from './byte-check.ts'
import { GunzipError } from './gunzip.ts'

/** How the text of a gzip is checked. */
export interface CheckedTextOptions {
  /** How it is unpacked and hashed. */
  readonly platform: HistoryPlatform
  readonly maxBytes: number
  readonly checkTextMd5: boolean
  readonly signal?: AbortSignal | undefined
  /** Called with each piece of the gzip, before it is unpacked. What it throws ends the reading. */
  readonly onPacked?: ((chunk: Uint8Array) => void) | undefined
}

/**
 * Unpacks a file and yields the text inside as it comes, comparing both sizes, the MD5 of the gzip and, where that is asked for, that of the
 * text on the way. When it ends without an error, all of them were as the service reported; before that, nothing is certain.
 *
 * The file must be a single gzip member, as everything that is documented suggests: what browsers have to unpack
 * gzip cannot read another, and a file shall not be readable on one runtime and broken on the next.
 *
 * @param open Gives the gzip, until the signal is aborted because nobody reads on.
 * @throws {IntegrityError} The file is not what the service reported, or larger than allowed.
 */
export async function* checkedText(
  open: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
  file: FileFacts,
  options: CheckedTextOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { name } = file
  const { platform, maxBytes } = options
  checkBound(file, maxBytes)
  const { createMd5, gunzip } = platform
  const { controller, release } = followSignal(options.signal)
  const packed = new ByteCheck(
    { name, what: 'its gzip', size: file.gzipSize, md5: file.gzipMd5 },
    createMd5(),
  )
  const textHash = options.checkTextMd5 ? createMd5() : undefined
  const text = new ByteCheck({ name, what: 'its text', size: file.size, md5: file.md5 }, textHash)
  const trailer = new Uint8Array(4)

  async function* checkedGzip(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of open(controller.signal)) {
      packed.pass(chunk)
      options.onPacked?.(chunk)
      keepLast(trailer, chunk)
      yield chunk
    }
    packed.end()
  }

  try {
    for await (const chunk of gunzip(checkedGzip(), controller)) {
      text.pass(chunk)
      yield chunk
    }
  } catch (error) {
    throw error instanceof GunzipError ? notGzip(name, error) : error
  } finally {
    release()
  }
  text.end()
  checkTrailer(trailer, text.size, name)
}

/** @throws {IntegrityError} The text of a file is longer than allowed. */
export function checkBound({ name, size }: FileFacts, maxBytes: number): void {
  if (size <= maxBytes) return
  throw new IntegrityError(`Cannot read ${name}: its text has ${size} bytes, and maxBytes is ${maxBytes}`, {
    fault: 'bound',
  })
}

/** What is said of a file that cannot be unpacked. */
export function notGzip(name: string, { cause }: GunzipError): IntegrityError {
  return new IntegrityError(`Cannot read ${name}: it is not gzip, or damaged`, { fault: 'gzip', cause })
}

/**
 * The last four bytes of a gzip member are the size of what is in it. With a second member, or anything else behind the first, they are not,
 * and not every runtime complains about that itself.
 *
 * @throws {IntegrityError} They are not.
 */
export function checkTrailer(last: Uint8Array, size: number, name: string): void {
  if (new DataView(last.buffer, last.byteOffset).getUint32(0, true) === size % 2 ** 32) return
  throw new IntegrityError(`Cannot read ${name}: something follows its gzip`, { fault: 'gzip' })
}

/** Keeps the last bytes of all that passes. */
function keepLast(last: Uint8Array, chunk: Uint8Array): void {
  if (chunk.length < last.length) last.copyWithin(0, chunk.length)
  last.set(chunk.subarray(-last.length), Math.max(0, last.length - chunk.length))
}
