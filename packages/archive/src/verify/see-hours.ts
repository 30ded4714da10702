import { type HourKey, hourId } from '../hours/hour-key.ts'
import { isLogKey } from '../ingest/log-keys.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import { type CompleteHour, isSidecarKey, readRawHours } from '../raw/raw-hours.ts'
import { fileKey, hourPrefix, sidecarKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { SidecarError } from '../raw/sidecar-error.ts'
import { hourOfKey } from '../raw/stored-hours.ts'
import { filesOfRecord } from '../recover/recover-hour.ts'
import type { SeenHour } from './hour-faults.ts'

/** What is there of an hour. */
export type StoredHour = Omit<SeenHour, 'record' | 'indexed'>

/** What is there of all hours, and what is nobody's. */
export interface StoredSizes {
  readonly hours: ReadonlyMap<string, HourKey & { readonly sizes: ReadonlyMap<string, number> }>
  readonly odd: readonly string[]
  /** What is no file of an archive. */
  readonly foreign: readonly string[]
  /** The keys of what is known of files, in their order. */
  readonly sidecars: readonly string[]
  readonly files: number
  readonly bytes: number
}

/** Lists what is there. */
export async function listHours(store: RawStore, prefix: string = 'raw/'): Promise<StoredSizes> {
  const hours = new Map<string, HourKey & { readonly sizes: Map<string, number> }>()
  const odd: string[] = []
  const foreign: string[] = []
  const sidecars: string[] = []
  let files = 0
  let bytes = 0
  for await (const { key, size } of store.list(prefix)) {
    const hour = hourOfKey(key)
    if (isSidecarKey(key)) sidecars.push(key)
    if (key.endsWith('.gz')) {
      files++
      bytes += size
      if (hour === undefined) odd.push(key)
    }
    if (hour === undefined && !key.endsWith('.gz') && !isLogKey(key)) foreign.push(key)
    if (hour === undefined) continue
    const found = hours.get(hourId(hour)) ?? { ...hour, sizes: new Map<string, number>() }
    found.sizes.set(key, size)
    hours.set(hourId(hour), found)
  }
  return { hours, odd, foreign, sidecars, files, bytes }
}

/** Reads what is known of all files, oldest hour first in each kind: of each hour that has any. */
export async function* seeHours(
  store: RawStore,
  { hours, sidecars }: StoredSizes,
): AsyncGenerator<StoredHour, void, undefined> {
  const unreadable = new Map<string, { key: string; error: SidecarError }[]>()
  const waiting = new Map(hours)
  const onDamaged = (key: string, error: SidecarError) => {
    const hour = hourOfKey(key)
    if (hour === undefined) return
    unreadable.set(hourId(hour), [...(unreadable.get(hourId(hour)) ?? []), { key, error }])
  }
  const withDamage: CompleteHour[][] = []
  const seen = ({ chatType, hour }: HourKey, generations: readonly CompleteHour[]): StoredHour => {
    const id = hourId({ chatType, hour })
    waiting.delete(id)
    const sizes = hours.get(id)?.sizes ?? new Map<string, number>()
    return { chatType, hour, generations, unreadable: unreadable.get(id) ?? [], sizes }
  }
  for await (const generations of readRawHours(store, onDamaged, sidecars)) {
    const newest = generations.at(-1) as CompleteHour
    // Its others may be damaged, which is known at the end.
    if (unreadable.has(hourId(newest))) withDamage.push(generations)
    else yield seen(newest, generations)
  }
  for (const generations of withDamage) yield seen(generations.at(-1) as CompleteHour, generations)
  for (const hour of [...waiting.values()]) yield seen(hour, [])
}

/** The same of one hour. @param kept what its record says is kept: a listing that is late may not have it yet */
export async function seeHour(store: RawStore, key: HourKey, kept?: RawHour): Promise<StoredHour> {
  const listed = await listHours(store, hourPrefix(key))
  const stored = kept === undefined ? listed : await withUnlisted(store, key, kept, listed)
  for await (const hour of seeHours(store, stored)) return hour
  return { ...key, generations: [], unreadable: [], sizes: new Map() }
}

async function withUnlisted(
  store: RawStore,
  key: HourKey,
  kept: RawHour,
  listed: StoredSizes,
): Promise<StoredSizes> {
  const sizes = new Map(listed.hours.get(hourId(key))?.sizes)
  const sidecars = [...listed.sidecars]
  for (const file of filesOfRecord(key, kept)) {
    for (const name of [fileKey(file), sidecarKey(file)]) {
      const size = sizes.has(name) ? undefined : await sizeOf(store, name)
      if (size === undefined) continue
      sizes.set(name, size)
      if (isSidecarKey(name)) sidecars.push(name)
    }
  }
  const hours = sizes.size === 0 ? listed.hours : new Map([[hourId(key), { ...key, sizes }]])
  return { ...listed, hours, sidecars: sidecars.sort() }
}

/** How many bytes a key has, which only who reads them knows; `undefined` where there is nothing. */
async function sizeOf(store: RawStore, key: string): Promise<number | undefined> {
  const bytes = await store.read(key)
  if (bytes === undefined) return undefined
  let size = 0
  for await (const chunk of bytes) size += chunk.length
  return size
}
