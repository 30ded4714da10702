import { encodeBase64 } from './format/base64.ts'
import { canonicalText, type SignedFields, writeUserSig } from './format/write-document.ts'
import { hmacKey } from './secret-key/hmac-key.ts'

/** Signs fields that were checked. */
export async function signFields(secretKey: string, fields: SignedFields): Promise<string> {
  const message = new TextEncoder().encode(canonicalText(fields))
  const signature = await crypto.subtle.sign('HMAC', await hmacKey(secretKey), message)
  return writeUserSig(fields, encodeBase64(new Uint8Array(signature), '+/='))
}
