/**
 * Times as people read them. All of the demo is in Beijing time, because the hours of the history files are.
 */

import type { Language } from './words/words.ts'

const zone = 'Asia/Shanghai'
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }

/** The day of a moment, such as `Saturday 21 November 2026`. */
export function formatDay(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { timeZone: zone, dateStyle: 'full' }).format(time)
}

/** The time of a moment: `09:15`. */
export function formatTime(time: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(time)
}

/** A moment as programs write it: `2026-11-22T20:00:00+08:00`. */
export function toRfc3339(time: Date): string {
  return `${new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

/** The hours of the day before a moment, as moments at which they begin. */
export function hoursOfYesterday(now: number): Date[] {
  const hour = 3_600_000
  const day = 24 * hour
  const beijing = 8 * hour
  const today = Math.floor((now + beijing) / day) * day - beijing
  return Array.from({ length: 24 }, (_, index) => new Date(today - day + index * hour))
}

/** An hour: `09:00–10:00`. */
export function formatHour(start: Date): string {
  return `${formatTime(start)}–${formatTime(new Date(start.getTime() + 3_600_000))}`
}
