import type { Zone } from './zone.ts'

/** A stretch of time in unix seconds, both ends included. */
export interface Window {
  /** The earliest second. */
  readonly from: number
  /** The latest second. */
  readonly to: number
}

/** A time that nobody can read, told so that the next attempt is right. */
export class TimeError extends Error {
  override readonly name = 'TimeError'
}

const units: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 604_800 }
const dated = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
const latest = 0xffff_ffff

/**
 * Reads a window from two texts: RFC 3339 times, `yyyy-MM-dd`, `30m`, `24h`, `7d`, `2w` (ago), `now`, `today`, `yesterday`.
 * A day as `until` means its end. Without a zone in it, a text means the zone of the server.
 */
export function readWindow(
  since: string | undefined,
  until: string | undefined,
  context: { readonly zone: Zone; readonly now: number; readonly fallback: string },
): Window {
  const from = readTime(since ?? context.fallback, 'since', context)
  const to = readTime(until ?? 'now', 'until', context)
  if (from > to) {
    const { zone } = context
    throw new TimeError(
      `since (${zone.iso(from)}) is after until (${zone.iso(to)}): swap them, or leave until out for now`,
    )
  }
  return { from, to }
}

function readTime(
  text: string,
  side: 'since' | 'until',
  { zone, now }: { readonly zone: Zone; readonly now: number },
): number {
  const word = text.trim().toLowerCase()
  const endOfDay = (start: number): number => Math.min(zone.startOfDay(start, 1) - 1, latest)
  if (word === 'now') return now
  if (word === 'today' || word === 'yesterday') {
    const start = zone.startOfDay(now, word === 'today' ? 0 : -1)
    return side === 'since' ? start : endOfDay(start)
  }
  const ago = /^(\d{1,6})\s?([mhdw])$/.exec(word)
  if (ago !== null) return Math.max(0, now - Number(ago[1]) * (units[ago[2] ?? ''] ?? 0))
  const parts = dated.exec(text.trim())
  if (parts === null) throw unreadable(text, side)
  const seconds = wallOf(parts)
  if (seconds === undefined) throw unreadable(text, side)
  const [, , , , hour, , , offset] = parts
  if (hour === undefined) {
    const start = zone.fromWall(seconds)
    return side === 'since' ? start : endOfDay(start)
  }
  const moment = offset === undefined ? zone.fromWall(seconds) : seconds - offsetOf(offset)
  if (moment < 0 || moment > latest) throw unreadable(text, side)
  return moment
}

function wallOf(parts: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
  // 31 February would pass as 3 March: what comes back must be what went in.
  const same =
    date.getUTCMonth() + 1 === month &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute
  const seconds = date.getTime() / 1000
  return same && seconds >= 0 && seconds <= latest ? seconds : undefined
}

function offsetOf(text: string): number {
  if (/^z$/i.test(text)) return 0
  const size = Number(text.slice(1, 3)) * 3600 + Number(text.slice(-2)) * 60
  return text.startsWith('-') ? -size : size
}

function unreadable(text: string, side: string): TimeError {
  return new TimeError(
    `${side} is ${JSON.stringify(text.slice(0, 40))}, which is no time: give 2026-11-23T09:00:00+08:00, 2026-11-23, 24h, 7d, now, today or yesterday`,
  )
}
