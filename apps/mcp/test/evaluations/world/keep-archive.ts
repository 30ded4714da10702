import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openArchive, type RawStore } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import type { Emulator } from '@timkit/emulator'
import { createMemoryStore } from '../../../../../packages/archive/src/raw/memory-store.ts'
import { syncs } from './syncs.ts'

/**
 * Keeps an archive of the shop as its operator did: syncs, one after the other, each at its time.
 *
 * @param turn sets the clock of the emulator, in unix seconds
 */
export async function keepArchive(
  folder: string,
  emulator: Emulator,
  turn: (seconds: number) => void,
): Promise<void> {
  const { sdkAppId, secretKey, identifier, fetch, now } = emulator
  const client = new TimClient({ sdkAppId, secretKey, identifier, fetch, now, rateLimiter: false })
  // Weeks are kept in seconds there, and written to a disk once.
  const store = createMemoryStore()
  const archive = await openArchive({ folder, store, client, now, workers: 0 })
  try {
    for (const time of syncs) {
      turn(time)
      const [failed] = (await archive.sync()).failed
      if (failed !== undefined) throw failed.error
    }
  } finally {
    await archive.close()
  }
  await writeTo(folder, store)
}

/** Writes all of a store into a folder, as an archive in a folder has it. */
async function writeTo(folder: string, store: RawStore): Promise<void> {
  for await (const { key } of store.list('')) {
    const path = join(folder, key)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, (await store.read(key)) ?? [])
  }
}
