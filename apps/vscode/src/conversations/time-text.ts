import { dateLocale, t } from '../text.ts'

const dayMs = 86_400_000

/** A moment as shortly as it can be said: the time today, the weekday this week, else the date. */
export function shortTime(time: Date, now: number): string {
  const days = daysBetween(time, now)
  if (days === 0) return clock(time)
  if (days === 1) return t('Yesterday')
  if (days > 1 && days < 7) return time.toLocaleDateString(dateLocale(), { weekday: 'short' })
  return isoDate(time)
}

/** The time of day. */
export function clock(time: Date): string {
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

/** The time of day with seconds. */
export function clockWithSeconds(time: Date): string {
  return `${clock(time)}:${two(time.getSeconds())}`
}

/** The date on this machine, as `2026-11-23`. */
export function isoDate(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** A day in words: today, yesterday, or the date with its weekday. */
export function dayTitle(time: Date, now: number): string {
  const days = daysBetween(time, now)
  const full = time.toLocaleDateString(dateLocale(), {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  if (days === 0) return t('Today, {0}', full)
  if (days === 1) return t('Yesterday, {0}', full)
  return full
}

/** How this machine's zone differs from UTC, as `UTC+8`. */
export function zoneName(time: Date): string {
  const minutes = -time.getTimezoneOffset()
  if (minutes === 0) return 'UTC'
  const sign = minutes > 0 ? '+' : '−'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${sign}${hours}${rest === 0 ? '' : `:${two(rest)}`}`
}

function daysBetween(time: Date, now: number): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(new Date(now)) - midnight(time)) / dayMs)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
