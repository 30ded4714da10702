import { openArchive } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import type { Emulator } from '@timkit/emulator'
import { MemoryStore } from './memory-store.ts'
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
  const store = new MemoryStore()
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
  await store.writeTo(folder)
}
