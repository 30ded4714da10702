import { encodeBase64 } from './base64.ts'
import { canonicalText, type SignedFields, writeUserSig } from './document.ts'
import { hmacKey } from './hmac-key.ts'
import {
  type AppCredentials,
  checkCredentials,
  checkSignedUserId,
  checkUserBuf,
  readValidity,
  type ValidityOptions,
} from './options.ts'

/** What {@link signUserSig} needs to know. */
export interface SignUserSigOptions extends AppCredentials, ValidityOptions {
  /**
   * The user who will present it. It may be longer than the 32 bytes that an account of the chat service may
   * have: that limit is not one of the signature.
   */
  readonly userId: string
  /**
   * Bytes that are signed with the rest, where a product asks for them.
   * @default none
   */
  readonly userBuf?: Uint8Array | undefined
}

/**
 * Makes a UserSig: the password with which a user, or a server in the name of an administrator, shows up.
 *
 * @example
 * ```ts
 * import { signUserSig } from '@timkit/core'
 *
 * const userSig = await signUserSig({
 *   sdkAppId: 1400000000,
 *   secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
 *   userId: 'alice',
 * })
 * console.log(`alice logs in with ${userSig}`)
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the key.
 * @see https://www.tencentcloud.com/document/product/1047/34385
 */
export async function signUserSig(options: SignUserSigOptions): Promise<string> {
  checkCredentials(options)
  checkSignedUserId(options.userId)
  checkUserBuf(options.userBuf)
  const { secretKey, sdkAppId, userId, userBuf } = options
  return signFields(secretKey, {
    sdkAppId,
    userId,
    ...readValidity(options),
    userBuf: userBuf && encodeBase64(userBuf, '+/='),
  })
}

/** Signs fields that were checked. */
export async function signFields(secretKey: string, fields: SignedFields): Promise<string> {
  const message = new TextEncoder().encode(canonicalText(fields))
  const signature = await crypto.subtle.sign('HMAC', await hmacKey(secretKey), message)
  return writeUserSig(fields, encodeBase64(new Uint8Array(signature), '+/='))
}
