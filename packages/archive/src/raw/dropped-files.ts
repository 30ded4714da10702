import type { FileHandle } from 'node:fs/promises'

/**
 * Files whose bytes somebody was given and never read to their end, nor gave up, as when a program is stopped right then: closed when that is known
 * for sure. Left to Node, it would end the program for it.
 */
const dropped = new FinalizationRegistry<FileHandle>((file) => {
  file.close().catch(ignore)
})

/** Reads the bytes of a file, and closes it at their end, or when nobody can read them any more. */
export function bytesOfFile(
  file: FileHandle,
  read: (file: FileHandle) => AsyncGenerator<Uint8Array, void, undefined>,
): AsyncIterable<Uint8Array> {
  const bytes = closing(file, read)
  dropped.register(bytes, file, file)
  return bytes
}

async function* closing(
  file: FileHandle,
  read: (file: FileHandle) => AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* read(file)
  } finally {
    dropped.unregister(file)
    await file.close()
  }
}

function ignore(): void {
  // It was read only.
}
