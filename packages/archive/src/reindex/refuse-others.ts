import { ArchiveError } from '../archive-error.ts'
import { hourId } from '../hours/hour-key.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { readRawHours } from '../raw/raw-hours.ts'
import type { RawStore } from '../raw/raw-store.ts'

/**
 * Refuses an index that is of another archive, which would be emptied: none of its hours is of files that this one has, or ever had. One without messages is
 * nobody's.
 *
 * @throws {ArchiveError} It is (`exists`).
 */
export async function refuseOthers(store: RawStore, index: MessageIndex): Promise<void> {
  const hours = new Map(
    (await index.hours()).filter(({ messages }) => messages > 0).map((hour) => [hourId(hour), hour]),
  )
  if (hours.size === 0) return
  for await (const generations of readRawHours(store, () => undefined)) {
    if (generations.some((hour) => hours.get(hourId(hour))?.sha256 === hour.sha256)) return
  }
  throw new ArchiveError(
    'exists',
    `Cannot move the index of the archive ${store.name}: ${index.name} has messages, and none of them are of the files of this archive. Choose another database or file, one for each archive`,
    { about: { archive: store.name, path: index.name, holds: 'other-messages' } },
  )
}
