import { openArchive } from '@timkit/archive'
import { type PlaceFlags, type PlaceToRead, placeToRead } from '@timkit/archive-place'
import type { SearchedArchive } from '@timkit/archive-place/temporary'
import { archives } from '../told/refusals.ts'
import type { ArchiveOpener, ArchiveSurroundings } from './archive-opener.ts'
import { ArchiveUnusableError } from './archive-unusable-error.ts'

/** The archive that somebody keeps, such as `timkit archive sync --watch` does: it is only read here. */
export class KeptArchive implements ArchiveOpener {
  readonly #options: ArchiveSurroundings & { readonly place: PlaceFlags }
  #opened: Promise<SearchedArchive> | undefined
  #place: PlaceToRead | undefined

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
    await this.#place?.close()
  }

  async #openNow(): Promise<SearchedArchive> {
    const { client, now, place, env, note } = this.#options
    await this.#place?.close()
    const context = { env, note, t: ({ en }: { readonly en: string }) => en }
    this.#place = await placeToRead(context, place, { now })
    const { folder, store, index, name, isAlone } = this.#place
    const archive = await openArchive({ folder, store, index, client: await client(), now, workers: 0 })
    const { since } = await archive.coverage()
    if (since === undefined) {
      await archive.close()
      throw new ArchiveUnusableError(archives.none(name))
    }
    return {
      archive,
      isKept: true,
      isAlone,
      fill: () => Promise.resolve({ isDone: true }),
    }
  }
}
