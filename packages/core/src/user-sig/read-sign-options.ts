import { checkSignedUserId, checkUserBuf } from './check-fields.ts'
import { encodeBase64 } from './format/base64.ts'
import type { SignedFields } from './format/write-document.ts'
import { checkCredentials } from './secret-key/credentials.ts'
import type { SignUserSigOptions } from './sign-options.ts'
import { readValidity } from './validity.ts'

/** Reads what is to be signed, and says what is wrong with an option that cannot be right. */
export function readSignOptions(options: SignUserSigOptions): SignedFields {
  checkCredentials(options)
  checkSignedUserId(options.userId)
  checkUserBuf(options.userBuf)
  const { sdkAppId, userId, userBuf } = options
  return { sdkAppId, userId, ...readValidity(options), userBuf: userBuf && encodeBase64(userBuf, '+/=') }
}
