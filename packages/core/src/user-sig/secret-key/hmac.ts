import { hmacKey } from './hmac-key.ts'

/** HMAC-SHA256 with a secret key, as texts of UserSigs are signed. */
export interface Hmac {
  /** Where it comes from. */
  readonly name: 'node' | 'web'
  /** Signs a text: 32 bytes. */
  sign(secretKey: string, text: string): Promise<Uint8Array> | Uint8Array
  /** Whether a signature is that of a text, compared in constant time. */
  verify(secretKey: string, text: string, signature: Uint8Array<ArrayBuffer>): Promise<boolean> | boolean
}

/** What every runtime has: WebCrypto, which does each in another thread. */
export const hmac: Hmac = {
  name: 'web',
  async sign(secretKey, text) {
    const key = await hmacKey(secretKey)
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)))
  },
  async verify(secretKey, text, signature) {
    const key = await hmacKey(secretKey)
    return crypto.subtle.verify('HMAC', key, signature, new TextEncoder().encode(text))
  },
}
