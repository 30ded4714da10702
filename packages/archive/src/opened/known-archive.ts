import { ArchiveError } from '../archive-error.ts'
import { type ArchiveFile, createArchiveFile, readArchiveFile, writeIndexAddress } from '../archive-file.ts'
import type { OtherIndex } from '../index-keeper.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import type { ArchiveParts } from './archive-parts.ts'

/** What an archive says of itself, read once. */
export class KnownArchive {
  readonly #parts: Pick<ArchiveParts, 'store' | 'sdkAppId'>
  readonly #isInFolder: boolean
  #about: ArchiveFile | undefined

  /** @param isInFolder whether its files are beside the SQLite index; else each machine has one of its own */
  constructor(parts: Pick<ArchiveParts, 'store' | 'sdkAppId'>, isInFolder: boolean) {
    this.#parts = parts
    this.#isInFolder = isInFolder
  }

  /** What it says; `undefined` while it is none. @throws {ArchiveError} See `readArchiveFile`. */
  async about(): Promise<ArchiveFile | undefined> {
    const { store, sdkAppId } = this.#parts
    this.#about ??= await readArchiveFile(store, sdkAppId)
    return this.#about
  }

  /** What it says. @throws {ArchiveError} There is none (`not-an-archive`). */
  async existing(): Promise<ArchiveFile> {
    const about = await this.about()
    if (about !== undefined) return about
    throw new ArchiveError(
      'not-an-archive',
      `Cannot read the archive ${this.#parts.store.name}: there is none. A sync makes it: timkit archive sync`,
      { about: { archive: this.#parts.store.name } },
    )
  }

  /** Whether a place is another one than where its index is; `undefined` when it is there, or has no name by which anybody could tell. */
  async otherIndex({ address }: IndexPlace): Promise<OtherIndex | undefined> {
    const { index = 'sqlite', formerIndexes = [] } = await this.existing()
    if (address === undefined || address === index) return undefined
    if (!this.#isInFolder && isSqlite(address) && isSqlite(index)) return undefined
    const { name } = this.#parts.store
    const wayOut = `Leave --index and TIMKIT_INDEX away, or move it: timkit archive reindex --to ${address}. Where ${index} is lost: timkit archive rebuild --index ${address}`
    const refusal = new ArchiveError(
      'other-index',
      `Cannot use the index ${address} for the archive ${name}: it has its index in ${index}. ${wayOut}`,
      { about: { archive: name, hasIndex: index, namedIndex: address } },
    )
    return { isFormer: formerIndexes.includes(address), refusal }
  }

  /** Remembers where its index is. @param address as `placeAt` reads it */
  setIndex(address: string): Promise<void> {
    return this.#remember(address, address, true)
  }

  /** Remembers another place from the beginning. @param isFormerKept whether something may be where it was said to be until now */
  replaceIndex({ address }: IndexPlace, isFormerKept: boolean): Promise<void> {
    return this.#remember(address, this.#remembered(address), isFormerKept)
  }

  /** @param index what is remembered of the address */
  async #remember(
    address: string | undefined,
    index: string | undefined,
    isFormerKept: boolean,
  ): Promise<void> {
    const about = await this.existing()
    const { index: before = 'sqlite', formerIndexes = [] } = about
    const former = isFormerKept ? [...new Set([...formerIndexes, before])] : formerIndexes
    const places = { index, formerIndexes: former.filter((one) => one !== address) }
    this.#about = await writeIndexAddress(this.#parts.store, about, places)
  }

  /** Remembers where its index was before. */
  async setFormerIndexes(formerIndexes: readonly string[]): Promise<void> {
    const about = await this.existing()
    this.#about = await writeIndexAddress(this.#parts.store, about, { index: about.index, formerIndexes })
  }

  /** Makes it one, if it is none, that remembers where its index is. */
  async make(sdkAppId: number, now: number, { address }: IndexPlace): Promise<void> {
    this.#about = await createArchiveFile(this.#parts.store, sdkAppId, now, this.#remembered(address))
  }

  /** A path is good for one machine. */
  #remembered(address: string | undefined): string | undefined {
    return address !== undefined && (this.#isInFolder || !isSqlite(address)) ? address : undefined
  }

  /** Checks of which app an event is, and makes what is no archive yet one of that app. @throws {ArchiveError} It is of another app. */
  async makeFor(sdkAppId: number | undefined, now: number, index: IndexPlace): Promise<void> {
    if (this.#about === undefined && sdkAppId !== undefined) await this.make(sdkAppId, now, index)
    const about = await this.existing()
    if (sdkAppId === undefined || sdkAppId === about.sdkAppId) return
    throw new ArchiveError(
      'other-app',
      `Cannot keep an event of the app ${sdkAppId} in the archive ${this.#parts.store.name}: it is of the app ${about.sdkAppId}. Choose another archive for it`,
      { about: { archive: this.#parts.store.name, sdkAppId, ofSdkAppId: about.sdkAppId } },
    )
  }
}

function isSqlite(address: string): boolean {
  return address === 'sqlite' || address.startsWith('sqlite:')
}
