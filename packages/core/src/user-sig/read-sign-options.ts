import { encodeBase64 } from './base64.ts'
import { checkCredentials } from './credentials.ts'
import type { SignedFields } from './document.ts'
import { checkSignedUserId, checkUserBuf, readValidity } from './options.ts'
import type { SignUserSigOptions } from './sign.ts'

/** Reads what is to be signed, and says what is wrong with an option that cannot be right. */
export function readSignOptions(options: SignUserSigOptions): SignedFields {
  checkCredentials(options)
  checkSignedUserId(options.userId)
  checkUserBuf(options.userBuf)
  const { sdkAppId, userId, userBuf } = options
  return { sdkAppId, userId, ...readValidity(options), userBuf: userBuf && encodeBase64(userBuf, '+/=') }
}
