import { isObject } from '../check.ts'
import { plainFields } from './plain-fields.ts'
import { signFields } from './sign-fields.ts'
import type { SignUserSigOptions } from './sign-options.ts'

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
  const given = copyOf(options)
  const fields = plainFields(given) ?? (await import('./read-sign-options.ts')).readSignOptions(given)
  return signFields(given.secretKey, fields)
}

/** What is changed after the call must not matter, also while something is loaded. */
function copyOf(options: SignUserSigOptions): SignUserSigOptions {
  if (!isObject(options)) return options
  const { userBuf, at } = options
  return {
    ...options,
    // Not `slice`: that of a Buffer of Node shares its bytes.
    userBuf: userBuf instanceof Uint8Array ? new Uint8Array(userBuf) : userBuf,
    at: at instanceof Date ? new Date(at) : at,
  }
}
