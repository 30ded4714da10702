import type { Coverage, Gap, GapReason } from '@timkit/archive'
import { daySeconds, hourMs } from '@timkit/core/internal'
import * as z from 'zod'
import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { searchWords } from '../../told/search-words.ts'

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
  /** Only its index is within reach, which does not tell of hours that it lacks. @default its files are, too */
  readonly isAlone?: boolean | undefined
  /** The service, in unix seconds. */
  readonly now: number
  readonly maxTokens: number
  readonly zone: App['zone']
  readonly language: Language
}

/** Says what an answer covers, and which hours it lacks for what reason. */
export function coverageOf(coverage: Coverage, surroundings: CoverageSurroundings): CoverageOut {
  const { zone, maxTokens, language } = surroundings
  const say = searchWords[language]
  const { since, until, gaps, assumedEmpty } = coverage
  const missing = gaps.filter((gap) => gap.tail !== true)
  const isoOf = (time: Date): string => zone.iso(Math.floor(time.getTime() / 1000))
  const texts = [
    ...missingTexts(
      missing.filter(({ reason }) => reason !== 'waiting'),
      surroundings,
    ),
    ...waitingText(missing, isoOf, language),
    ...(assumedEmpty > 0 ? [say.assumedEmpty(assumedEmpty)] : []),
  ]
  return {
    from: since && isoOf(since),
    to: isoOf(until),
    complete: missing.length === 0,
    not_searched:
      texts.length === 0 ? undefined : fitTexts(texts, Math.floor(maxTokens / 16), say.moreRanges),
  }
}

/** Hours without a file are most hours of a quiet app: one line tells them. */
function waitingText(gaps: readonly Gap[], isoOf: (time: Date) => string, language: Language): string[] {
  const waiting = gaps.filter(({ reason }) => reason === 'waiting')
  if (waiting.length === 0) return []
  const hours = (kind: Gap['chatType']): number =>
    waiting
      .filter(({ chatType }) => chatType === kind)
      .reduce((sum, { since, until }) => sum + Math.round((until.getTime() - since.getTime()) / hourMs), 0)
  const first = Math.min(...waiting.map(({ since }) => since.getTime()))
  const last = Math.max(...waiting.map(({ until }) => until.getTime()))
  const [from, to] = [isoOf(new Date(first)), isoOf(new Date(last))]
  return [searchWords[language].waiting(hours('c2c'), hours('group'), from, to)]
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
  return [...kinds].map(([text, of]) => searchWords[surroundings.language].ofKinds([...of], text))
}

/** What is missing of one kind of chats for one reason. */
function rangesText(gaps: readonly Gap[], surroundings: CoverageSurroundings): string[] {
  const isoOf = (time: number): string => surroundings.zone.iso(Math.floor(time / 1000))
  const say = searchWords[surroundings.language]
  const [first] = gaps
  if (first === undefined) return []
  if (gaps.length <= mostRanges) {
    return gaps.map((gap) =>
      say.range(isoOf(gap.since.getTime()), isoOf(gap.until.getTime()), reasonOf(gap, surroundings)),
    )
  }
  const from = Math.min(...gaps.map(({ since }) => since.getTime()))
  const to = Math.max(...gaps.map(({ until }) => until.getTime()))
  const hours = gaps.reduce((sum, { since, until }) => sum + (until.getTime() - since.getTime()) / hourMs, 0)
  const unreadable = gaps.reduce((sum, gap) => sum + (gap.unreadable ?? 0), 0)
  const why = reasonOf({ ...first, unreadable: unreadable || undefined }, surroundings)
  return [
    say.ranges({ from: isoOf(from), to: isoOf(to), hours: Math.round(hours), ranges: gaps.length, why }),
  ]
}

function kindOf(gap: Gap | undefined): string {
  return gap?.chatType === 'group' ? 'Group' : 'C2C'
}

function reasonOf(
  { reason, until, unreadable }: Gap,
  { isKept, isAlone, now, language }: CoverageSurroundings,
): string {
  const say = searchWords[language]
  if (reason === 'partial') return say.unreadableEntries(unreadable)
  if (isAlone === true && (reason === 'unknown' || reason === 'before')) return say.ofIndexAlone[reason]
  if (reason !== 'before' || isKept) return say.reasons[reason]
  return until.getTime() / 1000 <= now - 7 * daySeconds ? say.olderThanKept : say.notLookedAt
}
