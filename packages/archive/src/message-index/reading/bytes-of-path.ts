import { closeSync, openSync, readSync } from 'node:fs'
import { IntegrityError } from '@timkit/core'
import type { HourFile } from './hour-file.ts'

/** Reads a file in one go: for a thread that nobody else waits for. @throws {IntegrityError} It is not there any more. */
export async function* bytesOfPath(
  path: string,
  { name, gzipSize }: HourFile['facts'],
): AsyncGenerator<Uint8Array, void, undefined> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new IntegrityError(`Cannot read ${name}: it is not there any more`, { fault: 'missing', cause })
  }
  try {
    for (;;) {
      const bytes = new Uint8Array(Math.min(gzipSize + 1, 256 * 1024))
      const size = readSync(file, bytes)
      if (size === 0) return
      yield bytes.subarray(0, size)
    }
  } finally {
    closeSync(file)
  }
}
