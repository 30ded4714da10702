import type { ChatType } from '@timkit/core'
import { endOf, type HourKey, hourAfter } from '../hours/hour-key.ts'
import { keptMs } from '../hours/schedule.ts'
import { settledAs } from '../manifest/hour-state.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { adopt } from './ask-hour.ts'
import type { HourQueue } from './hour-queue.ts'
import type { SyncTally } from './sync-report.ts'

/** What settling needs. */
export interface SettleParts {
  readonly store: RawStore
  readonly manifest: Manifest
  readonly tally: SyncTally
  readonly queue: HourQueue
  /** The time of the service, in milliseconds. */
  readonly now: () => number
  readonly kinds: readonly ChatType[]
}

/** Notes what cannot change any more: hours whose files, if there were any, are deleted by now. */
export async function settle(parts: SettleParts): Promise<void> {
  const { manifest, queue } = parts
  const first = manifest.begin()
  if (first === undefined) return
  const now = parts.now()
  const open = parts.kinds.map((kind) => manifest.firstOpen(kind, first)).sort()
  for (let hour = open[0] ?? first; now - endOf(hour) >= keptMs; hour = hourAfter(hour)) {
    for (const chatType of parts.kinds) {
      const key = { chatType, hour }
      if (isOver(key, manifest) || !(await manifest.claim(key))) continue
      // Another worker may have settled it meanwhile.
      if (!isOver(key, manifest) && (await settleHour(key, parts))) queue.add(key, { isClaimed: true })
      else await manifest.release(key)
    }
  }
}

function isOver(key: HourKey, manifest: Manifest): boolean {
  const record = manifest.get(key)
  return record?.raw !== undefined || record?.settled !== undefined
}

/** @returns whether its files are there, of which the record was lost */
async function settleHour(key: HourKey, { store, manifest, tally }: SettleParts): Promise<boolean> {
  try {
    if (await adopt(key, { store, manifest })) return true
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error
    await manifest.note(key, { damaged: error.message })
    tally.fail(key, error)
    return false
  }
  const settled = settledAs(key.hour, manifest.get(key))
  await manifest.note(key, { settled })
  if (settled !== 'empty') tally[settled].push(key)
  return false
}
