import { z } from 'zod'
import type { RawStore } from '../raw/raw-store.ts'
import type { SyncReport } from './sync-report.ts'

/** The key of what says when a sync last left nothing to do. */
const syncedKey = 'synced.json'

const synced = z.object({ format: z.literal(1), at: z.iso.datetime() })

/**
 * When a sync last left nothing to do; `undefined` where none did, or nobody can read when. The records of hours do not tell it: a sync that ends in failure asks, and
 * keeps, as well.
 */
export async function readSyncedAt(store: RawStore): Promise<Date | undefined> {
  try {
    return new Date(synced.parse(JSON.parse((await store.readText(syncedKey)) ?? '')).at)
  } catch (error) {
    // The next sync that ends well writes it anew.
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Remembers that a sync ended, if it left nothing to do. @param now milliseconds since 1970 */
export async function noteSynced(store: RawStore, report: SyncReport, now: number): Promise<void> {
  const { failed, notAsked, held } = report
  if (failed.length + notAsked + held.length > 0) return
  await store.replace(syncedKey, `${JSON.stringify({ format: 1, at: new Date(now).toISOString() })}\n`)
}
