import { locale } from './language.ts'

const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${locale()}`
  let format = cache.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale() === 'zh' ? 'zh-CN' : 'en-GB', options)
    cache.set(key, format)
  }
  return format
}

/** A time of day with seconds. */
export function clockTime(milliseconds: number): string {
  return formatter('clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(milliseconds)
}

/** A time of day with milliseconds. */
export function exactTime(milliseconds: number): string {
  return formatter('exact', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  }).format(milliseconds)
}

/** A time of day with minutes. */
export function shortTime(milliseconds: number): string {
  return formatter('short', { hour: '2-digit', minute: '2-digit' }).format(milliseconds)
}

/** A day. */
export function day(milliseconds: number): string {
  return formatter('day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    milliseconds,
  )
}

/** A day, short. */
export function shortDay(milliseconds: number): string {
  return formatter('short day', { day: 'numeric', month: 'short' }).format(milliseconds)
}

/** A day with its year, short. */
export function shortDate(milliseconds: number): string {
  return formatter('short date', { day: 'numeric', month: 'short', year: 'numeric' }).format(milliseconds)
}

/** A day and a time, exact to the second. */
export function moment(milliseconds: number): string {
  return formatter('moment', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(milliseconds)
}

/** A day and a time in Beijing, by which the hourly files are named. */
export function beijingMoment(milliseconds: number): string {
  return formatter('beijing', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'Asia/Shanghai',
  }).format(milliseconds)
}

/** The time today, or the day when it was another. */
export function recent(seconds: number, now: number): string {
  if (seconds === 0) return ''
  const time = seconds * 1000
  return day(time) === day(now) ? shortTime(time) : shortDay(time)
}

/** How long something took. */
export function milliseconds(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`
}
