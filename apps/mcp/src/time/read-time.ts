import { daySeconds, hourSeconds } from '@timkit/core/internal'
import { TimeZone } from '@timkit/time-zone'
import { times } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'

/** A time that nobody can read, told so that the next attempt is right. */
export class TimeError extends ToldError {
  override readonly name = 'TimeError'
}

/** What a text came to. */
export interface Moment {
  /** Unix seconds. */
  readonly seconds: number
  /** Whether it is the present, however the clock goes on. */
  readonly isNow?: boolean
  /** Whether the zone has no such time: the moment is then the one before or after the gap. */
  readonly skipped?: boolean
}

/** Which end of a window a text is: a day reaches from its first to its last second. */
export type Side = 'since' | 'until'

const units: Readonly<Record<string, number>> = {
  m: 60,
  h: hourSeconds,
  d: daySeconds,
  w: 7 * daySeconds,
}
const dated = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
// What the service can say: times are 32 bits wide.
const latest = 0xffff_ffff

/** Reads one end of a window. */
export function readTime(
  text: string,
  side: Side,
  { zone, now }: { readonly zone: TimeZone; readonly now: number },
): Moment {
  const word = text.trim().toLowerCase()
  if (word === 'now') return { seconds: now, isNow: true }
  if (word === 'today' || word === 'yesterday') {
    const days = word === 'today' ? 0 : -1
    return { seconds: side === 'since' ? zone.startOfDay(now, days) : zone.endOfDay(now, days) }
  }
  const length = ago(word)
  if (length !== undefined) return { seconds: Math.max(0, now - length), isNow: length === 0 }
  try {
    const moment = readDated(text.trim(), side, zone)
    if (moment !== undefined) {
      // The first day of Unix times begins before them in the east.
      if (moment.seconds < 0 && moment.seconds > -daySeconds) return { seconds: 0 }
      if (moment.seconds >= 0 && moment.seconds <= latest) return moment
      // No message can be later than the last second of all.
      if (moment.seconds > latest && side === 'until') return { seconds: latest }
    }
  } catch (error) {
    // What is no date, such as 30 February.
    if (!(error instanceof RangeError)) throw error
  }
  throw unreadable(text, side)
}

/** The length of a text such as `24h`, in seconds; `undefined` for any other text. */
export function ago(word: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6})\s?([mhdw])$/.exec(word) ?? []
  const length = units[unit]
  return count === undefined || length === undefined ? undefined : Number(count) * length
}

function readDated(text: string, side: Side, zone: TimeZone): Moment | undefined {
  const [, date, minute, second = '00', offset] = dated.exec(text) ?? []
  if (date === undefined) return undefined
  if (minute === undefined) {
    const day = zone.dayOf(date)
    if (day === undefined) return readWall(`${date}T00:00:00`, side, zone)
    return { seconds: side === 'since' ? day.from : day.to }
  }
  const wall = `${date}T${minute}:${second}`
  if (offset === undefined) return readWall(wall, side, zone)
  const shift = offsetOf(offset)
  return shift === undefined ? undefined : { seconds: new TimeZone('UTC').fromWall(wall) - shift }
}

/** A time that exists twice reaches from the first to the last of both: a window must not hide anything. */
function readWall(wall: string, side: Side, zone: TimeZone): Moment {
  const first = zone.fromWall(wall, 'first')
  const last = zone.fromWall(wall, 'last')
  return { seconds: side === 'since' ? first : last, skipped: first > last }
}

function offsetOf(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  if (hours > 23 || minutes > 59) return undefined
  const size = hours * hourSeconds + minutes * 60
  return text.startsWith('-') ? -size : size
}

function unreadable(text: string, side: Side): TimeError {
  return new TimeError(times.unreadable(side, JSON.stringify(text.slice(0, 40))))
}
