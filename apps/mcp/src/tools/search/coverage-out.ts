import type { Coverage, Gap, GapReason } from '@timkit/archive'
import { daySeconds, hourMs } from '@timkit/core/internal'
import * as z from 'zod'
import type { App } from '../../app.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { counted } from '../../render/counted.ts'

/** What of the time that was asked about could be searched. */
export const coverageOut = z.object({
  from: z.string().optional(),
  to: z.string(),
  complete: z.boolean().describe('Whether all of it was searched'),
  not_searched: z.array(z.string()).optional(),
})

/** What of a time an answer covers, as a tool tells it. */
export type CoverageOut = z.output<typeof coverageOut>

/** What is around a coverage. */
export interface CoverageSurroundings {
  /** Whether somebody keeps the archive, or it is of this process and of seven days. */
  readonly isKept: boolean
  /** The service, in unix seconds. */
  readonly now: number
  readonly maxTokens: number
  readonly zone: App['zone']
}

/** Says what an answer covers, and which hours it lacks for what reason. */
export function coverageOf(coverage: Coverage, surroundings: CoverageSurroundings): CoverageOut {
  const { zone, maxTokens } = surroundings
  const { since, until, gaps, assumedEmpty } = coverage
  const missing = gaps.filter((gap) => gap.tail !== true)
  const isoOf = (time: Date): string => zone.iso(Math.floor(time.getTime() / 1000))
  const texts = [
    ...missingTexts(
      missing.filter(({ reason }) => reason !== 'waiting'),
      surroundings,
    ),
    ...waitingText(missing, isoOf),
    ...(assumedEmpty > 0
      ? [`${counted(assumedEmpty, 'hour')} count as empty: the service had no file of them for seven days`]
      : []),
  ]
  return {
    from: since && isoOf(since),
    to: isoOf(until),
    complete: missing.length === 0,
    not_searched:
      texts.length === 0
        ? undefined
        : fitTexts(texts, Math.floor(maxTokens / 16), (count) => `and ${count} more ranges`),
  }
}

/** Hours without a file are most hours of a quiet app: one line tells them. */
function waitingText(gaps: readonly Gap[], isoOf: (time: Date) => string): string[] {
  const waiting = gaps.filter(({ reason }) => reason === 'waiting')
  if (waiting.length === 0) return []
  const hours = (kind: Gap['chatType']): number =>
    waiting
      .filter(({ chatType }) => chatType === kind)
      .reduce((sum, { since, until }) => sum + Math.round((until.getTime() - since.getTime()) / hourMs), 0)
  const counts = [
    ...(hours('c2c') > 0 ? [`${counted(hours('c2c'), 'hour')} of C2C`] : []),
    ...(hours('group') > 0 ? [`${counted(hours('group'), 'hour')} of groups`] : []),
  ]
  const first = Math.min(...waiting.map(({ since }) => since.getTime()))
  const last = Math.max(...waiting.map(({ until }) => until.getTime()))
  return [
    `${counts.join(' and ')} between ${isoOf(new Date(first))} and ${isoOf(new Date(last))}: no file yet, or nobody wrote`,
  ]
}

/** More ranges that are missing for one reason are counted: nights of a week are as many as nobody wants to read. */
const mostRanges = 3

/** What is lost comes first, and what only takes its time last. */
const order: readonly GapReason[] = [
  'missed',
  'unknown',
  'damaged',
  'partial',
  'ready',
  'due',
  'future',
  'before',
]

/** One line for each range and reason, of both kinds of chats where they lack the same; a few lines at most. */
function missingTexts(gaps: readonly Gap[], surroundings: CoverageSurroundings): string[] {
  const groups = new Map<string, Gap[]>()
  for (const gap of gaps.toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))) {
    const key = `${gap.chatType} ${gap.reason === 'partial' ? '' : reasonOf(gap, surroundings)}`
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  const kinds = new Map<string, Set<string>>()
  for (const group of groups.values()) {
    for (const text of rangesText(group, surroundings))
      kinds.set(text, (kinds.get(text) ?? new Set()).add(kindOf(group[0])))
  }
  return [...kinds].map(([text, of]) => `${[...of].join(' and ')} ${text}`)
}

/** What is missing of one kind of chats for one reason. */
function rangesText(gaps: readonly Gap[], surroundings: CoverageSurroundings): string[] {
  const isoOf = (time: number): string => surroundings.zone.iso(Math.floor(time / 1000))
  const [first] = gaps
  if (first === undefined) return []
  if (gaps.length <= mostRanges) {
    return gaps.map(
      (gap) =>
        `${isoOf(gap.since.getTime())} to ${isoOf(gap.until.getTime())}: ${reasonOf(gap, surroundings)}`,
    )
  }
  const from = Math.min(...gaps.map(({ since }) => since.getTime()))
  const to = Math.max(...gaps.map(({ until }) => until.getTime()))
  const hours = gaps.reduce((sum, { since, until }) => sum + (until.getTime() - since.getTime()) / hourMs, 0)
  const unreadable = gaps.reduce((sum, gap) => sum + (gap.unreadable ?? 0), 0)
  const reason = reasonOf({ ...first, unreadable: unreadable || undefined }, surroundings)
  return [
    `${isoOf(from)} to ${isoOf(to)}, ${counted(Math.round(hours), 'hour')} in ${counted(gaps.length, 'range')} of that time: ${reason}`,
  ]
}

function kindOf(gap: Gap | undefined): string {
  return gap?.chatType === 'group' ? 'Group' : 'C2C'
}

function reasonOf({ reason, until, unreadable }: Gap, { isKept, now }: CoverageSurroundings): string {
  if (reason === 'partial') return `${unreadable ?? 'some'} entries of the files cannot be read`
  if (reason !== 'before' || isKept) return reasons[reason]
  return until.getTime() / 1000 <= now - 7 * daySeconds
    ? 'older than the seven days that the service keeps; only a server with --archive finds it'
    : 'not looked at yet'
}

const reasons: Readonly<Record<Exclude<GapReason, 'partial'>, string>> = {
  future: 'not over yet',
  due: 'not asked for yet',
  waiting: 'no file yet, or nobody wrote',
  ready: 'kept, not searchable yet',
  missed: 'lost: the service had deleted it before anybody asked',
  unknown: 'nobody knows any more whether there was a file',
  damaged: 'the file is damaged',
  before: 'before the archive begins',
}
