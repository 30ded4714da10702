/** What reading a history file takes where somebody writes it for this one file, and leaves out the rest. */

import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { MadeHistory } from './history-file.ts'

/** The fastest for zlib; its own 16 KiB are half as fast. */
const chunkSize = 256 * 1024

/** Unpacks a gzip that is in memory and gives how many bytes came of it. */
export async function unpack(gzip: Uint8Array): Promise<number> {
  const gunzip = createGunzip({ chunkSize })
  let bytes = 0
  gunzip.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length
  })
  await pipeline([gzip], gunzip)
  return bytes
}

/** Asks for the file of an hour, downloads and unpacks it, and compares both MD5s. */
export async function downloadByHand(baseUrl: string, { FileMD5, GzipMD5 }: MadeHistory): Promise<number> {
  const listed = await fetch(`${baseUrl}/v4/open_msg_svc/get_history`, { method: 'POST', body: '{}' })
  const { File } = (await listed.json()) as { readonly File: readonly { readonly URL: string }[] }
  const { body } = await fetch(File[0]?.URL ?? '')
  if (body === null) throw new Error('the file has no body')
  const [gzipHash, textHash] = [createHash('md5'), createHash('md5')]
  const gunzip = createGunzip({ chunkSize })
  let bytes = 0
  gunzip.on('data', (chunk: Uint8Array) => {
    textHash.update(chunk)
    bytes += chunk.length
  })
  async function* hashed(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      gzipHash.update(chunk)
      yield chunk
    }
  }
  await pipeline(body, hashed, gunzip)
  if (gzipHash.digest('hex') !== GzipMD5 || textHash.digest('hex') !== FileMD5)
    throw new Error('the file is another one')
  return bytes
}

/** How much text core parses at once. */
const pieceSize = 32 * 1024

/** Cuts the list of a file into arrays of whole lines, as core parses them. */
export function piecesOf(text: Uint8Array): Uint8Array[] {
  const list = Buffer.from(text.buffer, text.byteOffset, text.byteLength)
  const end = list.lastIndexOf(']')
  const pieces: Uint8Array[] = []
  for (let from = list.indexOf('[') + 1; from < end; ) {
    const cut = from + pieceSize < end ? list.lastIndexOf('},\n', from + pieceSize) + 1 : end
    pieces.push(new Uint8Array(Buffer.concat([Buffer.from('['), list.subarray(from, cut), Buffer.from(']')])))
    from = cut + 1
  }
  return pieces
}

/** Parses such pieces and gives how many messages there are. */
export function parsePieces(pieces: readonly Uint8Array[]): number {
  const decoder = new TextDecoder()
  let messages = 0
  for (const piece of pieces) messages += (JSON.parse(decoder.decode(piece)) as unknown[]).length
  return messages
}
