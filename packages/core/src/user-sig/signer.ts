import { checkFunction, checkInteger } from '../check.ts'
import type { Runtime } from '../runtime.ts'
import { daySeconds } from '../time-units.ts'
import { defaultExpire } from './default-expire.ts'
import { LruCache } from './lru-cache.ts'
import { type AppCredentials, checkCredentials } from './secret-key/credentials.ts'
import { signUserSig } from './sign.ts'
import { checkExpire, readClock } from './validity.ts'

/** What {@link createUserSigSigner} needs to know. */
export interface UserSigSignerOptions extends AppCredentials {
  /**
   * Seconds for which each UserSig is valid. Tencent advises at least 24 hours.
   * @default 15_552_000 (180 days)
   */
  readonly expire?: number | undefined
  /**
   * How many seconds before it expires a UserSig is no longer given out.
   * @default a tenth of `expire`, at most a day
   */
  readonly renewBefore?: number | undefined
  /** The clock. @default Date.now */
  readonly now?: Runtime['now'] | undefined
}

/** A UserSig and how long it is good for: what a login endpoint answers. */
export interface IssuedUserSig {
  /** As secret as a password: it logs this user in until it expires. */
  readonly userSig: string
  /** The second in which it expires. A client asks for a new one before that. */
  readonly expiresAt: Date
}

/** Signs UserSigs, and keeps each until it is about to expire. */
export interface UserSigSigner {
  /**
   * Returns a UserSig of a user. Calls at the same time share one.
   *
   * @throws {TypeError | RangeError} When the UserID cannot be right.
   */
  sign(userId: string): Promise<string>
  /**
   * Returns a UserSig of a user with the time at which it expires; the same one that {@link UserSigSigner.sign} returns.
   *
   * @throws {TypeError | RangeError} When the UserID cannot be right.
   */
  issue(userId: string): Promise<IssuedUserSig>
  /** Forgets the UserSig of a user, for example because the service refused it. */
  invalidate(userId: string): void
}

/**
 * Makes a signer that keeps the UserSigs of the last 1000 users who were asked for.
 *
 * A UserSig is made anew before it expires, after the clock was set back to before it was made, and after
 * {@link UserSigSigner.invalidate}. Neither the key nor a UserSig shows when the signer is printed.
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the key.
 */
export function createUserSigSigner(options: UserSigSignerOptions): UserSigSigner {
  return new CachingSigner(options)
}

/** How many users' UserSigs are kept: some 300 KB of text. */
const capacity = 1000

/** The most seconds before its end that a UserSig is renewed by default. */
const maxRenewBefore = daySeconds

/** A UserSig and the seconds in which it may be given out, the last not included. */
interface Entry {
  readonly userSig: Promise<string>
  readonly from: number
  readonly until: number
}

class CachingSigner implements UserSigSigner {
  readonly #credentials: AppCredentials
  readonly #expire: number
  readonly #renewBefore: number
  readonly #now: Runtime['now']
  readonly #entries = new LruCache<string, Entry>(capacity)

  constructor(options: UserSigSignerOptions) {
    checkCredentials(options)
    const { sdkAppId, secretKey, expire = defaultExpire, now = Date.now } = options
    checkExpire(expire)
    checkFunction(now, 'now')
    const { renewBefore = Math.min(maxRenewBefore, Math.floor(expire / 10)) } = options
    checkInteger(renewBefore, 'renewBefore', 0, expire - 1)
    this.#credentials = { sdkAppId, secretKey }
    this.#expire = expire
    this.#renewBefore = renewBefore
    this.#now = now
  }

  async sign(userId: string): Promise<string> {
    return (await this.issue(userId)).userSig
  }

  async issue(userId: string): Promise<IssuedUserSig> {
    const time = readClock(this.#now)
    const known = this.#entries.get(userId)
    const entry = known && known.from <= time && time < known.until ? known : this.#make(userId, time)
    try {
      return { userSig: await entry.userSig, expiresAt: new Date((entry.from + this.#expire) * 1000) }
    } catch (error) {
      this.#entries.delete(userId, entry)
      throw error
    }
  }

  invalidate(userId: string): void {
    this.#entries.delete(userId)
  }

  #make(userId: string, time: number): Entry {
    const entry: Entry = {
      userSig: signUserSig({ ...this.#credentials, userId, at: time, expire: this.#expire }),
      from: time,
      until: time + this.#expire - this.#renewBefore,
    }
    this.#entries.set(userId, entry)
    return entry
  }
}
