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
 * Makes a folder and those above it, as far as they are missing; others of the machine may not look into them. One by one: what Node does at once
 * says of a file system that is mounted read-only that something is missing, and never ends below `/proc`.
 *
 * @returns the first that it made; `undefined` when all were there
 */
export async function makeFolder(path: string, files: Files = nodeFiles): Promise<string | undefined> {
  // Once more when somebody removed it, or what is above it, in between.
  for (let attempt = 1; ; attempt++) {
    if ((await isFolder(path, files)) === true) return undefined
    let first: string | undefined
    try {
      const above = dirname(path)
      if (above !== path) first = await makeFolder(above, files)
      await files.mkdir(path, { mode: privateFolder })
      return first ?? path
    } catch (error) {
      const code = codeOf(error)
      const isRace = code === 'ENOENT' || (code === 'EEXIST' && (await isFolder(path, files)) !== false)
      if (!isRace || attempt === attempts) throw error
    }
  }
}

const attempts = 10

/** `undefined` where nothing is to be seen. */
function isFolder(path: string, files: Files): Promise<boolean | undefined> {
  return files.stat(path).then(
    (found) => found.isDirectory(),
    () => undefined,
  )
}
