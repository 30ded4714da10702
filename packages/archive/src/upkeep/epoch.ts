import { randomUUID } from 'node:crypto'
import { epochKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** Changes whenever old hours do, which they do by upkeep only: who keeps records in memory looks at this. */
export async function readEpoch(store: RawStore): Promise<string> {
  return (await store.readText(epochKey)) ?? ''
}

/** Lets other programs read all records again. */
export async function newEpoch(store: RawStore): Promise<void> {
  await store.replace(epochKey, `${randomUUID()}\n`)
}
