import type { ChatType } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import { byHourId, hourId, startOf } from '../hours/hour-key.ts'
import { type HourState, lastingStateOf } from '../manifest/hour-state.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'

/** Hours, one after the other, of one state. */
export interface HourRun {
  /** Milliseconds since 1970. */
  readonly start: number
  /** Not included. */
  readonly end: number
  readonly state: HourState
  /** How much of the files of a `partial` hour cannot be read. */
  readonly unreadable?: number | undefined
}

/** The hours whose state does not change by time alone, oldest first. */
export type CoveredHours = Readonly<Record<ChatType, readonly HourRun[]>>

const known = new WeakMap<
  Manifest,
  { readonly version: number; readonly indexed: readonly IndexedHour[]; readonly covered: CoveredHours }
>()

/**
 * Puts together the hours of each state. An archive of years has tens of thousands of hours in a few runs: they are looked through again only
 * when a record or the index has changed.
 */
export function coveredHours(manifest: Manifest, indexed: readonly IndexedHour[]): CoveredHours {
  const before = known.get(manifest)
  if (before?.version === manifest.version && before.indexed === indexed) return before.covered
  const covered = { c2c: [] as HourRun[], group: [] as HourRun[] }
  const byId = byHourId(indexed)
  for (const { chatType, hour, record } of manifest.entries()) {
    const found = byId.get(hourId({ chatType, hour }))
    const state = lastingStateOf(record, found)
    if (state !== undefined) add(covered[chatType], startOf(hour), state, found?.skipped)
  }
  known.set(manifest, { version: manifest.version, indexed, covered })
  return covered
}

function add(runs: HourRun[], start: number, state: HourState, skipped = 0): void {
  const previous = runs.at(-1)
  const end = start + hourMs
  // Each has its own count.
  if (state === 'partial') runs.push({ start, end, state, unreadable: skipped })
  else if (previous?.end === start && previous.state === state) runs[runs.length - 1] = { ...previous, end }
  else runs.push({ start, end, state })
}
