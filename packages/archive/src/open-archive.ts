import { checkObject } from '@timkit/core/internal'
import type { Archive, ArchiveOptions } from './archive.ts'
import { createFolderEventLog } from './ingest/folder-event-log.ts'
import { KnownArchive } from './opened/known-archive.ts'
import { OpenedArchive } from './opened/opened-archive.ts'
import { createFolderStore } from './raw/folder-store.ts'

/**
 * Opens an archive. Nothing is made: the first sync makes a folder an archive.
 *
 * @throws {TypeError} The folder is missing.
 * @throws {ArchiveError} It is of another app, of a newer release, or damaged.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  checkObject(options, 'options')
  const { folder, client } = options
  if (typeof folder !== 'string' || folder === '')
    throw new TypeError('folder must be the path of the archive')
  const now = options.now ?? (() => client?.now() ?? Date.now())
  const beside = createFolderStore(folder)
  const { store = beside, onIndexFailure = () => undefined } = options
  const log = createFolderEventLog(folder)
  const logs = store.name === beside.name ? [store] : [store, beside]
  const parts = { folder, store, log, logs, client, now, onIndexFailure }
  const known = new KnownArchive(parts)
  // What is wrong with it shall be told before anything is asked.
  await known.about()
  return new OpenedArchive(parts, known)
}
