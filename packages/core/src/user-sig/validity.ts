import { checkEncodable, checkInteger, maxUint32, mustBe, show, wrongType } from '../check.ts'
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

/**
 * Refuses what cannot be signed as a UserID.
 *
 * More than 32 bytes pass: that limit is of the account service, which refuses the account, and not of the
 * signature, which other products of Tencent use too.
 */
export function checkSignedUserId(userId: unknown): asserts userId is string {
  if (typeof userId !== 'string' || userId === '') {
    throw mustBe('userId', 'a string that is not empty', userId)
  }
  checkEncodable(userId, 'userId')
}

/** Refuses a userbuf that is not bytes. */
export function checkUserBuf(userBuf: unknown): asserts userBuf is Uint8Array | undefined {
  if (userBuf !== undefined && !(userBuf instanceof Uint8Array)) {
    throw mustBe('userBuf', 'a Uint8Array', userBuf)
  }
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
export function readClock(now: () => number): number {
  const milliseconds: unknown = now()
  const seconds = typeof milliseconds === 'number' ? Math.floor(milliseconds / 1000) : Number.NaN
  if (seconds >= 0 && seconds <= maxUint32) return seconds
  throw wrongType('now', `must return milliseconds since 1970, but returned ${show(milliseconds)}`)
}
