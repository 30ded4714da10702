import type { TimeZone } from '@timkit/time-zone'
import type { Language } from '../config/config.ts'
import { pageWords } from '../told/page-words.ts'
import { times } from '../told/refusals.ts'
import { ago, type Moment, readTime, TimeError } from './read-time.ts'

/** A stretch of time in unix seconds, both ends included. */
export interface Window {
  /** The earliest second. 0: whenever there is anything. */
  readonly from: number
  /**
   * The latest second. Absent for "up to now": no clock decides what the newest message is, so that none is hidden by
   * one that is slow.
   */
  readonly to?: number | undefined
}

/** What texts are read with. */
export interface WindowContext {
  /** The zone of texts that name none. */
  readonly zone: TimeZone
  /** The clock of the service, as far as it is known, in unix seconds. */
  readonly now: number
  /** How long a window is whose start is left out, such as `7d`: it ends where the window ends. @default it has no start */
  readonly fallback?: string | undefined
}

/**
 * Reads a window from two texts: RFC 3339 times, `yyyy-MM-dd`, `30m`, `24h`, `7d`, `2w` (ago), `now`, `today`, `yesterday`.
 * A day as `until` means its end. Without a zone in it, a text means the zone of the server.
 *
 * @throws {TimeError} saying which text is no time, or that the ends are the wrong way round
 */
export function readWindow(
  since: string | undefined,
  until: string | undefined,
  context: WindowContext,
): Window {
  const { zone, now, fallback } = context
  const end = until === undefined ? undefined : readTime(until, 'until', context)
  const to = end?.isNow === true ? undefined : end?.seconds
  if (since === undefined) {
    if (fallback === undefined) return { from: 0, to }
    return { from: Math.max(0, Math.min(now, to ?? now) - (ago(fallback) ?? 0)), to }
  }
  const start = readTime(since, 'since', context)
  if (to !== undefined && end !== undefined && start.seconds > to) throw wrongWayRound(start, end, zone)
  return { from: start.seconds, to }
}

/** A window as results repeat it: what the texts came to, in the zone of the server. */
export function describeWindow(
  { from, to }: Window,
  zone: TimeZone,
): { readonly from: string; readonly to: string; readonly zone: string } {
  return { from: zone.iso(from), to: to === undefined ? 'now' : zone.iso(to), zone: zone.name }
}

/** The ends of a window, where it has them. */
export function endsOf(window: Window | undefined): {
  readonly since: Date | undefined
  readonly until: Date | undefined
} {
  const { from = 0, to } = window ?? {}
  return {
    since: from === 0 ? undefined : new Date(from * 1000),
    until: to === undefined ? undefined : new Date(to * 1000),
  }
}

/** A window in words that go on from what it is of; nothing for one that has no ends. */
export function spanText(window: Window | undefined, zone: TimeZone, language: Language): string {
  if (window === undefined || (window.from === 0 && window.to === undefined)) return ''
  const say = pageWords[language]
  const { from, zone: name } = describeWindow(window, zone)
  const to = window.to === undefined ? say.now : zone.iso(window.to)
  return window.from === 0 ? say.until(to, name) : say.span(from, to, name)
}

/** Whether a moment is in a window. */
export function isIn({ from, to }: Window, seconds: number): boolean {
  return seconds >= from && (to === undefined || seconds <= to)
}

function wrongWayRound(start: Moment, end: Moment, zone: TimeZone): TimeError {
  // The end lies before the gap, the start after it: nothing is between them.
  if (start.skipped === true && end.skipped === true && start.seconds === end.seconds + 1) {
    return new TimeError(times.skipped(zone.name, zone.iso(end.seconds), zone.iso(start.seconds)))
  }
  return new TimeError(times.wrongWayRound(zone.iso(start.seconds), zone.iso(end.seconds)))
}
