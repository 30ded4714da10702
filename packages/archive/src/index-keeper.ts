import { ArchiveError } from './archive-error.ts'
import { type ArchiveFile, ownerOf } from './archive-file.ts'
import { IndexFileError } from './message-index/index-error.ts'
import type { IndexOwner } from './message-index/index-owner.ts'
import type { IndexPlace, OpenHow } from './message-index/index-place.ts'
import type { MessageIndex } from './message-index/message-index.ts'

/** The archive that an index is of. */
export interface IndexedArchive {
  /** What it says of itself. @throws when there is none, which shall not get an index then */
  existing(): Promise<ArchiveFile>
  /** Whether it has its index elsewhere. @default wherever it is, it is the one */
  otherIndex?(place: IndexPlace): Promise<OtherIndex | undefined>
}

/** That another index was named than the one that an archive has. */
export interface OtherIndex {
  /** It had that before. */
  readonly isFormer: boolean
  /** Says so, with what to do. */
  readonly refusal: ArchiveError
}

/** Opens the index of an archive when it is needed, and again when another program made it anew. */
export class IndexKeeper {
  #place: IndexPlace
  readonly #archive: IndexedArchive
  readonly #how: OpenHow | undefined
  #index: Promise<MessageIndex> | undefined
  #opening: Promise<unknown> = Promise.resolve()
  readonly #claimed = new WeakSet<MessageIndex>()
  #marking: Promise<void> = Promise.resolve()

  constructor(place: IndexPlace, archive: IndexedArchive, how?: OpenHow) {
    this.#place = place
    this.#archive = archive
    this.#how = how
  }

  /**
   * Does something that writes to the index. One that is damaged, as this act finds or anybody found before, or of an older release, is made
   * anew: an empty one in its place, which a sync or a rebuild fills.
   */
  async writing<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    try {
      if ((await this.#place.isDamaged?.()) === true) {
        await this.refuseForeign()
        await this.remove()
      }
      return await act(await this.openToWrite())
    } catch (error) {
      refuseUnlessReplaceable(error)
      await this.remove()
      return act(await this.openToWrite())
    }
  }

  /** Removes the index, and what was known of its damage. */
  async remove(): Promise<void> {
    await this.close()
    await this.#place.remove()
  }

  /** Remembers damage that somebody met who reads or writes without this keeper; anything else is no matter of it. */
  noteDamage(error: unknown): void {
    if (!(error instanceof IndexFileError) || error.fault !== 'damaged') return
    this.#marking = this.#marking.then(() => this.markDamaged())
  }

  /** Remembers that the index is damaged, until it is made anew. */
  async markDamaged(): Promise<void> {
    await this.#place.noteDamage?.()
  }

  /** Does something that reads the index. Damage that it meets is remembered. */
  reading<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    return this.#reading(act, (error) => this.noteDamage(error))
  }

  /** The same, and remembers nothing. */
  looking<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    return this.#reading(act, () => undefined)
  }

  async #reading<T>(
    act: (index: MessageIndex) => Promise<T>,
    onDamage: (error: IndexFileError) => void,
  ): Promise<T> {
    const nothing = await this.#openNothing()
    if (nothing !== undefined) return act(nothing).finally(() => nothing.close())
    try {
      return await act(await this.open())
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      onDamage(error)
      await this.close()
      throw refusal(error)
    }
  }

  /** Whoever only reads makes nothing: where there is no index, nothing is found in one that is nowhere kept. */
  async #openNothing(): Promise<MessageIndex | undefined> {
    const place = this.#place
    if (place.openEmpty === undefined || this.#index !== undefined) return undefined
    await this.#archive.existing()
    if ((await this.#archive.otherIndex?.(place)) !== undefined) return undefined
    // Where nobody can tell, opening it says why.
    const isThere = await place.isThere?.().catch(() => true)
    return isThere === false ? place.openEmpty() : undefined
  }

  /** @throws {ArchiveError} What is there is not ours to remove. */
  async refuseForeign(): Promise<void> {
    try {
      await this.open()
    } catch (error) {
      refuseUnlessReplaceable(error)
    }
  }

  /**
   * Makes sure that an index on a server can be had and written to, before an archive remembers it: a mistyped one, or one that is another archive's, shall not be. Where
   * none is, an empty one is made there, which is nobody's yet.
   *
   * @param own what it says of the archive where it is that one's; `undefined`: there is no archive yet
   * @throws why it cannot be used
   */
  async meet(own: () => Promise<IndexOwner | undefined>): Promise<void> {
    // Where nobody answers, nothing is made.
    await this.#place.isThere?.()
    if (this.#place.isShared !== true) return
    try {
      const index = await this.#place.open(this.#how)
      await tryToWrite(index, own, this.#place).finally(() => index.close())
    } catch (error) {
      refuseUnlessReplaceable(error)
    }
  }

  /** Where it is now. */
  get place(): IndexPlace {
    return this.#place
  }

  /** Opens it elsewhere from now on. */
  async moveTo(place: IndexPlace): Promise<void> {
    await this.#opening.catch(() => undefined)
    await this.close()
    this.#place = place
  }

  /** One after the other: who receives, searches and syncs at the same time shall not close what another has just opened. */
  open(): Promise<MessageIndex> {
    const opened = this.#opening.then(() => this.#openCurrent())
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  /** The same for who writes: one that is nobody's becomes this archive's. */
  async openToWrite(): Promise<MessageIndex> {
    const index = await this.open()
    if (index.readOnly || this.#isInFolder || this.#claimed.has(index)) return index
    const own = ownerOf(await this.#archive.existing())
    this.#refuseOther(await index.claim(own), own, index)
    this.#claimed.add(index)
    return index
  }

  /** The file of the archive itself, whatever that says of itself. */
  get #isInFolder(): boolean {
    return this.#place.address === 'sqlite'
  }

  async #openCurrent(): Promise<MessageIndex> {
    const own = ownerOf(await this.#archive.existing())
    const opened = await this.#index
    // Another program may have made it anew.
    if (opened !== undefined && !(await this.#place.isCurrent(opened))) await this.close()
    this.#index ??= this.#openOwn(own)
    try {
      return await this.#index
    } catch (error) {
      this.#index = undefined
      throw error
    }
  }

  async #openOwn(own: IndexOwner): Promise<MessageIndex> {
    const other = await this.#archive.otherIndex?.(this.#place)
    if (other !== undefined) return this.#openOther(own, other)
    const index = await this.#place.open(this.#how)
    try {
      if (!this.#isInFolder) this.#refuseOther(await index.owner(), own, index)
      return index
    } catch (error) {
      await index.close()
      throw error
    }
  }

  /** One server may have several names: what has the archive's messages already is its index, unless it was moved away from there. */
  async #openOther(own: IndexOwner, { isFormer, refusal }: OtherIndex): Promise<MessageIndex> {
    if (isFormer || (await this.#place.isThere?.()) !== true) throw refusal
    const index = await this.#place.open(this.#how).catch((error: unknown) => {
      throw error instanceof IndexFileError ? refusal : error
    })
    try {
      if ((await index.owner())?.id === own.id) return index
      throw refusal
    } catch (error) {
      await index.close()
      throw error
    }
  }

  /** @throws {IndexFileError} It is of another archive. */
  #refuseOther(owner: IndexOwner | undefined, own: IndexOwner, index: MessageIndex): void {
    if (owner !== undefined && owner.id !== own.id) throw otherArchive(owner, index, this.#place)
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

/** @throws why an archive cannot have it */
async function tryToWrite(
  index: MessageIndex,
  own: () => Promise<IndexOwner | undefined>,
  place: IndexPlace,
): Promise<void> {
  const owner = await index.owner()
  if (owner !== undefined && owner.id !== (await own())?.id) throw otherArchive(owner, index, place)
  // The disk may be full, or the user may not.
  await index.bookmark('met', 'yes')
}

function otherArchive(
  owner: IndexOwner,
  { name }: MessageIndex,
  { address = name }: IndexPlace,
): IndexFileError {
  return new IndexFileError('other-archive', address.includes('://') ? address : name, { owner })
}

/** @throws What is no matter of the file, and that the file is not ours to replace. */
function refuseUnlessReplaceable(error: unknown): void {
  if (!(error instanceof IndexFileError)) throw error
  if (!['damaged', 'older'].includes(error.fault)) throw refusal(error)
}

/** What is said to whoever needs the index. */
function refusal(error: IndexFileError): ArchiveError {
  const wayOut: Readonly<Record<IndexFileError['fault'], string>> = {
    damaged: ': the next sync does so, or at once timkit archive rebuild',
    older: ': the next sync does so, or at once timkit archive rebuild',
    newer: '',
    foreign: '',
    'other-archive': '',
  }
  return new ArchiveError('index', `${error.message}${wayOut[error.fault]}`, { cause: error })
}
