import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime'

/** A day of a zone: 23, 24 or 25 hours, or what else a zone has had. */
export interface Day {
  /** The first second, which is not midnight where a zone skips midnight. */
  readonly from: number
  /** The last second. */
  readonly to: number
}

/** The offset of a zone from UTC at a moment, in seconds. */
export function offsetAt(zone: string, seconds: number): number {
  return Math.round(Zoned.offsetNanoseconds(at(zone, seconds)) / 1e9)
}

/** The day on which a moment falls. */
export function dayAt(zone: string, seconds: number): Day {
  return dayOfDate(zone, Zoned.toPlainDate(at(zone, seconds)))
}

/**
 * A day by its date, `yyyy-MM-dd`; `undefined` where the zone went from the day before to the day after.
 *
 * @throws {RangeError} for what is no date, such as `2026-02-30`
 */
export function dayOf(zone: string, text: string): Day | undefined {
  const { from, to } = dayOfDate(zone, dateOf(text))
  return from > to ? undefined : { from, to }
}

/**
 * The moment at which a clock on the wall shows `yyyy-MM-ddTHH:mm:ss`. A time that exists twice has a first and a
 * last one; for a time that was skipped the first is what comes after the gap, and the last is what comes before it.
 *
 * @throws {RangeError} for what is no time, such as `2026-02-30T09:00:00`
 */
export function momentOf(zone: string, text: string, which: 'first' | 'last'): number {
  const wall = wallOf(text)
  const early = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' })
  const late = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'later' })
  if (PlainDateTime.equals(Zoned.toPlainDateTime(early), wall)) {
    return secondsOf(which === 'first' ? early : late)
  }
  // In a gap the earlier reading lies before the change of the clock, the later one after it.
  const change = Zoned.getTimeZoneTransition(early, 'next')
  const after = change === null ? secondsOf(late) : secondsOf(change)
  return which === 'first' ? after : after - 1
}

function dateOf(text: string): PlainDate.Record {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return PlainDate.create(Number(year), Number(month), Number(date))
}

function wallOf(text: string): PlainDateTime.Record {
  const [, year, month, date, hour, minute, second] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/.exec(text) ?? []
  return PlainDateTime.create(
    Number(year),
    Number(month),
    Number(date),
    Number(hour),
    Number(minute),
    Number(second),
  )
}

function dayOfDate(zone: string, date: PlainDate.Record): Day {
  const start = (of: PlainDate.Record): number => secondsOf(PlainDate.toZonedDateTime(of, zone))
  return { from: start(date), to: start(PlainDate.addDays(date, 1)) - 1 }
}

function secondsOf(moment: Zoned.Record): number {
  return Math.floor(moment.epochMilliseconds / 1000)
}

function at(zone: string, seconds: number): Zoned.Record {
  return toZonedDateTimeISO(fromEpochMilliseconds(seconds * 1000), zone)
}
