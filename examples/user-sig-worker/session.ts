/** Who is logged in to your app. Put what your app has in the place of this. */

interface Session {
  readonly userId: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** The account that a session is of; `undefined` when it is forged, over or no session at all. */
export async function userOfSession(
  authorization: string | null,
  key: string,
  now: number,
): Promise<string | undefined> {
  const [, payload, signature] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? []
  if (payload === undefined || signature === undefined) return undefined
  const bytes = new TextEncoder().encode(key)
  const hmac = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ])
  // Compares in constant time.
  const genuine = await crypto.subtle.verify(
    'HMAC',
    hmac,
    decode(signature),
    new TextEncoder().encode(payload),
  )
  if (!genuine) return undefined
  const { userId, expiresAt } = JSON.parse(new TextDecoder().decode(decode(payload))) as Session
  return expiresAt * 1000 > now ? userId : undefined
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
