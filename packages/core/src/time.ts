import { maxUint32, outOfRange, show, wrongType } from './check.ts'

/** A point in time: a `Date`, unix seconds, or an ISO 8601 text with its offset (`2026-11-23T09:00:00+08:00`). */
export type TimeInput = Date | number | string

// The offset is required: without it the same text would mean another time on another machine.
const isoWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** Whether a text is a time in ISO 8601 with its offset, whatever its numbers are. */
export function isIsoTime(text: string): boolean {
  return isoWithOffset.test(text)
}

/** Reads a `Date`, or a text that {@link isIsoTime} takes, in milliseconds; `NaN` when the calendar has no such day. */
export function timeOf(value: Date | string): number {
  // Engines take 31 November for 1 December.
  if (typeof value === 'string' && new Date(value.slice(0, 10)).getUTCDate() !== Number(value.slice(8, 10))) {
    return Number.NaN
  }
  return new Date(value).getTime()
}

/**
 * Reads a point in time as whole unix seconds, rounded down.
 *
 * @throws {TypeError} when it is not a time, or a text without an offset.
 * @throws {RangeError} when it is negative, or looks like milliseconds.
 */
export function toUnixSeconds(value: TimeInput, option: string): number {
  if (typeof value === 'string' && !isIsoTime(value)) {
    throw wrongType(
      option,
      `is ${JSON.stringify(value)}: give an ISO 8601 time with its offset, such as "2026-11-23T09:00:00+08:00"`,
    )
  }
  const isTime = typeof value === 'number' || typeof value === 'string' || value instanceof Date
  const seconds = typeof value === 'number' ? value : isTime ? timeOf(value) / 1000 : Number.NaN
  if (!Number.isFinite(seconds)) {
    throw wrongType(
      option,
      `is ${isTime ? String(value) : show(value)}: give a valid Date, unix seconds or an ISO 8601 time`,
    )
  }
  if (seconds < 0 || seconds > maxUint32) {
    const hint = seconds > maxUint32 ? ': these look like milliseconds, divide them by 1000' : ''
    throw outOfRange(option, `is ${seconds}, which is not a time in unix seconds${hint}`)
  }
  return Math.floor(seconds)
}

/** From when to when, both included, in unix seconds. */
export interface TimeRange {
  readonly since: number
  readonly until: number
}

/**
 * Reads a range of time that may lack either end, and refuses one that ends before it begins. Without an end it gets the
 * largest time there is (4294967295, in the year 2106): the current time of this machine, where its clock is a little slow,
 * would leave out what is newest.
 */
export function readTimeRange(
  range: {
    readonly [Option in keyof TimeRange]?: TimeInput | undefined
  },
): TimeRange {
  const since = range.since === undefined ? 0 : toUnixSeconds(range.since, 'since')
  const until = range.until === undefined ? maxUint32 : toUnixSeconds(range.until, 'until')
  if (since > until) throw outOfRange('since', `(${since}) is after until (${until})`)
  return { since, until }
}
