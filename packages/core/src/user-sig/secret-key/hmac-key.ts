import { LruCache } from '../lru-cache.ts'

// A process rarely serves more apps than this.
const keys = new LruCache<string, Promise<CryptoKey>>(16)

/** Imports a secret key for HMAC-SHA256, once for all calls that follow. */
export function hmacKey(secretKey: string): Promise<CryptoKey> {
  const known = keys.get(secretKey)
  if (known !== undefined) return known
  const imported = importKey(secretKey)
  keys.set(secretKey, imported)
  return imported
}

async function importKey(secretKey: string): Promise<CryptoKey> {
  try {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const bytes = new TextEncoder().encode(secretKey)
    return await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify'])
  } catch (error) {
    // A failure is not kept: the next call tries again.
    keys.delete(secretKey)
    throw error
  }
}
