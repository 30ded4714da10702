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
  /** Milliseconds for which an answer of it is waited for: less than those after which a call is given up, so that the caller is told why. */
  readonly within: number
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
      return await this.#inTime(this.#open().then(async (opener) => ask(await opener.open())))
    } catch (error) {
      throw await asTold(error)
    }
  }

  /** What is asked is not ended by it: an index that hangs does not listen. */
  async #inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    // What is filled here waits for the service, and no longer than a call may.
    if (!this.isKept) return answer
    const { within } = this.#options
    let timer: ReturnType<typeof setTimeout> | undefined
    const silent = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ArchiveUnusableError(archives.silent(Math.round(within / 1000)))),
        within,
      )
    })
    // Nobody waits for it any more.
    answer.catch(() => undefined)
    return Promise.race([answer, silent]).finally(() => clearTimeout(timer))
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
      throw await asTold(error)
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
    const { place, within: _, ...parts } = this.#options
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
