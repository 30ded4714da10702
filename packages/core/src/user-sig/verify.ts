import { hmac } from '#hmac'
import { show } from '../check.ts'
import { UserSigError, type UserSigErrorDetails } from '../errors.ts'
import { type TimeInput, toUnixSeconds } from '../time.ts'
import { checkSignedUserId, checkUserBuf } from './check-fields.ts'
import { claimsOf, documentOf, type UserSigClaims } from './decode.ts'
import { decodeBase64, encodeBase64 } from './format/base64.ts'
import { canonicalText } from './format/write-document.ts'
import { type AppCredentials, checkCredentials } from './secret-key/credentials.ts'

/** What {@link verifyUserSig} compares with. */
export interface VerifyUserSigOptions extends AppCredentials {
  /** The UserID of who presented it. */
  readonly userId: string
  /**
   * When it is checked: unix seconds, a `Date`, or an ISO 8601 text with its offset.
   * @default the current second
   */
  readonly at?: TimeInput | undefined
  /**
   * The bytes it must have been made with.
   * @default none: one that was made with any is refused
   */
  readonly userBuf?: Uint8Array | undefined
}

/**
 * Checks that a UserSig was made with this key, for this app and this user, and is still valid.
 *
 * It is valid up to and including the second `time + expire`. A `time` in the future is no fault, as it is
 * none for Tencent's own verifier, whose order of checks is kept: app, user, expiry, userbuf, key. So an
 * error names the first thing that is wrong, from what the UserSig says of itself.
 *
 * @example
 * ```ts
 * import { signUserSig, verifyUserSig } from '@timkit/core'
 *
 * const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
 * const userSig = await signUserSig({ sdkAppId: 1400000000, secretKey, userId: 'alice' })
 * const claims = await verifyUserSig(userSig, { sdkAppId: 1400000000, secretKey, userId: 'alice' })
 * console.log(claims.expiresAt)
 * ```
 *
 * @returns What it says, which is then true.
 * @throws {UserSigError} Whose `fault` says what is wrong.
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the key.
 */
export async function verifyUserSig(userSig: string, options: VerifyUserSigOptions): Promise<UserSigClaims> {
  checkCredentials(options)
  checkSignedUserId(options.userId)
  checkUserBuf(options.userBuf)
  const { sdkAppId, secretKey, userId, at = new Date() } = options
  const checkedAt = toUnixSeconds(at, 'at')
  const userBuf = options.userBuf && encodeBase64(options.userBuf, '+/=')

  const act = `Cannot verify the UserSig of ${show(userId)}`
  const refuse = (why: string, details: UserSigErrorDetails): never => {
    throw new UserSigError(`${act}: ${why}`, details)
  }
  const document = documentOf(userSig, act)
  const claims = claimsOf(document)
  if (document.sdkAppId !== sdkAppId) {
    refuse(`it was made for the app ${document.sdkAppId}, not for ${sdkAppId}`, { fault: 'app-mismatch' })
  }
  if (document.userId !== userId) {
    refuse(`it was made for the user ${show(document.userId)}`, { fault: 'user-mismatch' })
  }
  if (checkedAt > document.time + document.expire) {
    const expiredAt = claims.expiresAt
    refuse(`it expired at ${expiredAt.toISOString()}`, { fault: 'expired', expiredAt })
  }
  if (document.userBuf !== userBuf) {
    const why =
      userBuf === undefined
        ? 'it was made with a userbuf, and none is expected'
        : `it was made with ${document.userBuf === undefined ? 'no' : 'another'} userbuf`
    refuse(why, { fault: 'userbuf-mismatch' })
  }
  const signature = decodeBase64(document.signature, '+/=')
  if (!(await hmac.verify(secretKey, canonicalText(document), signature))) {
    refuse('it was made with another secret key, or altered', { fault: 'key-mismatch' })
  }
  return claims
}
