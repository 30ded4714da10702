import { type _HMAC, hmac } from '@noble/hashes/hmac.js'
import { type _SHA256, sha256 } from '@noble/hashes/sha2.js'
import { checkFunction } from '../check.ts'
import type { Runtime } from '../runtime.ts'
import { checkSignedUserId, checkUserBuf } from './check-fields.ts'
import { defaultExpire } from './default-expire.ts'
import { encodeBase64 } from './format/base64.ts'
import { UserSigTemplate } from './format/user-sig-template.ts'
import { canonicalText, type SignedFields, writeUserSig } from './format/write-document.ts'
import { type AppCredentials, checkCredentials } from './secret-key/credentials.ts'
import { checkExpire, readClock } from './validity.ts'

/** What {@link createUserSigMinter} needs to know. */
export interface UserSigMinterOptions extends AppCredentials {
  /**
   * Seconds for which each UserSig is valid. Tencent advises at least 24 hours.
   * @default 15_552_000 (180 days)
   */
  readonly expire?: number | undefined
  /** The clock. @default Date.now */
  readonly now?: Runtime['now'] | undefined
}

/** Makes UserSigs synchronously. */
export interface UserSigMinter {
  /**
   * Makes a UserSig of the current second.
   *
   * @param userId The user who will present it.
   * @param userBuf Bytes that are signed with the rest, where a product asks for them.
   * @throws {TypeError | RangeError} When an argument cannot be right.
   */
  mint(userId: string, userBuf?: Uint8Array): string
}

/**
 * Makes a minter: for services that make a UserSig at every login and would rather not wait for WebCrypto.
 *
 * The hash is that of `@noble/hashes`, which was audited. What HMAC computes from the key alone is computed
 * once, here. {@link signUserSig} needs no dependency and is right wherever a millisecond does not matter.
 *
 * @example
 * ```ts
 * import { createUserSigMinter } from '@timkit/core'
 *
 * const minter = createUserSigMinter({
 *   sdkAppId: 1400000000,
 *   secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
 * })
 * console.log(`alice logs in with ${minter.mint('alice')}`)
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the key.
 */
export function createUserSigMinter(options: UserSigMinterOptions): UserSigMinter {
  return new Minter(options)
}

const utf8 = new TextEncoder()

class Minter implements UserSigMinter {
  readonly #sdkAppId: number
  readonly #expire: number
  readonly #now: Runtime['now']
  readonly #template: UserSigTemplate
  readonly #keyed: _HMAC<_SHA256>
  readonly #running: _HMAC<_SHA256>
  readonly #signature = new Uint8Array(32)

  constructor(options: UserSigMinterOptions) {
    checkCredentials(options)
    const { sdkAppId, secretKey, expire = defaultExpire, now = Date.now } = options
    checkExpire(expire)
    checkFunction(now, 'now')
    this.#sdkAppId = sdkAppId
    this.#expire = expire
    this.#now = now
    this.#template = new UserSigTemplate(sdkAppId, expire)
    this.#keyed = hmac.create(sha256, utf8.encode(secretKey))
    this.#running = this.#keyed.clone()
  }

  mint(userId: string, userBuf?: Uint8Array): string {
    const time = readClock(this.#now)
    if (userBuf === undefined && typeof userId === 'string') {
      const text = this.#template.fill(userId, time)
      if (text !== undefined) return this.#template.seal(this.#sign(text))
    }
    checkSignedUserId(userId)
    checkUserBuf(userBuf)
    const fields: SignedFields = {
      sdkAppId: this.#sdkAppId,
      userId,
      time,
      expire: this.#expire,
      userBuf: userBuf && encodeBase64(userBuf, '+/='),
    }
    return writeUserSig(fields, encodeBase64(this.#sign(utf8.encode(canonicalText(fields))), '+/='))
  }

  #sign(message: Uint8Array): Uint8Array {
    // Copies the state in which only the key was hashed; a new object for it would more than double the time.
    this.#keyed._cloneInto(this.#running)
    this.#running.update(message)
    this.#running.digestInto(this.#signature)
    return this.#signature
  }
}
