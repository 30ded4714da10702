import { chatTypes, type HourKey, wireName } from '../hours/hour-key.ts'
import { dayPrefix, recordsPrefix } from './hour-object.ts'
import { dayRecords, type HourRecord, hourRecord } from './hour-record.ts'

/** The key of the file of the day of an hour: `hours/C2C/2026/11/22.json`. */
export function keyOfDay(key: HourKey): string {
  return `${dayPrefix(key)}.json`
}

/** A day of a kind. */
export interface Day {
  readonly chatType: HourKey['chatType']
  readonly date: string
}

/** Some days, `yyyyMMdd`. */
export interface Days {
  readonly since: string
  /** Not included. */
  readonly until: string
}

/** Whether a day, or an hour, is of them; all are of `undefined`. */
export function isOfDays(date: string, days: Days | undefined): boolean {
  return days === undefined || (date >= days.since && date < days.until)
}

/** What the keys of all records of some days begin with, by months: a listing of years is long. */
export function monthPrefixes({ since, until }: Days): string[] {
  const prefixes: string[] = []
  for (let month = Number(since.slice(0, 6)); month <= Number(until.slice(0, 6)); ) {
    const [year, number] = [String(month).slice(0, 4), String(month).slice(4)]
    for (const chatType of chatTypes)
      prefixes.push(`${recordsPrefix}${wireName(chatType)}/${year}/${number}/`)
    // From December to January.
    month += number === '12' ? 89 : 1
  }
  return prefixes
}

/** Of which day a file is; `undefined` where it is none. */
export function dayOf(key: string): Day | undefined {
  const [, kind, year, month, day] = /^hours\/(C2C|Group)\/(\d{4})\/(\d{2})\/(\d{2})\.json$/.exec(key) ?? []
  if (kind === undefined) return undefined
  return { chatType: kind === 'C2C' ? 'c2c' : 'group', date: `${year}${month}${day}` }
}

/** The hours of a day. */
export function hoursOfDay({ chatType, date }: Day): HourKey[] {
  return Array.from({ length: 24 }, (_, at) => ({ chatType, hour: `${date}${String(at).padStart(2, '0')}` }))
}

/** What a file says of the hours of its day, by hour of the day: all that can be read of one that is damaged. */
export interface ReadDay {
  readonly hours: Readonly<Record<string, HourRecord>>
  readonly isWhole: boolean
  /** When a worker gathered them, in milliseconds since 1970. */
  readonly gatheredAt?: number | undefined
}

/** Reads what a file says of the hours of its day. */
export function readDay(text: string): ReadDay {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { hours: {}, isWhole: false }
  }
  const whole = dayRecords.safeParse(value)
  if (whole.success) {
    const { hours, gatheredAt } = whole.data
    return { hours, isWhole: true, gatheredAt: gatheredAt === undefined ? undefined : Date.parse(gatheredAt) }
  }
  const hours: Record<string, HourRecord> = {}
  const entries = (value as { hours?: unknown } | null)?.hours
  for (const [hour, entry] of Object.entries(entries ?? {})) {
    const found = hourRecord.safeParse(entry)
    if (found.success && /^(?:[01]\d|2[0-3])$/.test(hour)) hours[hour] = found.data
  }
  return { hours, isWhole: false }
}
