import { createHash } from 'node:crypto'
import { createGunzip, gunzip as unpack } from 'node:zlib'
import type { HistoryPlatform } from '../platform.ts'
import { type Gunzip, GunzipError } from '../unpack/gunzip.ts'
import { createMd5 as createScriptMd5, type Md5 } from '../unpack/md5.ts'

/** What zlib gives at once. Its own 16 KB spend more time between the chunks than on them. */
const chunkSize = 256 * 1024

/**
 * How much gzip may wait for zlib while it works on some: enough that its thread goes on while this one is busy
 * parsing, and little enough that a download is not far ahead of who reads it.
 */
const maxWaiting = 64 * 1024

/** Unpacks gzip with zlib, which works in another thread while messages are parsed in this one. */
const gunzip: Gunzip = async function* gunzip(packed, source) {
  // Node 20 does not know the second option, and goes on with a second gzip member: sizes tell then.
  const stream = createGunzip({ chunkSize, rejectGarbageAfterEnd: true })
  let sourceFailure: { readonly error: unknown } | undefined
  let fed = false
  let written = 0
  let goOn: () => void = () => undefined
  stream.on('close', () => goOn())

  async function feed(): Promise<void> {
    try {
      for await (const chunk of packed) {
        written += chunk.length
        // Not `drain`, which comes when nothing waits any more, and zlib has nothing to do.
        stream.write(chunk, () => {
          written -= chunk.length
          goOn()
        })
        while (written > maxWaiting && !stream.destroyed) {
          await new Promise<void>((resolve) => {
            goOn = resolve
          })
        }
        if (stream.destroyed) return
      }
      fed = true
      stream.end()
    } catch (error) {
      sourceFailure = { error }
      stream.destroy()
    }
  }

  const feeding = feed()
  try {
    // Plain bytes, not a Buffer: what is given out is the same on every runtime.
    for await (const { buffer, byteOffset, byteLength } of stream)
      yield new Uint8Array(buffer, byteOffset, byteLength)
    // Node 20 and Bun end when the gzip does, although not all was written.
    if (!fed && sourceFailure === undefined) throw new GunzipError('something follows the gzip')
  } catch (error) {
    if (error instanceof GunzipError) throw error
    if (sourceFailure === undefined) throw new GunzipError('not gzip', { cause: error })
  } finally {
    source.abort()
    stream.destroy()
    await feeding
  }
  if (sourceFailure !== undefined) throw sourceFailure.error
}

/** Unpacks a gzip in the thread of zlib into one piece of memory: a stream takes three times as long for a small one. */
function gunzipWhole(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  // With room for one byte more, zlib sees that it has come to the end.
  const most = size + 1
  const options = { chunkSize: Math.max(most, 64), maxOutputLength: most, rejectGarbageAfterEnd: true }
  return new Promise((resolve, reject) => {
    unpack(packed, options, (error, text) => {
      // Plain bytes, as above.
      if (text !== undefined) resolve(new Uint8Array(text.buffer, text.byteOffset, text.byteLength))
      else if (error?.code === 'ERR_BUFFER_TOO_LARGE') resolve(undefined)
      else reject(new GunzipError('not gzip', { cause: error }))
    })
  })
}

function createMd5(): Md5 {
  try {
    const hash = createHash('md5')
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') }
  } catch {
    // A Node in FIPS mode has no MD5.
    return createScriptMd5()
  }
}

/** What Node, Deno and Bun have besides: zlib with a chunk size of choice, and a native MD5. */
export const platform: HistoryPlatform = { name: 'node', createMd5, gunzip, gunzipWhole }
