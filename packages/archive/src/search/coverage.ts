import { type ChatType, nextHistoryHour, toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import { chatTypes, hourId, startOf } from '../hours/hour-key.ts'
import { type HourState, stateOf } from '../hours/hour-state.ts'
import type { Manifest } from '../hours/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'

/**
 * Why what was written in some hours is not among the answers: the state of the hours, or `before`: the archive begins later.
 */
export type GapReason =
  | Extract<HourState, 'future' | 'due' | 'waiting' | 'ready' | 'missed' | 'damaged'>
  | 'before'

/** Hours, one after the other, that an answer does not cover. */
export interface Gap {
  readonly chatType: ChatType
  readonly since: Date
  /** Not included. */
  readonly until: Date
  readonly reason: GapReason
}

/** What of the time that was asked about an answer covers. Whoever shows the answer shows this too. */
export interface Coverage {
  /** What was asked about, or where the archive begins; `undefined`: it is empty. */
  readonly since: Date | undefined
  /** What was asked about, or now. Not included. */
  readonly until: Date
  /** Whether all of it could be searched. What nobody can know is left out: see `assumedEmpty`. */
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

/** Finds out what of a time can be searched. */
export function coverageOf({ manifest, indexed, now }: CoverageParts, range: CoveredRange): Coverage {
  const [first] = manifest.entries()
  const until = range.until ?? new Date(now)
  const since = range.since ?? (first === undefined ? undefined : new Date(startOf(first.hour)))
  if (since === undefined || since >= until) {
    return { since, until, complete: since !== undefined, gaps: [], assumedEmpty: 0 }
  }
  const begin = first === undefined ? until : new Date(startOf(first.hour))
  const kinds = range.chatType === undefined ? chatTypes : [range.chatType]
  const byId = new Map(indexed.map((hour) => [hourId(hour), hour]))
  const gaps: Gap[] = []
  let assumedEmpty = 0
  for (const chatType of kinds) {
    if (since < begin) gaps.push({ chatType, since, until: begin < until ? begin : until, reason: 'before' })
    const last = until.getTime()
    for (
      let hour = toHistoryHour(since > begin ? since : begin);
      startOf(hour) < last;
      hour = nextHistoryHour(hour)
    ) {
      const key = { chatType, hour }
      const state = stateOf({ hour, now, record: manifest.get(key), indexed: byId.get(hourId(key)) })
      if (state === 'empty') assumedEmpty++
      if (state !== 'indexed' && state !== 'redacted' && state !== 'empty')
        addHour(gaps, chatType, hour, state)
    }
  }
  gaps.sort((a, b) => a.since.getTime() - b.since.getTime())
  return { since, until, complete: gaps.length === 0, gaps, assumedEmpty }
}

function addHour(gaps: Gap[], chatType: ChatType, hour: string, reason: GapReason): void {
  const since = new Date(startOf(hour))
  const until = new Date(since.getTime() + hourMs)
  const previous = gaps.at(-1)
  if (
    previous?.chatType === chatType &&
    previous.reason === reason &&
    previous.until.getTime() === since.getTime()
  ) {
    gaps[gaps.length - 1] = { ...previous, until }
  } else gaps.push({ chatType, since, until, reason })
}
