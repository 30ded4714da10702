import type { PlaceFlags } from '@timkit/archive-place'
import type { SearchedArchive } from '@timkit/archive-place/temporary'
import { canSearchHere, searchNeeds } from '../config/can-search.ts'
import { archives } from '../told/refusals.ts'
import type { ArchiveOpener, ArchiveSurroundings } from './archive-opener.ts'
import { ArchiveUnusableError, asTold } from './archive-unusable-error.ts'

/** What the archive of a server depends on. */
export interface ArchiveHolderOptions extends ArchiveSurroundings {
  /** Where the archive is. @default none: the last seven days are searched, in a temporary one */
  readonly place: PlaceFlags | undefined
}

/** Holds the archive that is searched: opened with the first question, as most hosts that start a server ask none. */
export class ArchiveHolder {
  readonly #options: ArchiveHolderOptions
  #opener: Promise<ArchiveOpener> | undefined

  constructor(options: ArchiveHolderOptions) {
    this.#options = options
  }

  /** Whether somebody keeps the archive. */
  get isKept(): boolean {
    return this.#options.place !== undefined
  }

  /**
   * Asks the archive.
   *
   * @throws {ArchiveUnusableError} It cannot be used: its operator has to do something.
   * @throws {QuestionError} What was asked cannot be searched for.
   */
  async use<Answer>(ask: (searched: SearchedArchive) => Promise<Answer>): Promise<Answer> {
    checkRuntime()
    try {
      return await ask(await (await this.#open()).open())
    } catch (error) {
      throw asTold(error)
    }
  }

  /**
   * Checks words before anything is waited for.
   *
   * @throws {ArchiveUnusableError} Nothing can be searched.
   * @throws {QuestionError} They cannot be searched for.
   */
  async checkWords(words: string): Promise<void> {
    checkRuntime()
    const { readQuery } = await import('@timkit/archive')
    try {
      readQuery(words)
    } catch (error) {
      throw asTold(error)
    }
  }

  /** Ends what is under way, and removes what was only for this process. */
  async close(): Promise<void> {
    const opener = this.#opener
    this.#opener = undefined
    await (await opener?.catch(() => undefined))?.close()
  }

  #open(): Promise<ArchiveOpener> {
    if (this.#opener !== undefined) return this.#opener
    const { place, ...parts } = this.#options
    const opener =
      place === undefined
        ? import('@timkit/archive-place/temporary').then(
            ({ TemporaryArchive }) => new TemporaryArchive({ ...parts, program: 'timkit-mcp' }),
          )
        : import('./kept-archive.ts').then(({ KeptArchive }) => new KeptArchive({ ...parts, place }))
    this.#opener = opener
    opener.catch(() => {
      this.#opener = undefined
    })
    return opener
  }
}

function checkRuntime(): void {
  if (canSearchHere()) return
  throw new ArchiveUnusableError(archives.runtime(searchNeeds, process.versions.node))
}
