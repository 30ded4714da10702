import { closeSync, openSync, readSync } from 'node:fs'
import { resolvePath } from './resolve-path.ts'

/** In bytes. A key has less than 100; a path that leads to something else, or to no end, must not fill the memory. */
const most = 64 * 1024

/**
 * Reads a small file. `~` is the home of the user.
 *
 * @throws {Error} with `code` and the whole `path`, which for a relative one depends on where a host starts servers
 */
export function readSmallFile(given: string): Uint8Array {
  const path = resolvePath(given)
  try {
    return readAll(path)
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path })
    throw error
  }
}

function readAll(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const buffer = new Uint8Array(most + 1)
    let length = 0
    for (;;) {
      const count = readSync(file, buffer, length, buffer.length - length, null)
      length += count
      if (count === 0) return buffer.slice(0, length)
      if (length > most) throw Object.assign(new Error('too large'), { code: 'EFBIG' })
    }
  } finally {
    closeSync(file)
  }
}
