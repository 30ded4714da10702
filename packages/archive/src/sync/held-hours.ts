import type { HourKey } from '../hours/hour-key.ts'
import { HourMap } from '../hours/hour-map.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { LastHeard, WorkerLease } from '../raw/lease/lease.ts'
import type { HeldHour } from './sync-report.ts'

/** What became of hours that others had when this worker wanted them. */
export interface RefusedHours {
  /** Nobody has done them. */
  readonly held: readonly HeldHour[]
  /** Those of them that whoever had them is gone from. */
  readonly left: HourMap<true>
}

/** Looks again at the hours that could not be had: what was done meanwhile is no matter any more. */
export async function lookAtRefused(manifest: Manifest, worker: WorkerLease): Promise<RefusedHours> {
  const held: HeldHour[] = []
  const left = new HourMap<true>()
  const known = new Map<string, Promise<LastHeard | undefined>>()
  for (const key of manifest.refused()) {
    const holder = await manifest.holder(key)
    if (holder === undefined) continue
    const id = `${holder.name}/${holder.term}`
    const heard = await (known.get(id) ?? kept(known, id, worker.lastHeard(holder)))
    if (heard === undefined) left.set(key, true)
    // Should this be the last look, it is told as what it was.
    held.push(heldHour(key, heard ?? { ...holder, freeAt: new Date(worker.clock.now()).toISOString() }))
  }
  return { held, left }
}

function heldHour({ chatType, hour }: HourKey, { name, since, freeAt }: LastHeard): HeldHour {
  return { chatType, hour, by: name, since, until: freeAt }
}

function kept<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  values.set(key, value)
  return value
}
