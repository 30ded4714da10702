/**
 * The hours that history files are made of: `yyyyMMddHH` in Beijing time (UTC+8, no daylight saving), whatever
 * the zone of the machine.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 * @module
 */

import { outOfRange, show, wrongType } from '../check.ts'
import { isIsoTime, timeOf } from '../time.ts'
import { hourMs } from '../time-units.ts'

const beijingMs = 8 * hourMs

/** More than eleven years, where the service keeps seven days: a longer range is a mistake, and would fill the memory. */
const maxHours = 100_000

/**
 * An hour as people may give it: any moment inside it, as a `Date` or an ISO 8601 text with its offset, or `yyyyMMddHH` in
 * Beijing time. Numbers are refused: `2026112309` could be an hour and a time in seconds.
 */
export type HistoryHourInput = Date | string

/**
 * Returns the hour of a moment as the service writes it: `yyyyMMddHH` in Beijing time.
 *
 * Ten digits are checked to be a real hour of the calendar and given back; a moment may be any inside the hour.
 *
 * @param hour A `Date`, a text such as `2015-12-01T21:00:06+08:00`, or ten digits such as `2015120121` for 21:00 to 21:59 on
 *   1 December 2015.
 * @param option How the error calls the value. Default: `hour`.
 * @throws {TypeError} It is neither a `Date` nor a text.
 * @throws {RangeError} It is not a real hour.
 */
export function toHistoryHour(hour: HistoryHourInput, option: string = 'hour'): string {
  if (typeof hour === 'string' && !isIsoTime(hour)) {
    const start = parse(hour)
    if (start === undefined) {
      throw outOfRange(
        option,
        `must be an hour as yyyyMMddHH in Beijing time, or an ISO 8601 time with its offset: got ${show(hour)}`,
      )
    }
    return hour
  }
  if (typeof hour !== 'string' && !(hour instanceof Date)) {
    throw wrongType(option, `must be a Date or a string yyyyMMddHH in Beijing time: got ${show(hour)}`)
  }
  const text = format(timeOf(hour))
  if (text === undefined) throw outOfRange(option, 'must be a real time of the years 100 to 9999')
  return text
}

/** When an hour begins. */
export function historyHourStart(hour: HistoryHourInput): Date {
  return new Date(startOf(toHistoryHour(hour)))
}

/** When an hour is over, which is the start of the next one. */
export function historyHourEnd(hour: HistoryHourInput): Date {
  return new Date(startOf(toHistoryHour(hour)) + hourMs)
}

/** The hour after an hour, as `yyyyMMddHH`. */
export function nextHistoryHour(hour: HistoryHourInput): string {
  return toHistoryHour(historyHourEnd(hour))
}

/** The hour before an hour, as `yyyyMMddHH`. */
export function previousHistoryHour(hour: HistoryHourInput): string {
  return toHistoryHour(new Date(startOf(toHistoryHour(hour)) - hourMs))
}

/**
 * Lists the hours from that of one moment to that of another, oldest first, both included.
 *
 * @throws {TypeError} One of them is neither a `Date` nor a text.
 * @throws {RangeError} `since` is after `until`, one of them is not a real hour, or there are more than 100,000 of them.
 */
export function historyHours(since: HistoryHourInput, until: HistoryHourInput): string[] {
  const first = toHistoryHour(since, 'since')
  const last = toHistoryHour(until, 'until')
  // Ten digits each, so that the order of the texts is the order of the hours.
  if (first > last) throw outOfRange('since', `must not be after until: got ${first} and ${last}`)
  const end = startOf(last)
  const count = (end - startOf(first)) / hourMs + 1
  if (count > maxHours) {
    throw outOfRange(
      'since',
      `and until must be at most ${maxHours} hours apart: ${first} to ${last} are ${count}`,
    )
  }
  const hours: string[] = []
  for (let start = startOf(first); start <= end; start += hourMs) {
    hours.push(toHistoryHour(new Date(start)))
  }
  return hours
}

function startOf(hour: string): number {
  return parse(hour) ?? Number.NaN
}

function parse(hour: string): number | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(hour)
  if (digits === null) return undefined
  const [, year, month, day, hours] = digits
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours)) - beijingMs
  // Date.UTC lets 31 February pass as 3 March: what comes back must be what went in.
  return format(start) === hour ? start : undefined
}

function format(time: number): string | undefined {
  const shifted = new Date(time + beijingMs)
  const year = shifted.getUTCFullYear()
  if (!(year >= 100 && year <= 9999)) return undefined
  return shifted.toISOString().slice(0, 13).replace(/[-T]/g, '')
}
