import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lease } from '../raw/lease/lease.ts'
import { privateFile } from '../raw/make-folder.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { takeLock } from './folder-lock.ts'

/**
 * Takes all that an archive is locked by: its folder, where the index is, from other programs of this machine, and its store, where that is
 * one that other machines reach, too.
 *
 * @throws {ArchiveError} Another program holds one of them (`locked`).
 */
export async function takeArchiveLock(folder: string, store: RawStore): Promise<Lease> {
  const lock = await takeLock(folder)
  if (store.lease === undefined) return lock
  const path = join(folder, 'bucket-lease.txt')
  const note = {
    // What is not there is nobody's.
    read: () => readFile(path, 'utf8').catch(() => undefined),
    write: (id: string) => writeFile(path, id, { mode: privateFile }),
  }
  let lease: Lease
  try {
    lease = await store.lease(note)
  } catch (error) {
    await lock.release()
    throw error
  }
  return {
    signal: AbortSignal.any([lock.signal, lease.signal]),
    async release() {
      // What was done is done; a lease that could not be given back is free after a minute.
      await lease.release().catch(() => undefined)
      await lock.release()
    },
  }
}
