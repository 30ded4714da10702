import { type ChatType, toHistoryHour } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import { chatTypes, endOf, type HourKey, hourAfter } from '../hours/hour-key.ts'
import { compareAfterMs, isAskDue, keptMs } from '../hours/schedule.ts'
import type { HourRecord } from './hour-record.ts'

/** Whether the service is asked for an hour, and why. */
export type Ask = 'first' | 'again' | 'compare' | 'restore'

/** An hour to ask the service for. */
export interface PlannedHour extends HourKey {
  readonly ask: Ask
}

/** From this age on an hour is in danger: a machine that is off over a day may find it deleted. */
const endangeredMs = 6 * dayMs

/** Which hours may be asked for. */
export interface PlanOptions {
  /** Milliseconds since 1970: older hours are left out. @default as far back as the service keeps files */
  readonly since?: number | undefined
  /** @default both */
  readonly kinds?: readonly ChatType[] | undefined
}

/**
 * Chooses which hours the service is asked for now: first those that it will delete soon, oldest first; then the others, newest first, so that
 * what people look for most can be found soonest.
 */
export function planAsks(
  recordOf: (key: HourKey) => HourRecord | undefined,
  now: number,
  { since = Number.NEGATIVE_INFINITY, kinds = chatTypes }: PlanOptions = {},
): PlannedHour[] {
  const planned: (PlannedHour & { age: number })[] = []
  const oldest = Math.max(now - keptMs, since)
  for (let hour = toHistoryHour(new Date(oldest)); ; hour = hourAfter(hour)) {
    const age = now - endOf(hour)
    if (age < 0) break
    for (const chatType of kinds) {
      const ask = askFor(recordOf({ chatType, hour }), age, endOf(hour))
      if (ask !== undefined) planned.push({ chatType, hour, ask, age })
    }
  }
  const soon = planned.filter(({ age }) => age >= endangeredMs)
  const rest = planned.filter(({ age }) => age < endangeredMs)
  return [...soon, ...rest.reverse()].map(({ chatType, hour, ask }) => ({ chatType, hour, ask }))
}

/** Decides whether the service is asked for an hour that is known so. */
export function askOf(hour: string, record: HourRecord | undefined, now: number): Ask | undefined {
  const end = endOf(hour)
  return askFor(record, now - end, end)
}

function askFor(record: HourRecord | undefined, age: number, end: number): Ask | undefined {
  const { raw, damaged, comparedAt, askedLast, listed } = record ?? {}
  if (damaged !== undefined) return age < keptMs ? 'restore' : undefined
  if (raw !== undefined) {
    if (comparedAt !== undefined || raw.source === 'import' || age >= keptMs) return undefined
    return Date.parse(raw.keptAt) - end + compareAfterMs <= age ? 'compare' : undefined
  }
  if (record?.settled !== undefined) return undefined
  // What is there and could not be had is tried by every sync.
  if (listed === true) return age < keptMs ? 'again' : undefined
  const ageAtLastAsk = askedLast === undefined ? undefined : Date.parse(askedLast) - end
  if (!isAskDue(age, ageAtLastAsk)) return undefined
  return ageAtLastAsk === undefined ? 'first' : 'again'
}
