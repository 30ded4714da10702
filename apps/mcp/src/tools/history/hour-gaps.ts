import { explain, type HistoryOutcome, historyHourEnd } from '@timkit/core'
import { hourSeconds } from '@timkit/core/internal'
import * as z from 'zod'
import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { type GapKind, historyWords } from '../../told/history-words.ts'
import { pageWords } from '../../told/page-words.ts'
import { fitRanges, rangesOf, type TouchedHours } from './history-hours.ts'
import type { HourFailure } from './hour-queue.ts'

/**
 * So long after an hour, in seconds, its files are made if anybody wrote in it: mostly it takes an hour or two. The service has one code
 * for "not made yet" and "nobody wrote".
 */
const madeAfter = 8 * hourSeconds

/** Hours of a window that have no messages to show, each kind for itself. */
export interface HourGaps {
  /** Nobody wrote: they are long over, and have no file. */
  readonly empty: readonly string[]
  /** No file yet: what was written in them cannot be searched yet. */
  readonly notReady: readonly string[]
  /** Deleted by the service. */
  readonly expired: readonly string[]
  /** Deleted as well: too old to ask for. */
  readonly tooOld: TouchedHours['expired']
  readonly failed: readonly HourFailure[]
}

const hours = z.array(z.string()).optional()

/** The hours that have no messages to show, as results have them: ranges of Beijing time. */
export const gapsOut = {
  hours_empty: hours.describe('Nobody wrote'),
  hours_not_ready: hours.describe('No file yet: not searched'),
  hours_expired: hours.describe('Deleted by the service'),
  hours_failed: hours,
}

/** What a result says of the hours that have no messages to show. */
export interface GapsDescription {
  /** For the summary: how many of each kind. */
  readonly summary: string
  /** For the structure: which. */
  readonly structured: { readonly [Name in keyof typeof gapsOut]: string[] | undefined }
  /** For the text: which. */
  readonly notes: readonly string[]
}

/** Sets apart why hours have no messages. `now` is the time at the service, in unix seconds. */
export function gapsOf(
  missing: readonly (HistoryOutcome | HourFailure)[],
  { now, tooOld }: { readonly now: number; readonly tooOld: TouchedHours['expired'] },
): HourGaps {
  const empty: string[] = []
  const notReady: string[] = []
  const expired: string[] = []
  const failed: HourFailure[] = []
  for (const outcome of missing) {
    const { status, hour } = outcome
    if (status === 'failed') failed.push(outcome)
    else if (status === 'expired') expired.push(hour)
    else if (status === 'not-ready-or-empty') (isMade(hour, now) ? empty : notReady).push(hour)
  }
  return { empty, notReady, expired, tooOld, failed }
}

/** Describes them in some tokens; where there is no room to name them they are only counted. */
export function describeGaps(
  { empty, notReady, expired, tooOld, failed }: HourGaps,
  tokens: number,
  { language }: App['config'],
): GapsDescription {
  const expiredCount = expired.length + tooOld.count
  const named = {
    hours_empty: fitRanges(rangesOf(empty), tokens / 6, { language }),
    hours_not_ready: fitRanges(rangesOf(notReady), tokens / 6, { language }),
    hours_expired: fitRanges([...tooOld.range, ...rangesOf(expired)], tokens / 6, { language }),
    hours_failed: failureTexts(failed, tokens / 2, language),
  }
  const say = historyWords[language]
  const counts = [
    [empty.length, 'empty'],
    [notReady.length, 'notReady'],
    [expiredCount, 'expired'],
    [failed.length, 'failed'],
  ] as const
  const isNamed = Object.values(named).every((names, index) => names.length > 0 || counts[index]?.[0] === 0)
  const words = counts.flatMap(([count, kind]) => (count === 0 ? [] : [say.counts[kind](count)]))
  const noteOf = (kind: GapKind, names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [say.note(say.notes[kind], pageWords[language].list(names).replace(/[.。]$/, ''))]
  return {
    summary: `${words.join('')}${isNamed ? '' : say.tooSmall}`,
    structured: {
      hours_empty: orNothing(named.hours_empty),
      hours_not_ready: orNothing(named.hours_not_ready),
      hours_expired: orNothing(named.hours_expired),
      hours_failed: orNothing(named.hours_failed),
    },
    notes: [
      ...noteOf('empty', named.hours_empty),
      ...noteOf('notReady', named.hours_not_ready),
      ...noteOf('expired', named.hours_expired),
      ...noteOf('failed', named.hours_failed),
    ],
  }
}

/** What the end of the listing is the end of; `odd` are entries that nobody can read. */
export function endText(
  { notReady, expired, tooOld, failed }: HourGaps,
  odd: number,
  { offers, config }: Pick<App, 'offers' | 'config'>,
): string {
  const say = historyWords[config.language]
  if (notReady.length + expired.length + tooOld.count + failed.length + odd === 0)
    return pageWords[config.language].whole
  if (notReady.length === 0) return say.readable
  return say.notTheEnd(['im_get_messages', 'im_get_group_messages'].filter(offers))
}

function isMade(hour: string, now: number): boolean {
  return now - historyHourEnd(hour).getTime() / 1000 >= madeAfter
}

/** By error code: hours that fail mostly fail alike. */
function failureTexts(failed: readonly HourFailure[], tokens: number, language: Language): string[] {
  const say = historyWords[language]
  const byCode = new Map<string, HourFailure[]>()
  for (const failure of failed) {
    const code = String(failure.error.code)
    byCode.set(code, [...(byCode.get(code) ?? []), failure])
  }
  const texts = [...byCode].map(([code, same]) => {
    const [{ error } = {}] = same
    const why = error === undefined ? '' : explain(error, language).meaning
    const ranges = fitRanges(rangesOf(same.map(({ hour }) => hour)), tokens / 2, { language })
    return say.failedHours(ranges.length === 0 ? say.hours(same.length) : ranges.join(', '), code, why)
  })
  const fitting = fitTexts(texts, tokens, say.otherReasons)
  // Nothing but a count is in the summary already.
  return texts.length > 0 && fitting.length === 1 && fitting[0] !== texts[0] ? [] : fitting
}

function orNothing(names: readonly string[]): string[] | undefined {
  return names.length === 0 ? undefined : [...names]
}
