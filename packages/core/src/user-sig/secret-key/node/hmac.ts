import type { Hmac } from '../hmac.ts'

/** Not imported: for an import Node makes all that it has lazily, such as its standard streams, which takes as long as reading core. */
declare const process: { getBuiltinModule(id: 'node:crypto'): typeof import('node:crypto') }

/** Node reads all of OpenSSL for this, which takes longer than reading core: only who signs waits for it. */
const own = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto')

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
