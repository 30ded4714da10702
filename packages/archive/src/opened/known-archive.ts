import { ArchiveError } from '../archive-error.ts'
import { type ArchiveFile, createArchiveFile, readArchiveFile, writeIndexAddress } from '../archive-file.ts'
import type { ArchiveParts } from './archive-parts.ts'

/** What an archive says of itself, read once. */
export class KnownArchive {
  readonly #parts: Pick<ArchiveParts, 'store' | 'sdkAppId'>
  #about: ArchiveFile | undefined

  constructor(parts: Pick<ArchiveParts, 'store' | 'sdkAppId'>) {
    this.#parts = parts
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

  /** Remembers where its index is. @param address as `placeAt` reads it */
  async setIndex(address: string): Promise<void> {
    const about = await this.existing()
    const { index: before = 'sqlite', formerIndexes = [] } = about
    const former = [...new Set([...formerIndexes, before])].filter((one) => one !== address)
    const places = { index: address, formerIndexes: former }
    this.#about = await writeIndexAddress(this.#parts.store, about, places)
  }

  /** Remembers where its index was before. */
  async setFormerIndexes(formerIndexes: readonly string[]): Promise<void> {
    const about = await this.existing()
    this.#about = await writeIndexAddress(this.#parts.store, about, { index: about.index, formerIndexes })
  }

  /** Makes it one, if it is none. */
  async make(sdkAppId: number, now: number): Promise<void> {
    this.#about = await createArchiveFile(this.#parts.store, sdkAppId, now)
  }

  /** Checks of which app an event is, and makes what is no archive yet one of that app. @throws {ArchiveError} It is of another app. */
  async makeFor(sdkAppId: number | undefined, now: number): Promise<void> {
    if (this.#about === undefined && sdkAppId !== undefined) await this.make(sdkAppId, now)
    const about = await this.existing()
    if (sdkAppId === undefined || sdkAppId === about.sdkAppId) return
    throw new ArchiveError(
      'other-app',
      `Cannot keep an event of the app ${sdkAppId} in the archive ${this.#parts.store.name}: it is of the app ${about.sdkAppId}. Choose another archive for it`,
      { about: { archive: this.#parts.store.name, sdkAppId, ofSdkAppId: about.sdkAppId } },
    )
  }
}
