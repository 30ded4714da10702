import { openArchive } from '@timkit/archive'
import { type ArchivePlace, archivePlace, indexAlonePlace, type PlaceFlags } from '@timkit/archive-place'
import { isIndexAlone } from '@timkit/archive-place/address'
import type { SearchedArchive } from '@timkit/archive-place/temporary'
import { archives } from '../told/refusals.ts'
import type { ArchiveOpener, ArchiveSurroundings } from './archive-opener.ts'
import { ArchiveUnusableError } from './archive-unusable-error.ts'

/** The archive that somebody keeps, such as `timkit archive sync --watch` does: it is only read here. */
export class KeptArchive implements ArchiveOpener {
  readonly #options: ArchiveSurroundings & { readonly place: PlaceFlags }
  #opened: Promise<SearchedArchive> | undefined
  #closeStore: (() => Promise<void>) | undefined

  constructor(options: ArchiveSurroundings & { readonly place: PlaceFlags }) {
    this.#options = options
  }

  open(): Promise<SearchedArchive> {
    const opened = this.#opened ?? this.#openNow()
    this.#opened = opened
    // What fails is tried again with the next question: the disk may be there then.
    opened.catch(() => {
      this.#opened = undefined
    })
    return opened
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined)
    await opened?.archive.close()
    await this.#closeStore?.()
  }

  async #openNow(): Promise<SearchedArchive> {
    const { client, now } = this.#options
    const { folder, store, index, name } = await this.#place()
    const archive = await openArchive({ folder, store, index, client: await client(), now, workers: 0 })
    const { since } = await archive.coverage()
    if (since === undefined) {
      await archive.close()
      throw new ArchiveUnusableError(archives.none(name))
    }
    return {
      archive,
      isKept: true,
      isAlone: isIndexAlone(this.#options.place.archive),
      fill: () => Promise.resolve({ isDone: true }),
    }
  }

  async #place(): Promise<ArchivePlace> {
    const { place, env, note, now } = this.#options
    const context = { env, note, t: ({ en }: { readonly en: string }) => en }
    if (!isIndexAlone(place.archive)) return archivePlace(context, place)
    await this.#closeStore?.()
    const alone = await indexAlonePlace(context, place, { now })
    this.#closeStore = () => alone.store.close()
    return alone
  }
}
