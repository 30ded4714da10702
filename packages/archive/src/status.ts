import { toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { HourKey } from './hours/hour-key.ts'
import { byHourId, chatTypes, hourId, startOf } from './hours/hour-key.ts'
import type { HourRecord } from './manifest/hour-record.ts'
import { type HourState, hourStates, stateOf } from './manifest/hour-state.ts'
import type { Manifest } from './manifest/manifest.ts'
import type { IndexedHour } from './message-index/message-index.ts'
import type { Worker } from './raw/lease/lease.ts'
import type { UnfinishedWork } from './unfinished.ts'

/** What an archive has of an hour. */
export interface HourStatus extends HourKey {
  readonly state: HourState
  /** Messages in the index; `undefined` where it is not in it. */
  readonly messages: number | undefined
  /** How many entries of its files cannot be read, so that they are not in the index; `undefined` where it is not in it. */
  readonly unreadable?: number | undefined
  /** What was asked, and what is kept; `undefined` where nothing happened yet. */
  readonly record: HourRecord | undefined
}

/** What an archive has. */
export interface ArchiveStatus {
  readonly name: string
  readonly sdkAppId: number
  /** Which engine searches. */
  readonly index: string
  /** It is told by the records of the hours alone, without the index: `messages` and what is searchable are not known. */
  readonly withoutIndex?: true | undefined
  /** When it was made. */
  readonly createdAt: Date
  /** When a sync last left nothing to do, whichever program did it; `undefined` where none did yet, or nobody knows any more. */
  readonly syncedAt?: Date | undefined
  /** The oldest hour that it has; `undefined` while it is empty. */
  readonly since: Date | undefined
  /** The time that states are of. */
  readonly now: Date
  /** Every hour since it begins, both kinds, and before that those that were imported; oldest first. */
  readonly hours: readonly HourStatus[]
  /** How many hours there are of each state. */
  readonly counts: Readonly<Record<HourState, number>>
  /** Messages that can be searched. */
  readonly messages: number
  /** Bytes of the service's files. */
  readonly gzipBytes: number
  /** Files of records that cannot be read, such as `hours/C2C/2026/11/22.json`, `begin.json` or `erased.json`: the next sync writes them anew. */
  readonly damagedRecords: readonly string[]
  /** Work on all of it that began and was not finished. */
  readonly unfinished?: UnfinishedWork | undefined
  /** Where workers share the archive: those that are at work. */
  readonly workers: readonly WorkerStatus[]
}

/** A worker that is at work. */
export interface WorkerStatus extends Worker {
  /** The hours that it has claimed. */
  readonly hours: readonly HourKey[]
}

/** How a status is told. */
export interface StatusOptions {
  /**
   * Tells it by the records of the hours alone, for while the index cannot be used. What is kept is `ready` then: nobody can search it.
   * @default the index is asked
   */
  readonly withoutIndex?: boolean | undefined
  /** Without the index: what was searchable in this earlier status counts as that still. @default nothing was */
  readonly last?: ArchiveStatus | undefined
}

/** What an index had that an earlier status is of. */
export function indexedIn(status: ArchiveStatus): IndexedHour[] {
  return status.hours.flatMap(({ chatType, hour, state, messages, unreadable = 0, record }) => {
    const isSearchable = state === 'indexed' || state === 'partial' || state === 'redacted'
    if (!isSearchable || messages === undefined || record?.raw === undefined) return []
    const { generation, sha256 } = record.raw
    // A status tells nothing of times.
    const times = { firstTime: 0, lastTime: 0 }
    return { chatType, hour, generation, sha256, messages, skipped: unreadable, ...times }
  })
}

/** Finds out what an archive has. */
export function statusOf(
  about: Pick<ArchiveStatus, 'name' | 'sdkAppId' | 'index'>,
  manifest: Manifest,
  indexed: readonly IndexedHour[],
  now: number,
  workers: readonly Worker[] = [],
): Omit<ArchiveStatus, 'createdAt'> {
  const claimed = manifest.claimed()
  const hours = hoursOf(manifest, indexed, now)
  const counts = countStates(hours)
  const [first] = hours
  return {
    ...about,
    since: first && new Date(startOf(first.hour)),
    now: new Date(now),
    hours,
    counts,
    messages: indexed.reduce((sum, { messages }) => sum + messages, 0),
    gzipBytes: hours.reduce((sum, { record }) => sum + (record?.raw?.gzipBytes ?? 0), 0),
    damagedRecords: manifest.damaged,
    workers: workers.map((worker) => ({
      ...worker,
      hours: claimed
        .filter(({ by }) => by.name === worker.name && by.term === worker.term)
        .map(({ chatType, hour }) => ({ chatType, hour })),
    })),
  }
}

/** What is known of every hour at a later time, if nothing was done since: some are over then, and others deleted. */
export function agedHours(status: ArchiveStatus, now: number): HourStatus[] {
  const known = status.hours.map((hour): HourStatus => {
    const { state } = hour
    const isLasting = state !== 'future' && state !== 'due' && state !== 'waiting'
    return isLasting ? hour : { ...hour, state: stateOf({ ...hour, now, indexed: undefined }) }
  })
  const last = status.hours.at(-1)
  if (last === undefined) return known
  for (let start = startOf(last.hour) + hourMs; start <= now; start += hourMs) {
    const hour = toHistoryHour(new Date(start))
    const state = stateOf({ hour, now, record: undefined, indexed: undefined })
    for (const chatType of chatTypes)
      known.push({ chatType, hour, state, messages: undefined, record: undefined })
  }
  return known
}

/** Counts the hours of each state. */
export function countStates(hours: readonly HourStatus[]): Record<HourState, number> {
  const counts = Object.fromEntries(hourStates.map((state) => [state, 0])) as Record<HourState, number>
  for (const { state } of hours) counts[state]++
  return counts
}

/** Finds out what an archive has of every hour, up to the one that is not over; before it begins, of those that were imported. */
function hoursOf(manifest: Manifest, indexed: readonly IndexedHour[], now: number): HourStatus[] {
  const first = manifest.first()
  if (first === undefined) return []
  const begin = manifest.begin()
  const byId = byHourId(indexed)
  const hours: HourStatus[] = []
  for (let start = startOf(first); start <= now; start += hourMs) {
    const hour = toHistoryHour(new Date(start))
    const isBefore = begin === undefined || hour < begin
    for (const chatType of chatTypes) {
      const key = { chatType, hour }
      const record = manifest.get(key)
      if (record === undefined && isBefore) continue
      const found = byId.get(hourId(key))
      const state = stateOf({ hour: key.hour, now, record, indexed: found })
      hours.push({ ...key, state, messages: found?.messages, unreadable: found?.skipped, record })
    }
  }
  return hours
}
