import type { Coverage, Gap, GapReason } from '@timkit/archive'
import { hourMs } from '@timkit/core/internal'
import { t } from '../text.ts'
import { clock, isoDate, type Viewpoint } from '../time/time-text.ts'
import { offsetName } from '../time/zone-named.ts'

/** Hours that were not searched for one reason. */
export interface CoverageLine {
  readonly reason: GapReason
  /** How many, and why. */
  readonly text: string
  /** The first and last of them. */
  readonly when: string
}

/**
 * What was not searched, a line for each reason; that which can be mended first.
 *
 * @param isIndexAlone whether there is only an index, of which the files are elsewhere
 */
export function coverageLines(
  { gaps }: Coverage,
  viewpoint: Viewpoint,
  isIndexAlone = false,
): readonly CoverageLine[] {
  const byReason = new Map<GapReason, Gap[]>()
  for (const gap of gaps) {
    const list = byReason.get(gap.reason)
    if (list === undefined) byReason.set(gap.reason, [gap])
    else list.push(gap)
  }
  return order.flatMap((reason) => {
    const of = byReason.get(reason)
    if (of === undefined) return []
    return [{ reason, text: wordsOf(reason, hoursOf(of), isIndexAlone), when: rangeOf(of, viewpoint) }]
  })
}

/** From when to when something was looked for. */
export function searchedRange({ since, until }: Coverage, viewpoint: Viewpoint): string | undefined {
  return since === undefined ? undefined : rangeText(since, until, viewpoint)
}

const order: readonly GapReason[] = [
  'due',
  'ready',
  'damaged',
  'partial',
  'unknown',
  'missed',
  'before',
  'waiting',
  'future',
]

/** Hours of both kinds of messages at the same time are one. */
function hoursOf(gaps: readonly Gap[]): number {
  const hours = new Set<number>()
  for (const { since, until } of gaps) {
    for (let at = Math.floor(since.getTime() / hourMs); at * hourMs < until.getTime(); at++) {
      hours.add(at)
      // The time before an archive begins may be years.
      if (hours.size >= 100_000) return hours.size
    }
  }
  return hours.size
}

function rangeOf(gaps: readonly Gap[], viewpoint: Viewpoint): string {
  const first = new Date(Math.min(...gaps.map(({ since }) => since.getTime())))
  const last = new Date(Math.max(...gaps.map(({ until }) => until.getTime())))
  return rangeText(first, last, viewpoint)
}

function rangeText(first: Date, last: Date, { zone }: Viewpoint): string {
  const at = (time: Date): string => `${isoDate(time, zone)} ${clock(time, zone)}`
  return `${at(first)} – ${at(last)} ${offsetName(last, zone)}`
}

function wordsOf(reason: GapReason, hours: number, isIndexAlone: boolean): string {
  switch (reason) {
    case 'due':
      return t('{0} hours were not looked at yet', hours)
    case 'ready':
      return t('{0} hours are kept, but not searchable yet: sync the archive', hours)
    case 'damaged':
      return t('{0} hours are damaged: verify the archive', hours)
    case 'partial':
      return t('{0} hours have entries that cannot be read', hours)
    case 'unknown':
      return isIndexAlone
        ? t('{0} hours are not in the index, which cannot tell whether there were files', hours)
        : t('{0} hours are not known any more, as their record was damaged', hours)
    case 'missed':
      return t('{0} hours expired: the service deleted them before they were kept', hours)
    case 'before':
      return isIndexAlone
        ? t('{0} hours are before the first one of the index', hours)
        : t('{0} hours are not in the archive, which begins later', hours)
    case 'waiting':
      return t('{0} hours have no file: nobody wrote, or it is not made yet', hours)
    case 'future':
      return t('{0} hours are not over', hours)
  }
}
