import type * as nodeFiles from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { orNothing } from './or-nothing.ts'
import { codeOf } from './storage-error.ts'

/** What of a file system makes and removes folders. */
type Files = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'rmdir' | 'stat'>

/** Whoever removes what is empty may be quicker than whoever has just made it, but not for ever. */
const attempts = 10

/** The folders of a store: made when something is kept in them, and removed with the last of it. */
export class DiskFolders {
  readonly #top: string
  readonly #files: Files

  /** @param top the folder of the store itself, which stays */
  constructor(top: string, files: Files) {
    this.#top = top
    this.#files = files
  }

  /** Does something in a folder, which is made first; once more when another program removed it in between, as it was empty. */
  async within<T>(path: string, act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#make(path)
        return await act()
      } catch (error) {
        if (codeOf(error) !== 'ENOENT' || attempt === attempts) throw error
      }
    }
  }

  /** Removes a folder if it is empty, and those above it that are empty then, and makes durable what is not there any more. */
  async tidy(path: string): Promise<void> {
    let at = path
    while (at !== this.#top) {
      try {
        await this.#files.rmdir(at)
      } catch (error) {
        // There is something in it, or it has to stay: an empty folder harms nobody.
        if (codeOf(error) !== 'ENOENT') break
      }
      at = dirname(at)
    }
    await orNothing(this.flush(at))
  }

  /** Flushes the names in a folder to the disk. */
  async flush(path: string): Promise<void> {
    // Windows has no such thing: names are durable there with the file.
    if (process.platform === 'win32') return
    const folder = await this.#files.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }

  /** Makes a folder, and makes it durable that it is there. */
  async #make(path: string): Promise<void> {
    const first = await makeFolder(path, this.#files)
    if (first === undefined) return
    const top = dirname(first)
    const made = relative(top, path).split(sep)
    for (let depth = 0; depth < made.length; depth++) await this.flush(join(top, ...made.slice(0, depth)))
  }
}
