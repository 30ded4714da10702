import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The test files of each package that were seen to ask for the time or the zone; `notice-readers.js` says how. */
export class Readers {
  readonly #temp: string

  /** @param temp - A folder for the lists. */
  constructor(temp: string) {
    this.#temp = temp
  }

  /** Where the list of a package is written. */
  listOf(folder: string): string {
    return join(this.#temp, `${folder.replaceAll('/', '-')}.txt`)
  }

  /**
   * The files of a package.
   *
   * @throws {Error} There are none: then they were not noticed, rather than that nothing there has to do with time.
   */
  of(folder: string): readonly string[] {
    const list = this.listOf(folder)
    if (!existsSync(list))
      throw new Error(`Cannot tell which tests of ${folder} ask for the time: none was noticed`)
    return readFileSync(list, 'utf8').trimEnd().split('\n')
  }
}
