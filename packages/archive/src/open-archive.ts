import { checkFunction, outOfRange, wrongType } from '@timkit/core/internal'
import type { Archive, ArchiveOptions } from './archive.ts'
import { createFolderEventLog } from './ingest/folder-event-log.ts'
import { placeAt } from './message-index/place-at.ts'
import { type Check, checkOptions } from './opened/check-options.ts'
import { KnownArchive } from './opened/known-archive.ts'
import { OpenedArchive } from './opened/opened-archive.ts'
import { checkWorkerName, checkWorkers, newWorkerName } from './opened/worker-name.ts'
import { createFolderStore } from './raw/folder-store.ts'

/**
 * Opens an archive. Nothing is made: the first sync makes a folder an archive.
 *
 * @throws {TypeError | RangeError} The folder is missing, or another option is wrong.
 * @throws {ArchiveError} It is of another app, of a newer release, or damaged.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  checkOptions(options, checks, 'options')
  const { folder, client, sdkAppId = client?.sdkAppId } = options
  if (typeof folder !== 'string' || folder === '')
    throw wrongType('folder', 'must be the path of the archive')
  if (client !== undefined && client.sdkAppId !== sdkAppId)
    throw outOfRange('sdkAppId', `must be that of the client, ${client.sdkAppId}: got ${sdkAppId}`)
  const own = options.now ?? (() => client?.now() ?? Date.now())
  // Hours are those of the service: once its time is known, nothing is said by another.
  const now = () => (client?.clockOffset === undefined ? own() : client.now())
  const beside = createFolderStore(folder)
  const { store = beside, onIndexFailure = () => undefined } = options
  const log = createFolderEventLog(folder)
  const isInFolder = store.name === beside.name
  const logs = isInFolder ? [store] : [store, beside]
  const known = new KnownArchive({ store, sdkAppId }, isInFolder)
  // What is wrong with it shall be told before anything is asked.
  const about = await known.about()
  const index = options.index ?? (await placeAt(about?.index ?? 'sqlite', folder))
  const { name: workerName = newWorkerName(), workers } = options
  const parts = {
    folder,
    workerName,
    workers,
    index,
    store,
    log,
    logs,
    client,
    sdkAppId,
    now,
    onIndexFailure,
  }
  return new OpenedArchive(parts, known)
}

const anything: Check = () => undefined

const checks: Readonly<Record<keyof ArchiveOptions, Check>> = {
  folder: anything,
  store: anything,
  index: anything,
  name: checkWorkerName,
  workers: checkWorkers,
  client: anything,
  sdkAppId: (value, name) => {
    if (!Number.isSafeInteger(value) || (value as number) < 1)
      throw wrongType(name, 'must be an SDKAppID, a number from 1')
  },
  now: checkFunction,
  onIndexFailure: checkFunction,
}
