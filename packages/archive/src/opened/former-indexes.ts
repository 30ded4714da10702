import { ArchiveError } from '../archive-error.ts'
import { type ArchiveFile, ownerOf } from '../archive-file.ts'
import type { OutOfReach } from '../erase/erase.ts'
import { IndexFileError } from '../message-index/index-error.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import { placeAt } from '../message-index/place-at.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { codeOf } from '../raw/storage-error.ts'
import { refuseOthers } from '../reindex/refuse-others.ts'
import type { KnownArchive } from './known-archive.ts'

/** What looking for other indexes works with. */
interface FormerParts {
  readonly store: RawStore
  readonly folder: string
  /** The one that is used. */
  readonly index: IndexPlace
}

/**
 * Removes the indexes that an archive had before it was moved from them: nobody uses them, and what is erased would stay in them.
 *
 * @returns those that may still have it
 */
export async function removeFormerIndexes(
  { store, folder, index }: FormerParts,
  known: KnownArchive,
): Promise<readonly OutOfReach[]> {
  const { index: remembered = 'sqlite', formerIndexes = [] } = await known.existing()
  const outOfReach: OutOfReach[] = []
  for (const address of new Set([...formerIndexes, remembered])) {
    if (address === index.address) continue
    try {
      const place = await placeAt(address, folder)
      if ((await place.isThere?.()) === false) continue
      if (address === remembered) throw new RememberedIndexError()
      await removeIfOurs(place, store, await known.existing())
    } catch (error) {
      if (!isGone(error)) outOfReach.push({ kind: 'index', where: address, error: error as Error })
    }
  }
  const left = new Set(outOfReach.map(({ where }) => where))
  // That of a folder is another one on each machine.
  const former = formerIndexes.filter((address) => left.has(address) || address === 'sqlite')
  if (former.length < formerIndexes.length) await known.setFormerIndexes(former)
  return outOfReach
}

class RememberedIndexError extends Error {
  override readonly name = 'RememberedIndexError'

  constructor() {
    super(
      'The archive uses this index where none is named. Make it anew: run timkit archive rebuild, without --index and without TIMKIT_INDEX',
    )
  }
}

/** Another archive may have taken the place since. */
async function removeIfOurs(place: IndexPlace, store: RawStore, about: ArchiveFile): Promise<void> {
  try {
    const open = await place.open({ workers: 0 })
    try {
      const owner = await open.owner()
      if (owner === undefined) await refuseOthers(store, open)
      else if (owner.id !== ownerOf(about).id) return
    } finally {
      await open.close()
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.fault === 'exists') return
    const isOurs = error instanceof IndexFileError && (error.fault === 'damaged' || error.fault === 'older')
    if (!isOurs) throw error
  }
  await place.remove()
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'UNKNOWN_DATABASE'
}
