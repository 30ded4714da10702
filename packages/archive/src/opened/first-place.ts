import { ownerOf } from '../archive-file.ts'
import type { IndexKeeper } from '../index-keeper.ts'
import { logPrefix } from '../ingest/log-keys.ts'
import { placeAt } from '../message-index/place-at.ts'
import { sidecarKeys } from '../raw/raw-hours.ts'
import type { ArchiveParts } from './archive-parts.ts'
import type { CurrentManifest } from './current-manifest.ts'
import type { KnownArchive } from './known-archive.ts'

/** An archive that may have no hour yet. */
export interface FirstPlace {
  readonly parts: Pick<ArchiveParts, 'store' | 'folder' | 'logs'>
  readonly index: IndexKeeper
  readonly manifest: CurrentManifest
  readonly known: KnownArchive
}

/**
 * An archive that has no hour yet takes the index that is named in place of the one that it remembers, which may have been mistyped: nothing of it can be
 * there but what webhooks told, which is in the log.
 *
 * @param alone does something while nobody else writes
 */
export async function takeFirstPlace(
  first: FirstPlace,
  alone: (act: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { index, known } = first
  const { place } = index
  if (place.address === undefined || (await known.otherIndex(place)) === undefined) return
  if (!(await isWithoutHours(first))) return
  await alone(async () => {
    if (!(await isWithoutHours(first))) return
    await index.meet(async () => ownerOf(await known.existing()))
    await known.replaceIndex(place, await mayHaveHeard(first))
  })
}

async function isWithoutHours({ manifest, parts }: FirstPlace): Promise<boolean> {
  if ((await manifest.read()).first() !== undefined) return false
  for await (const _ of sidecarKeys(parts.store)) return false
  return true
}

/** Whether there may be something where the index is said to be. Where nobody tells, there is nothing as long as nothing was heard. */
async function mayHaveHeard({ known, parts: { folder, logs } }: FirstPlace): Promise<boolean> {
  const { index = 'sqlite' } = await known.existing()
  try {
    const isThere = await (await placeAt(index, folder)).isThere?.()
    if (isThere !== undefined) return isThere
  } catch {
    // It is away, or was never there.
  }
  for (const log of logs) for await (const _ of log.list(logPrefix)) return true
  return false
}
