import { dateLocale, t } from '../text.ts'
import { offsetName, secondsOf, zoneNamed } from './zone-named.ts'

/** By which clock and in which zone times are told. */
export interface Viewpoint {
  /** What time it is, in milliseconds. */
  readonly now: number
  /** The zone, such as `Asia/Shanghai`. */
  readonly zone: string
}

/** What stands for the date of a message that does not say when it was sent. */
const noDate = ''

/** A moment as shortly as it can be said: the time today, the weekday this week, else the date. */
export function shortTime(time: Date, viewpoint: Viewpoint): string {
  if (!isKnown(time)) return t('time unknown')
  const date = isoDate(time, viewpoint.zone)
  const days = daysAgo(date, viewpoint)
  if (days === 0) return clock(time, viewpoint.zone)
  if (days === 1) return t('Yesterday')
  if (days > 1 && days < 7) return formatDate(date, { weekday: 'short' })
  return date
}

/** The time of day. */
export function clock(time: Date, zone: string): string {
  return isKnown(time) ? zoneNamed(zone).minute(secondsOf(time)) : '--:--'
}

/** The time of day with seconds. */
export function clockWithSeconds(time: Date, zone: string): string {
  return isKnown(time) ? zoneNamed(zone).second(secondsOf(time)) : '--:--:--'
}

/** The date, as `2026-11-23`; empty where the time is not known. */
export function isoDate(time: Date, zone: string): string {
  return isKnown(time) ? zoneNamed(zone).day(secondsOf(time)) : noDate
}

/** How far a zone is from UTC at a moment, as `UTC+8`; `undefined` where the time is not known. */
export function offsetOf(time: Date, zone: string): string | undefined {
  return isKnown(time) ? offsetName(time, zone) : undefined
}

/** A moment in full, with how far its zone is from UTC: `2026-11-23 09:05:00 UTC+8`. */
export function fullTime(time: Date, zone: string): string {
  if (!isKnown(time)) return t('time unknown')
  return `${isoDate(time, zone)} ${clockWithSeconds(time, zone)} ${offsetName(time, zone)}`
}

/** A day of the calendar, such as `2026-11-23`, in words: today, yesterday, or the date with its weekday. */
export function dayTitle(date: string, viewpoint: Viewpoint): string {
  if (date === noDate) return t('Time unknown')
  const full = formatDate(date, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
  return withDayWord(full, date, viewpoint) ?? full
}

/** A day of the calendar as shortly as lists want it: `Yesterday, 2026-11-22`, or the date with its weekday. */
export function shortDayTitle(date: string, viewpoint: Viewpoint): string {
  return withDayWord(date, date, viewpoint) ?? `${date} ${formatDate(date, { weekday: 'long' })}`
}

/** A zone as people know it, with how far it is from UTC now: `Europe/Berlin, UTC+1`. */
export function zoneTitle({ now, zone }: Viewpoint): string {
  const offset = offsetName(new Date(now), zone)
  return zone === offset ? zone : `${zone}, ${offset}`
}

/** The end of the year 9999, the last that is written with four digits. */
const latest = Date.UTC(9999, 11, 30)

/** Whether a message says when it was sent: 1970 stands for none, and some apps write milliseconds for seconds. */
function isKnown(time: Date): boolean {
  const moment = time.getTime()
  return moment > 0 && moment <= latest
}

function withDayWord(text: string, date: string, viewpoint: Viewpoint): string | undefined {
  const days = daysAgo(date, viewpoint)
  if (days === 0) return t('Today, {0}', text)
  return days === 1 ? t('Yesterday, {0}', text) : undefined
}

/** How many days a date is before today, as the zone had them. */
function daysAgo(date: string, { now, zone }: Viewpoint): number {
  const own = zoneNamed(zone)
  const day = own.dayOf(date)
  return day === undefined ? Number.NaN : own.daysBetween(day.from, Math.floor(now / 1000))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Writes a date in the language of the editor. A date alone is read as UTC, so it is written in UTC. */
function formatDate(date: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${dateLocale()} ${JSON.stringify(options)}`
  // Making a format takes a hundred times as long as using one.
  const format = formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(), { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(date))
}
