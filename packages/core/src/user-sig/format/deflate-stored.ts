/**
 * zlib streams of stored, that is uncompressed, blocks (RFC 1950 and 1951).
 *
 * Every inflater reads them, and Tencent's own signer for Go has written nothing else by default since
 * November 2024 (https://github.com/tencentyun/tls-sig-api-v2-golang). They need no compressor, which a
 * browser only offers as an asynchronous stream, take a fraction of the time, and make a UserSig of about
 * 200 characters some 50 longer.
 *
 * @module
 */

import { adler32 } from './adler32.ts'

/** The most bytes that one stored block holds (RFC 1951 §3.2.4). */
const maxBlockBytes = 65_535

/** Bytes before the content of a stream of one block. */
export const headerBytes = 7

/** Bytes after the content. */
export const checksumBytes = 4

/** Frames bytes as a zlib stream, in as many blocks as are needed. */
export function deflateStored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / maxBlockBytes))
  const stream = new Uint8Array(2 + 5 * blocks + bytes.length + checksumBytes)
  writeStreamHeader(stream)
  let end = 2
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * maxBlockBytes, (block + 1) * maxBlockBytes)
    writeBlockHeader(stream, end, part.length, block === blocks - 1)
    stream.set(part, end + 5)
    end += 5 + part.length
  }
  writeChecksum(stream, end, adler32(bytes))
  return stream
}

/**
 * Frames, in place, content that begins after {@link headerBytes} bytes and fits into one block.
 *
 * @returns The length of the stream.
 */
export function sealStored(stream: Uint8Array, contentLength: number): number {
  const end = headerBytes + contentLength
  writeStreamHeader(stream)
  writeBlockHeader(stream, 2, contentLength, true)
  writeChecksum(stream, end, adler32(stream, headerBytes, end))
  return end + checksumBytes
}

function writeStreamHeader(stream: Uint8Array): void {
  // Deflate with a window of 32 KiB, least compression; the second byte makes the pair a multiple of 31.
  stream[0] = 0x78
  stream[1] = 0x01
}

function writeBlockHeader(stream: Uint8Array, start: number, length: number, last: boolean): void {
  stream[start] = last ? 1 : 0
  stream[start + 1] = length
  stream[start + 2] = length >> 8
  stream[start + 3] = ~length
  stream[start + 4] = ~length >> 8
}

function writeChecksum(stream: Uint8Array, start: number, checksum: number): void {
  stream[start] = checksum >> 24
  stream[start + 1] = checksum >> 16
  stream[start + 2] = checksum >> 8
  stream[start + 3] = checksum
}
