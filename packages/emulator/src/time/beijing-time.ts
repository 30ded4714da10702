import { daySeconds, hourMs, hourSeconds } from '@timkit/core/internal'

export { daySeconds, hourSeconds }

/** Beijing is 8 hours ahead of UTC all year round. */
const beijingOffset = 8 * hourMs

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** Writes a time (ms) as `YYYY-MM-DD HH:mm:ss` in Beijing time, whatever the zone of the machine. */
export function formatBeijingTime(time: number): string {
  return new Date(time + beijingOffset).toISOString().slice(0, 19).replace('T', ' ')
}

/** Writes the hour that holds a unix second as `yyyyMMddHH` in Beijing time. */
export function formatBeijingHour(second: number): string {
  return formatBeijingTime(second * 1000)
    .replace(/\D/g, '')
    .slice(0, 10)
}

/** Reads `yyyyMMddHH` in Beijing time as the unix second at which the hour starts, or `undefined` if there is no such hour. */
export function parseBeijingHour(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!match) return undefined
  const [year, month, day, hour] = match.slice(1).map(Number) as [number, number, number, number]
  const second = beijingSecond(year, month, day, hour)
  // Dates that do not exist (31 June, hour 24) roll over: they do not come back the same.
  return formatBeijingHour(second) === text ? second : undefined
}

/** The unix second of a date and time in Beijing. The month counts from 1. */
export function beijingSecond(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  const iso = `${digits(year, 4)}-01-01T00:00:00Z`
  const date = new Date(iso)
  date.setUTCMonth(month - 1, day)
  date.setUTCHours(hour, minute, second)
  return (date.getTime() - beijingOffset) / 1000
}

/** The unix second at which the Beijing day of a unix second starts. */
export function startOfBeijingDay(second: number): number {
  const shifted = second + beijingOffset / 1000
  return shifted - (((shifted % daySeconds) + daySeconds) % daySeconds) - beijingOffset / 1000
}
