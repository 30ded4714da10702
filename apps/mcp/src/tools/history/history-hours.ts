import { nextHistoryHour, toHistoryHour } from '@timkit/core'
import { hourMs, hourSeconds } from '@timkit/core/internal'
import type { Language } from '../../config/config.ts'
import type { Window } from '../../time/window.ts'
import { historyWords } from '../../told/history-words.ts'

/** Files are deleted after seven days; a day more is asked for, because the service does not say to the hour. */
const keptHours = 8 * 24

/** The hours that a window touches, as far as there can be files. */
export interface TouchedHours {
  /** Hours to ask for, newest first: up to the one that it is now. */
  readonly asked: readonly string[]
  /** Hours that are too old to ask for. */
  readonly expired: { readonly count: number; readonly range: readonly string[] }
}

/** Finds the hours that a window touches, by the clock of the service in unix seconds. */
export function hoursOf({ from, to }: Window, now: number): TouchedHours {
  const current = Math.floor(now / hourSeconds)
  const first = Math.floor(from / hourSeconds)
  const last = Math.min(Math.floor((to ?? now) / hourSeconds), current)
  const oldest = Math.max(first, current - keptHours)
  const asked: string[] = []
  for (let index = last; index >= oldest; index--) asked.push(hourAt(index))
  const lastExpired = Math.min(last, oldest - 1)
  const count = Math.max(0, lastExpired - first + 1)
  const range = count === 0 ? [] : [rangeText(hourAt(first), hourAt(lastExpired))]
  return { asked, expired: { count, range } }
}

/** Writes hours as ranges, such as `2026112200-2026112207`: most hours without a file have neighbours. */
export function rangesOf(hours: readonly string[]): string[] {
  const ranges: [string, string][] = []
  for (const next of [...hours].sort()) {
    const last = ranges.at(-1)
    if (last !== undefined && nextHistoryHour(last[1]) === next) last[1] = next
    else ranges.push([next, next])
  }
  return ranges.map(([first, last]) => rangeText(first, last))
}

/** What a range costs a result: in bad times every second hour has a file. */
const tokensPerRange = 15

/** As many ranges as some tokens have room for, and what stands for the others; none where there is no room for that. */
export function fitRanges(
  ranges: readonly string[],
  tokens: number,
  { language }: { readonly language: Language },
): string[] {
  const most = Math.floor(tokens / tokensPerRange)
  if (ranges.length <= most) return [...ranges]
  if (most < 2) return []
  const rest = ranges.slice(most - 1)
  const last = rest.at(-1)?.split('-').at(-1)
  return [...ranges.slice(0, most - 1), historyWords[language].moreRanges(rest.length, last ?? '')]
}

function rangeText(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`
}

function hourAt(index: number): string {
  return toHistoryHour(new Date(index * hourMs))
}
