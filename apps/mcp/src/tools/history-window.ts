import { nextHistoryHour, toHistoryHour } from '@timkit/core'
import { TimeError, type Window } from '../time/window.ts'

const hour = 3600
/** Files are kept for seven days. */
const mostHours = 169

/** The hours that a window touches, newest first. */
export function hoursOf({ from, to }: Window, most: number = mostHours): string[] {
  const first = Math.floor(from / hour)
  const last = Math.floor(to / hour)
  if (last - first + 1 > most) {
    throw new TimeError(
      `The window touches ${last - first + 1} hours, but at most ${most} can be asked for at once: choose a shorter one`,
    )
  }
  const hours: string[] = []
  for (let index = last; index >= first; index--) hours.push(toHistoryHour(new Date(index * hour * 1000)))
  return hours
}

/** Writes hours as ranges, such as `2026112200-2026112207`: most hours without a file have neighbours. */
export function rangesOf(hours: readonly string[]): string[] {
  const ranges: [string, string][] = []
  for (const next of [...hours].sort()) {
    const last = ranges.at(-1)
    if (last !== undefined && nextHistoryHour(last[1]) === next) last[1] = next
    else ranges.push([next, next])
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`))
}
