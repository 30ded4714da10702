import { checkEncodable, checkInteger, checkObject, maxUint32, show, wrongType } from '../check.ts'
import { type TimeInput, toUnixSeconds } from '../time.ts'
import { defaultExpire } from './default-expire.ts'
import { checkSecretKeyText } from './secret-key.ts'

/** The app and its key: what every UserSig is made and checked with. */
export interface AppCredentials {
  /** The SDKAppID of the app, from the console. */
  readonly sdkAppId: number
  /**
   * The secret key of the app, as the console shows it: a text that is used as it stands, not hexadecimal
   * that is decoded. It belongs on a server only: who has it can be any user of the app.
   */
  readonly secretKey: string
}

/** How long a UserSig is valid, and from when. */
export interface ValidityOptions {
  /**
   * Seconds from `time` on for which it is valid. Tencent advises at least 24 hours.
   * @default 15_552_000 (180 days)
   */
  readonly expire?: number | undefined
  /**
   * When it is made: unix seconds, a `Date`, or an ISO 8601 text with its offset.
   * @default the current second
   */
  readonly time?: TimeInput | undefined
}

/** A validity as it is signed: both in seconds. */
export interface Validity {
  readonly time: number
  readonly expire: number
}

/**
 * Refuses an SDKAppID or a key that cannot be right.
 *
 * @throws {TypeError} Never with the key in its message.
 */
export function checkCredentials(credentials: AppCredentials): void {
  checkObject(credentials, 'options')
  checkSdkAppId(credentials.sdkAppId)
  checkSecretKey(credentials.secretKey)
}

/** Refuses what cannot be an SDKAppID. */
export function checkSdkAppId(sdkAppId: unknown): void {
  if (!Number.isInteger(sdkAppId) || (sdkAppId as number) < 1 || (sdkAppId as number) > maxUint32) {
    throw wrongType('sdkAppId', `must be a whole number from 1 to ${maxUint32}, but is ${show(sdkAppId)}`)
  }
}

/** Refuses what certainly is no secret key. */
export function checkSecretKey(secretKey: unknown): void {
  if (typeof secretKey === 'string') checkSecretKeyText(secretKey, 'secretKey')
  // Not shown: it may be the key in a wrapping.
  else
    throw wrongType('secretKey', `must be a string, but is ${secretKey === null ? 'null' : typeof secretKey}`)
}

/**
 * Refuses what cannot be signed as a UserID.
 *
 * More than 32 bytes pass: that limit is of the account service, which refuses the account, and not of the
 * signature, which other products of Tencent use too.
 */
export function checkSignedUserId(userId: unknown): asserts userId is string {
  if (typeof userId !== 'string' || userId === '') {
    throw wrongType('userId', `must be a string that is not empty, but is ${show(userId)}`)
  }
  checkEncodable(userId, 'userId')
}

/** Refuses a userbuf that is not bytes. */
export function checkUserBuf(userBuf: unknown): asserts userBuf is Uint8Array | undefined {
  if (userBuf !== undefined && !(userBuf instanceof Uint8Array)) {
    throw wrongType('userBuf', `must be a Uint8Array, but is ${show(userBuf)}`)
  }
}

/** Refuses a validity that is not a duration in seconds. */
export function checkExpire(expire: unknown): void {
  checkInteger(expire, 'expire', 1, maxUint32)
}

/** Reads a validity and refuses one that cannot be meant. */
export function readValidity(options: ValidityOptions): Validity {
  const { expire = defaultExpire, time = new Date() } = options
  checkExpire(expire)
  return { time: toUnixSeconds(time, 'time'), expire }
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
