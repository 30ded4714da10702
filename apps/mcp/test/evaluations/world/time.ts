/** Now in the world of the evaluations: Monday, 23 November 2026, 15:00 in Beijing. */
export const now: number = at('2026-11-23 15:00')

/** The first day of which there are messages, a Monday. */
export const firstDay: number = at('2026-08-31 00:00')

/** So many days have messages, today among them. */
export const days: number = Math.floor((now - firstDay) / 86_400) + 1

/** A time in Beijing, as `2026-11-23 15:00`, in unix seconds. */
export function at(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}:00+08:00`) / 1000
}

/** The day of a time in Beijing, as `2026-11-23`. */
export function dayOf(seconds: number): string {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10)
}

/** The hour of the day of a time in Beijing, 0 to 23. */
export function hourOf(seconds: number): number {
  return new Date((seconds + 8 * 3600) * 1000).getUTCHours()
}

/** The clock of a time in Beijing, as `15:00`. */
export function minuteOf(seconds: number): string {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(11, 16)
}
