import { isoDate, type Viewpoint } from './time-text.ts'
import { zoneNamed } from './zone-named.ts'

/**
 * Reads what a person writes as a time: a date, a date with a time, or a time of today. One that clocks skip is what
 * comes after the gap; of one that they repeat it is the first.
 */
export function readTime(text: string, { now, zone }: Viewpoint): Date | undefined {
  const match = /^(?:(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?|(\d{1,2}:\d{2}))$/.exec(text.trim())
  if (match === null) return undefined
  const [, date = isoDate(new Date(now), zone), timeOfDate, timeToday] = match
  const time = (timeOfDate ?? timeToday ?? '00:00').padStart(5, '0')
  try {
    return new Date(zoneNamed(zone).fromWall(`${date}T${time}`) * 1000)
  } catch {
    // Such as 30 February, or 25 o'clock.
    return undefined
  }
}
