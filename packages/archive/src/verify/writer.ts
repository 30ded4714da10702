import type { HourKey } from '../hours/hour-key.ts'
import type { Fault, FaultCode } from './fault.ts'
import type { StoredHour } from './see-hours.ts'

/** Somebody who writes to the archive. */
export interface Writer {
  /** The time, in milliseconds since 1970, of the service as far as it is known. */
  readonly now: number
  /** Whether it erases, prunes or rebuilds, which changes hours of any age. */
  readonly isUpkeep: boolean
}

/** Tells what is wrong from what is not finished. */
export interface Writing {
  split(
    faults: readonly Fault[],
    hour: StoredHour,
  ): { readonly settled: readonly Fault[]; readonly isInProgress: boolean }
}

/** What is not as it should be for a while when an hour is kept, indexed, erased from or removed. */
const passing: ReadonlySet<FaultCode> = new Set([
  'record',
  'unknown',
  'index-behind',
  'index-content',
  'index-ahead',
  'missing',
  'came-back',
])
/** A record is written seconds after the file, and the index is behind for as long as a sync takes. */
const ofLateMs = 2 * 3_600_000

/** Finds out what a writer may be at. @param writer `undefined`: there is none, so that whatever is wrong is so */
export function writingOf(writer: Writer | undefined): Writing {
  if (writer === undefined) return { split: (settled) => ({ settled, isInProgress: false }) }
  const { now, isUpkeep } = writer
  return {
    split(faults, hour) {
      const isBusy = isUpkeep || isOfLate(hour, now)
      // An index that is filled anew gets hours of any age.
      const settled = faults.filter(({ code }) => code !== 'not-indexed' && !(isBusy && passing.has(code)))
      return { settled, isInProgress: settled.length < faults.length }
    },
  }
}

/** Whether what is there of an hour was kept of late, or is not finished. */
function isOfLate({ generations, sizes }: StoredHour & HourKey, now: number): boolean {
  const newest = generations.at(-1)
  const isUnfinished = newest === undefined && sizes.size > 0
  return isUnfinished || newest?.files.some(({ keptAt }) => now - Date.parse(keptAt) < ofLateMs) === true
}
