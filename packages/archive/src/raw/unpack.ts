import { pipeline, Readable, type Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { IntegrityError } from '@timkit/core'

/**
 * Unpacks a gzip.
 *
 * @param name how errors call it
 * @throws {IntegrityError} It is damaged.
 */
export async function* unpack(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* through(bytes, createGunzip())
  } catch (error) {
    if (!isOfZlib(error)) throw error
    throw new IntegrityError(`Cannot read ${name}: its gzip is damaged`, { fault: 'gzip', cause: error })
  }
}

/** Packs a text. */
export function pack(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  return through(text, createGzip())
}

async function* through(
  bytes: AsyncIterable<Uint8Array>,
  transform: Transform,
): AsyncGenerator<Uint8Array, void, undefined> {
  // What goes wrong before it is thrown by the loop.
  pipeline(Readable.from(bytes, { objectMode: true }), transform, () => undefined)
  for await (const chunk of transform) yield chunk as Uint8Array
}

function isOfZlib(error: unknown): error is Error {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code?.startsWith('Z_') === true
}
