import { open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, privateFile } from '../raw/make-folder.ts'
import { orNothing } from '../raw/or-nothing.ts'
import { codeOf, StorageError } from '../raw/storage-error.ts'

/** The file of the index of an archive. */
export function indexFile(folder: string): string {
  return join(folder, 'index.sqlite')
}

/** Makes the file of an index that others of the machine may not read, where there is none: SQLite gives its log the same rights. */
export async function makeIndexFile(file: string): Promise<void> {
  try {
    // What is beside a bucket may not be there yet.
    await makeFolder(dirname(file))
    await (await open(file, 'ax', privateFile)).close()
  } catch {
    // It is there, or SQLite says why it cannot be.
  }
}

/**
 * Removes an index with its log. Nobody else may write to it; who reads it goes on with what was there until it opens it anew.
 *
 * @throws {StorageError} It cannot be removed.
 */
export async function removeIndex(file: string): Promise<void> {
  try {
    // A log that outlives its file would be taken for that of the next one: so it goes first, and once more after the file.
    for (const name of [
      `${file}-wal`,
      `${file}-shm`,
      file,
      `${file}-wal`,
      `${file}-shm`,
      `${file}-journal`,
    ]) {
      await rm(name, { force: true })
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new StorageError(`remove the index ${file}`, error, file)
  }
}

/** Tells whether the file is still the one that was opened, and for who cannot see what is written to it, as it was then; `undefined` where there is none. */
export async function indexIdentity(file: string, readOnly: boolean): Promise<string | undefined> {
  const found = await orNothing(stat(file))
  if (found === undefined) return undefined
  const { dev, ino, birthtimeMs, mtimeMs, size } = found
  return `${dev} ${ino} ${birthtimeMs}${readOnly ? ` ${mtimeMs} ${size}` : ''}`
}
