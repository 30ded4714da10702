import { endOf, type HourKey } from '../hours/hour-key.ts'
import { keptMs } from '../hours/schedule.ts'
import type { RemadeRecords } from '../manifest/damaged-records.ts'
import { dayOf, hoursOfDay } from '../manifest/day-file.ts'
import { dayPrefix, readObjectKey, recordsPrefix } from '../manifest/hour-object.ts'
import type { HourRecord } from '../manifest/hour-record.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { type CompleteHour, readRawHours, sidecarKeys } from '../raw/raw-hours.ts'
import { rawPrefix } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { hourOfKey } from '../raw/stored-hours.ts'
import { rawHourOf } from '../sync/keep-hour.ts'
import { newEpoch } from '../upkeep/epoch.ts'

/** What remembering anew needs. Nobody else may write meanwhile. */
export interface RemakeOptions {
  readonly store: RawStore
  readonly manifest: Manifest
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
}

/**
 * Remembers hours anew whose records cannot be read: those that have files from what is known of these. Of the others it is not known whether they had
 * any; younger ones are asked for again by the next sync. The file that cannot be read is put aside. Killed at any point, doing it again finishes it.
 */
export async function remakeRecords({ store, manifest, now, signal }: RemakeOptions): Promise<RemadeRecords> {
  const damaged = manifest.damaged
  const unknown: HourKey[] = []
  for (const file of damaged) {
    signal?.throwIfAborted()
    // Another one of the same day was before it.
    if (!manifest.damaged.includes(file)) continue
    const hours = hoursOf(file)
    const found = await findFiles(store, hours[0] as HourKey)
    for (const key of hours) {
      const record = manifest.get(key)
      if (record?.lost !== true || record.raw !== undefined) continue
      const change = found.get(key.hour) ?? withoutFiles(key, record, now())
      if (change === undefined) continue
      if (change.settled === 'unknown') unknown.push(key)
      await manifest.note(key, change)
    }
    await manifest.remake(file, (hour) => endOf(hour) <= now())
  }
  // Whoever reads looks at old days only when it hears that they have changed.
  if (damaged.length > 0) await newEpoch(store)
  return { files: damaged.map((key) => ({ key, aside: manifest.asideOf(key) })), unknown }
}

/** What is known of the files of each hour of the day of one. */
async function findFiles(store: RawStore, day: HourKey): Promise<Map<string, Partial<HourRecord>>> {
  const found = new Map<string, Partial<HourRecord>>()
  const onDamaged = (key: string, error: Error) => {
    const hour = hourOfKey(key)
    if (hour !== undefined) found.set(hour.hour, { damaged: error.message })
  }
  const prefix = `${rawPrefix}${dayPrefix(day).slice(recordsPrefix.length)}/`
  for await (const generations of readRawHours(store, onDamaged, sidecarKeys(store, prefix))) {
    const { hour, files } = generations.at(-1) as CompleteHour
    found.set(hour, { ...found.get(hour), raw: rawHourOf(files) })
  }
  return found
}

/** Later ones are asked for again. */
function withoutFiles({ hour }: HourKey, { asks }: HourRecord, now: number): Partial<HourRecord> | undefined {
  return asks === 0 && now - endOf(hour) >= keptMs ? { settled: 'unknown' } : undefined
}

function hoursOf(file: string): readonly HourKey[] {
  const day = dayOf(file)
  if (day !== undefined) return hoursOfDay(day)
  const object = readObjectKey(file)
  return object === undefined ? [] : hoursOfDay({ ...object, date: object.hour.slice(0, 8) })
}
