import { clock, isoDate } from '../conversations/time-text.ts'
import { dateLocale, t } from '../text.ts'

const hourMs = 3_600_000
const beijingMs = 8 * hourMs

/** A day in Beijing with the hours that are over, newest first. */
export interface HistoryDay {
  /** `yyyyMMdd` in Beijing. */
  readonly day: string
  /** The day in words. */
  readonly title: string
  /** `yyyyMMddHH` in Beijing, newest first. */
  readonly hours: readonly string[]
}

/** Lists the days whose files the service keeps: the last seven times 24 hours, newest first. */
export function historyDays(now: number, keptDays = 7): readonly HistoryDay[] {
  const days = new Map<string, string[]>()
  const lastOver = Math.floor(now / hourMs) * hourMs - hourMs
  for (let start = lastOver; start > now - keptDays * 24 * hourMs; start -= hourMs) {
    const hour = beijingHour(start)
    const day = hour.slice(0, 8)
    const list = days.get(day)
    if (list === undefined) days.set(day, [hour])
    else list.push(hour)
  }
  return [...days].map(([day, hours]) => ({ day, title: dayTitleOf(day, now), hours }))
}

/** An hour in Beijing, such as `09:00–10:00`. */
export function beijingHourTitle(hour: string): string {
  const start = Number(hour.slice(8, 10))
  return `${String(start).padStart(2, '0')}:00–${String((start + 1) % 24).padStart(2, '0')}:00`
}

/** The same hour on this machine, such as `02:00 here`; `undefined` where it is the same. */
export function localHourTitle(start: Date): string | undefined {
  if (-start.getTimezoneOffset() === beijingMs / 60_000) return undefined
  const beijingDay = isoDateInBeijing(start)
  const date = isoDate(start) === beijingDay ? '' : `${isoDate(start).slice(5)} `
  return t('{0} here', `${date}${clock(start)}`)
}

function beijingHour(time: number): string {
  return new Date(time + beijingMs).toISOString().slice(0, 13).replace(/[-T]/g, '')
}

function isoDateInBeijing(time: Date): string {
  return new Date(time.getTime() + beijingMs).toISOString().slice(0, 10)
}

function dayTitleOf(day: string, now: number): string {
  const text = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  const noon = new Date(`${text}T04:00:00Z`)
  const weekday = noon.toLocaleDateString(dateLocale(), { weekday: 'long', timeZone: 'UTC' })
  if (beijingHour(now).slice(0, 8) === day) return t('Today, {0}', text)
  if (beijingHour(now - 24 * hourMs).slice(0, 8) === day) return t('Yesterday, {0}', text)
  return `${text} ${weekday}`
}
