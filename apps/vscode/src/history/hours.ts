import { historyHourStart, previousHistoryHour } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import { hourDate } from '../time/beijing-hours.ts'
import { clock, isoDate, shortDayTitle } from '../time/time-text.ts'
import { beijing } from '../time/zone.ts'
import { offsetName } from '../time/zone-named.ts'

/** A day in Beijing with the hours that are over, newest first. */
export interface HistoryDay {
  /** `yyyyMMdd` in Beijing. */
  readonly day: string
  /** The day in words. Today and yesterday are those of Beijing. */
  readonly title: string
  /** `yyyyMMddHH` in Beijing, newest first. */
  readonly hours: readonly string[]
}

/** Lists the days whose files the service keeps: the last seven times 24 hours, newest first. */
export function historyDays(now: number, keptDays = 7): readonly HistoryDay[] {
  const days = new Map<string, string[]>()
  let hour = previousHistoryHour(new Date(now))
  while (historyHourStart(hour).getTime() > now - keptDays * dayMs) {
    const day = hour.slice(0, 8)
    const list = days.get(day)
    if (list === undefined) days.set(day, [hour])
    else list.push(hour)
    hour = previousHistoryHour(hour)
  }
  const viewpoint = { now, zone: beijing }
  return [...days].map(([day, hours]) => ({ day, title: shortDayTitle(hourDate(day), viewpoint), hours }))
}

/** Where the same hour begins in a zone, such as `11-22 18:00 UTC−8`; `undefined` where it is the same there. */
export function zoneHourTitle(hour: string, zone: string): string | undefined {
  const start = historyHourStart(hour)
  const sameDay = isoDate(start, zone) === isoDate(start, beijing)
  if (sameDay && clock(start, zone) === clock(start, beijing)) return undefined
  const day = sameDay ? '' : `${isoDate(start, zone).slice(5)} `
  return `${day}${clock(start, zone)} ${offsetName(start, zone)}`
}
