import { hmac } from '#hmac'
import { encodeBase64 } from './format/base64.ts'
import { canonicalText, type SignedFields, writeUserSig } from './format/write-document.ts'

/** Signs fields that were checked. */
export async function signFields(secretKey: string, fields: SignedFields): Promise<string> {
  const signature = await hmac.sign(secretKey, canonicalText(fields))
  return writeUserSig(fields, encodeBase64(signature, '+/='))
}
