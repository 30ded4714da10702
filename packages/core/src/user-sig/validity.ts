import { checkInteger, maxUint32, show, wrongType } from '../check.ts'
import type { Runtime } from '../runtime.ts'
import { type TimeInput, toUnixSeconds } from '../time.ts'
import { defaultExpire } from './default-expire.ts'

/** How long a UserSig is valid, and from when. */
export interface ValidityOptions {
  /**
   * Seconds from `at` on for which it is valid. Tencent advises at least 24 hours.
   * @default 15_552_000 (180 days)
   */
  readonly expire?: number | undefined
  /**
   * When it is made: unix seconds, a `Date`, or an ISO 8601 text with its offset.
   * @default the current second
   */
  readonly at?: TimeInput | undefined
}

/** A validity as it is signed: both in seconds. */
export interface Validity {
  readonly time: number
  readonly expire: number
}

/** Refuses a validity that is not a duration in seconds. */
export function checkExpire(expire: unknown): void {
  checkInteger(expire, 'expire', 1, maxUint32)
}

/** Reads a validity and refuses one that cannot be meant. */
export function readValidity(options: ValidityOptions): Validity {
  const { expire = defaultExpire, at = new Date() } = options
  checkExpire(expire)
  return { time: toUnixSeconds(at, 'at'), expire }
}

/**
 * Reads a clock as unix seconds.
 *
 * @throws {TypeError} When it does not give milliseconds since 1970.
 */
export function readClock(now: Runtime['now']): number {
  const milliseconds: unknown = now()
  const seconds = typeof milliseconds === 'number' ? Math.floor(milliseconds / 1000) : Number.NaN
  if (seconds >= 0 && seconds <= maxUint32) return seconds
  throw wrongType('now', `must return milliseconds since 1970, but returned ${show(milliseconds)}`)
}
