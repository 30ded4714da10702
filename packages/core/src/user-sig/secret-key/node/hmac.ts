import { getBuiltinModule } from 'node:process'
import type { Hmac } from '../hmac.ts'

/** Node reads all of OpenSSL for this, which takes longer than reading core: only who signs waits for it. */
const own = (): typeof import('node:crypto') => getBuiltinModule('node:crypto')

/** What Node, Deno and Bun have besides: HMAC in this thread, without the way to another one and back, which takes eight times as long. */
export const hmac: Hmac = {
  name: 'node',
  sign: (secretKey, text) => own().createHmac('sha256', secretKey).update(text).digest(),
  verify(secretKey, text, signature) {
    const { createHmac, timingSafeEqual } = own()
    const right = createHmac('sha256', secretKey).update(text).digest()
    return signature.length === right.length && timingSafeEqual(right, signature)
  },
}
