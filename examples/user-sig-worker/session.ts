/** Who is logged in to your app. Put what your app has in the place of this. */

/** A login. */
export interface Session {
  readonly userId: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** Reads the session of a request; `undefined` when it is forged, over or no session at all. */
export async function readSession(
  authorization: string | null,
  key: string,
  now: number,
): Promise<Session | undefined> {
  const [, payload, signature] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? []
  // An HMAC-SHA256 has 43 letters; anything else might be no base64 at all.
  if (payload === undefined || signature?.length !== 43) return undefined
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
  const session = JSON.parse(new TextDecoder().decode(decode(payload))) as Session
  return session.expiresAt * 1000 > now ? session : undefined
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
