import { ArchiveError } from './archive-error.ts'
import { isMarkedDamaged, markDamaged, removeMark } from './message-index/damage-mark.ts'
import { IndexFileError } from './message-index/index-error.ts'
import { indexFile, indexIdentity, makeIndexFile, removeIndex } from './message-index/index-files.ts'
import type { MessageIndex } from './message-index/message-index.ts'
import { openSqliteIndex } from './message-index/sqlite/open-sqlite-index.ts'

/** Opens the index of an archive when it is needed, and again when another program made it anew. */
export class IndexKeeper {
  readonly #folder: string
  readonly #isThere: () => Promise<unknown>
  #index: Promise<MessageIndex> | undefined
  #opening: Promise<unknown> = Promise.resolve()
  #identity: string | undefined
  /** Which file was opened, whatever is written to it. */
  #file: string | undefined
  #isReadOnly = false
  #marking: Promise<void> = Promise.resolve()

  /** @param isThere throws when there is no archive, which shall not get an index then */
  constructor(folder: string, isThere: () => Promise<unknown>) {
    this.#folder = folder
    this.#isThere = isThere
  }

  /**
   * Does something that writes to the index. One that is damaged, as this act finds or anybody found before, or of an older release, is made
   * anew: an empty one in its place, which a sync or a rebuild fills.
   */
  async writing<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    try {
      if (await isMarkedDamaged(this.#folder)) {
        await this.refuseForeign()
        await this.remove()
      }
      return await act(await this.open())
    } catch (error) {
      refuseUnlessReplaceable(error)
      await this.remove()
      return act(await this.open())
    }
  }

  /** Removes the index, and what was known of its damage. */
  async remove(): Promise<void> {
    await this.close()
    await removeIndex(this.#folder)
    await removeMark(this.#folder)
  }

  /** Remembers damage that somebody met who reads or writes without this keeper; anything else is no matter of it. */
  noteDamage(error: unknown): void {
    if (!(error instanceof IndexFileError) || error.fault !== 'damaged') return
    this.#marking = this.#marking.then(() => this.markDamaged())
  }

  /** Remembers that the index is damaged, until it is made anew. */
  async markDamaged(): Promise<void> {
    await markDamaged(this.#folder, this.#file ?? (await indexIdentity(this.#folder, false)))
  }

  /** Does something that reads the index. */
  async reading<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    try {
      return await act(await this.open())
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      this.noteDamage(error)
      await this.close()
      throw refusal(error)
    }
  }

  /** @throws {ArchiveError} What is there is not ours to remove. */
  async refuseForeign(): Promise<void> {
    try {
      await this.open()
    } catch (error) {
      refuseUnlessReplaceable(error)
    }
  }

  /** One after the other: who receives, searches and syncs at the same time shall not close what another has just opened. */
  open(): Promise<MessageIndex> {
    const opened = this.#opening.then(() => this.#openCurrent())
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  async #openCurrent(): Promise<MessageIndex> {
    await this.#isThere()
    const folder = this.#folder
    // Another program may have made it anew.
    if (this.#index !== undefined && (await indexIdentity(folder, this.#isReadOnly)) !== this.#identity) {
      await this.close()
    }
    this.#index ??= (async () => {
      await makeIndexFile(folder)
      this.#file = await indexIdentity(folder, false)
      const index = await openSqliteIndex({ file: indexFile(folder) })
      this.#isReadOnly = index.readOnly
      this.#identity = await indexIdentity(folder, index.readOnly)
      return index
    })()
    try {
      return await this.#index
    } catch (error) {
      this.#index = undefined
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#marking
    const index = this.#index
    this.#index = undefined
    try {
      await (await index)?.close()
    } catch {
      // It could not even be opened, or is damaged: there is nothing to end.
    }
  }
}

/** @throws What is no matter of the file, and that the file is not ours to replace. */
function refuseUnlessReplaceable(error: unknown): void {
  if (!(error instanceof IndexFileError)) throw error
  if (error.fault === 'newer' || error.fault === 'foreign') throw refusal(error)
}

/** What is said to whoever needs the index. */
function refusal(error: IndexFileError): ArchiveError {
  const wayOut: Readonly<Record<IndexFileError['fault'], string>> = {
    damaged: '. Nothing is lost. A sync does so, or at once: timkit archive rebuild',
    older: '. Nothing is lost. A sync does so, or at once: timkit archive rebuild',
    newer: '',
    foreign: '',
  }
  return new ArchiveError('index', `${error.message}${wayOut[error.fault]}`, { cause: error })
}
