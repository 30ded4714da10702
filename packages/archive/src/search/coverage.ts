import { type ChatType, toHistoryHour } from '@timkit/core'
import { hourMs, outOfRange } from '@timkit/core/internal'
import { chatTypes, startOf } from '../hours/hour-key.ts'
import { type HourState, stateOf } from '../manifest/hour-state.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { coveredHours, type HourRun } from './covered-hours.ts'

/**
 * Why what was written in some hours is not among the answers: the state of the hours, or `before`: the archive begins later. Of an hour that is
 * `partial`, only what cannot be read is not.
 */
export type GapReason =
  | Extract<HourState, 'future' | 'due' | 'waiting' | 'ready' | 'missed' | 'unknown' | 'damaged' | 'partial'>
  | 'before'

/** Hours, one after the other, that an answer does not cover. */
export interface Gap {
  readonly chatType: ChatType
  readonly since: Date
  /** Not included. */
  readonly until: Date
  readonly reason: GapReason
  /** Of a `partial` hour: how many entries of its files cannot be read. */
  readonly unreadable?: number | undefined
  /** The service itself was asked for what the conversation has of this time: see `live` of a search. */
  readonly tail?: true | undefined
}

/** What of the time that was asked about an answer covers. Whoever shows the answer shows this too. */
export interface Coverage {
  /**
   * What was asked about, or where the archive begins, or an hour before `until` where that is earlier; `undefined`: no time was given,
   * and no hour is known, as it is empty or its bucket lists late.
   */
  readonly since: Date | undefined
  /** What was asked about, or now; the end of the hour of `since` where that is later. Not included. */
  readonly until: Date
  /** Whether all of it could be searched, in a file or in the tail. What nobody can know is left out: see `assumedEmpty`. */
  readonly complete: boolean
  /** What could not, oldest first. */
  readonly gaps: readonly Gap[]
  /** How many hours count as empty because the service had no file of them for seven days: it does not say that there was none. */
  readonly assumedEmpty: number
}

/** What coverage is found out from. */
export interface CoverageParts {
  readonly manifest: Manifest
  readonly indexed: readonly IndexedHour[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What was asked about. */
export interface CoveredRange {
  readonly since?: Date | undefined
  readonly until?: Date | undefined
  /** @default both */
  readonly chatType?: ChatType | undefined
}

/**
 * Finds out what of a time can be searched. Only the file of an hour covers it: that webhooks were received, or messages of it are known, does
 * not, as webhooks get lost.
 *
 * @throws {RangeError} `since` is after `until`.
 */
export function coverageOf({ manifest, indexed, now }: CoverageParts, range: CoveredRange): Coverage {
  const { since, until, ends } = endsOf(range, manifest.first(), now)
  const begin = manifest.begin()
  // One that has nothing lacks also what is of this hour.
  const first = begin === undefined ? floorHour(now - 1) + hourMs : startOf(begin)
  const known = Math.max(since, Math.min(first, until))
  const kinds = range.chatType === undefined ? chatTypes : [range.chatType]
  const covered = coveredHours(manifest, indexed)
  const gaps: Gap[] = []
  let assumedEmpty = 0
  for (const chatType of kinds) {
    const runs = covered[chatType]
    const range = { start: floorHour(known), end: floorHour(until - 1) + hourMs }
    const states = known < until ? statesOf(chatType, range, runs, { manifest, now }) : []
    for (const { start, end, state, unreadable } of [...statesBefore(since, known, runs), ...states]) {
      if (state === 'empty') assumedEmpty += (end - start) / hourMs
      else if (state !== 'indexed' && state !== 'redacted') {
        addHours(gaps, { chatType, start, end, unreadable }, state)
      }
    }
  }
  gaps.sort((a, b) => a.since.getTime() - b.since.getTime())
  return { ...ends, complete: gaps.length === 0, gaps, assumedEmpty }
}

/** Before an archive begins it has what was imported. */
function* statesBefore(
  since: number,
  begin: number,
  runs: readonly HourRun[],
): Generator<Omit<HourRun, 'state'> & { readonly state: HourState | 'before' }, void, undefined> {
  let at = since
  for (const run of runs) {
    if (run.start >= begin) break
    if (run.end <= at) continue
    if (run.start > at) yield { start: at, end: run.start, state: 'before' }
    yield { ...run, start: Math.max(at, run.start), end: Math.min(run.end, begin) }
    at = run.end
  }
  if (at < begin) yield { start: at, end: begin, state: 'before' }
}

/** The states of all hours of a range, those that time changes one by one. */
function* statesOf(
  chatType: ChatType,
  range: Pick<HourRun, 'start' | 'end'>,
  runs: readonly HourRun[],
  { manifest, now }: Pick<CoverageParts, 'manifest' | 'now'>,
): Generator<HourRun, void, undefined> {
  let at = range.start
  for (const run of [...runs, { start: range.end, end: range.end, state: 'future' as const }]) {
    if (run.end <= at && run.start < range.end) continue
    for (; at < Math.min(run.start, range.end); at += hourMs) {
      const hour = toHistoryHour(new Date(at))
      const state = stateOf({ hour, now, record: manifest.get({ chatType, hour }), indexed: undefined })
      yield { start: at, end: at + hourMs, state }
    }
    if (at >= range.end) return
    const end = Math.min(run.end, range.end)
    yield { ...run, start: at, end }
    at = end
  }
}

/** From where to where is looked: what was not asked for never makes a range of nothing, which would count as covered. */
function endsOf(
  range: CoveredRange,
  first: string | undefined,
  now: number,
): {
  readonly since: number
  readonly until: number
  readonly ends: Pick<Coverage, 'since' | 'until'>
} {
  const [from, to] = [range.since?.getTime(), range.until?.getTime()]
  if (from !== undefined && to !== undefined && from > to) {
    throw outOfRange('since', 'must not be after until')
  }
  const until = to ?? (from === undefined || from < now ? now : floorHour(from) + hourMs)
  const begin = first === undefined ? until : startOf(first)
  const since = from ?? (begin < until ? begin : floorHour(until - 1))
  const isNowhere = first === undefined && from === undefined && to === undefined
  return { since, until, ends: { since: isNowhere ? undefined : new Date(since), until: new Date(until) } }
}

function floorHour(ms: number): number {
  return Math.floor(ms / hourMs) * hourMs
}

function addHours(
  gaps: Gap[],
  { chatType, start, end, unreadable }: Pick<Gap, 'chatType' | 'unreadable'> & Pick<HourRun, 'start' | 'end'>,
  reason: GapReason,
): void {
  const until = new Date(end)
  const previous = gaps.at(-1)
  const since = new Date(start)
  if (reason === 'partial') gaps.push({ chatType, since, until, reason, unreadable })
  else if (
    previous?.chatType === chatType &&
    previous.reason === reason &&
    previous.until.getTime() === start
  ) {
    gaps[gaps.length - 1] = { ...previous, until }
  } else gaps.push({ chatType, since, until, reason })
}
