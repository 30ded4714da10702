import * as nodeFiles from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './storage-error.ts'

/** What of a file system makes folders. */
type Files = Pick<typeof nodeFiles, 'mkdir' | 'stat'>

/** What is archived is private: others of the machine may neither read nor list it. Windows has rights of another kind, of the folder above. */
export const privateFolder = 0o700
/** The same for files. */
export const privateFile = 0o600

/**
 * Makes a folder and those above it, as far as they are missing; others of the machine may not look into them.
 *
 * @returns the first that it made; `undefined` when all were there
 */
export async function makeFolder(path: string, files: Files = nodeFiles): Promise<string | undefined> {
  try {
    return await files.mkdir(path, { recursive: true, mode: privateFolder })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    // Node says so of a file system that is mounted read-only; of one folder it says what is wrong.
    const first = await firstMissing(path, files)
    await files.mkdir(first, { mode: privateFolder }).catch((failure: unknown) => {
      // Another program was quicker.
      if (codeOf(failure) !== 'EEXIST') throw failure
    })
    await files.mkdir(path, { recursive: true, mode: privateFolder })
    return first
  }
}

async function firstMissing(path: string, files: Files): Promise<string> {
  const above = dirname(path)
  if (above === path) return path
  try {
    await files.stat(above)
    return path
  } catch {
    return firstMissing(above, files)
  }
}
