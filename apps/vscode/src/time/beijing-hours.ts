/** The date of an hour or of a day in Beijing, such as `2026-11-23`. */
export function hourDate(hour: string): string {
  return `${hour.slice(0, 4)}-${hour.slice(4, 6)}-${hour.slice(6, 8)}`
}

/** An hour in Beijing, such as `09:00–10:00`. */
export function beijingHourTitle(hour: string): string {
  const start = Number(hour.slice(8, 10))
  return `${String(start).padStart(2, '0')}:00–${String((start + 1) % 24).padStart(2, '0')}:00`
}
