import { mustBe } from '../check.ts'
import { UserSigError } from '../errors.ts'
import { decodeBase64 } from './format/base64.ts'
import { OldSchemeError, readDocument, type SigDocument } from './format/read-document.ts'

/** What a UserSig says. */
export interface UserSigClaims {
  /** The scheme with HMAC-SHA256; a UserSig of the older one is refused as `old-scheme`. */
  readonly version: '2.0'
  /** The UserID it was made for. */
  readonly userId: string
  /** The SDKAppID it was made for. */
  readonly sdkAppId: number
  /** When it was made, in unix seconds. */
  readonly time: number
  /** How long it is valid from then on, in seconds. */
  readonly expire: number
  /** The last moment at which it is valid. */
  readonly expiresAt: Date
  /** The userbuf it was made with; absent when it has none. */
  readonly userBuf?: Uint8Array
  /**
   * The HMAC-SHA256 in base64. With the other claims it makes the UserSig again, so it is as secret: it is
   * not enumerable, and does not show where claims are printed, spread or written as JSON.
   */
  readonly signature: string
}

/**
 * Reads what a UserSig says **without checking that it is true**.
 *
 * Anybody can write a UserSig that says anything: never let somebody in by what this returns. It is for
 * looking at one that was refused. {@link verifyUserSig} is for trusting one.
 *
 * @throws {UserSigError} With the fault `malformed` when it is not a UserSig, or `old-scheme` when it is one that was
 *   signed with a private key, as before July 2019.
 * @throws {TypeError} When it is not even a string.
 */
export async function decodeUserSig(userSig: string): Promise<UserSigClaims> {
  return claimsOf(documentOf(userSig, 'Cannot decode the UserSig'))
}

/** Reads the document of a UserSig; an error begins with what cannot be done. */
export function documentOf(userSig: string, act: string): SigDocument {
  if (typeof userSig !== 'string') throw mustBe('userSig', 'a string', userSig)
  try {
    return readDocument(userSig)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (error instanceof OldSchemeError) {
      const remedy = `sign with the secret key of the app, as signUserSig does; an app of before July 2019 that has none yet is upgraded in the console`
      const message = `${act}: it is of the old scheme with a private and a public key (${error.message}): ${remedy}`
      throw new UserSigError(message, { fault: 'old-scheme' })
    }
    throw new UserSigError(`${act}: it is malformed, ${error.message}`, { fault: 'malformed' })
  }
}

/** Turns a document into claims. */
export function claimsOf(document: SigDocument): UserSigClaims {
  const { userId, sdkAppId, time, expire, userBuf, signature } = document
  const claims = {
    version: '2.0' as const,
    userId,
    sdkAppId,
    time,
    expire,
    expiresAt: new Date((time + expire) * 1000),
    ...(userBuf !== undefined && { userBuf: decodeBase64(userBuf, '+/=') }),
    signature,
  }
  return Object.defineProperty(claims, 'signature', { enumerable: false })
}
