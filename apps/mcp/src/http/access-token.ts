import type { Fetch, Runtime } from '@timkit/core'

/** What an access token says about its holder. */
export interface Claims {
  /** Whom it was given to. */
  readonly subject: string
  /** Until when it is good, in unix seconds. */
  readonly expiresAt: number
}

/** What tokens are checked against. */
export interface TokenVerifierOptions extends Pick<Runtime, 'now'> {
  /** The authorization server. */
  readonly issuer: string
  /** The address of this server: a token for another one is refused. */
  readonly audience: string
  /** Fetches the keys of the issuer. */
  readonly fetch?: Fetch
}

interface Algorithm {
  readonly key: RsaHashedImportParams | EcKeyImportParams
  readonly verify: AlgorithmIdentifier | EcdsaParams
}

/** Public-key algorithms only: a token "signed" with `none`, or with a public key as a shared secret, has no place here. */
const algorithms: Readonly<Record<string, Algorithm>> = {
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, verify: 'RSASSA-PKCS1-v1_5' },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, verify: { name: 'ECDSA', hash: 'SHA-256' } },
}

const keysLifetime = 600_000
const skew = 60

/** Makes the check of JWT access tokens: signature by a key of the issuer, issuer, audience and times. */
export function createTokenVerifier(
  options: TokenVerifierOptions,
): (token: string) => Promise<Claims | undefined> {
  const { issuer, audience, now, fetch = globalThis.fetch } = options
  let keys: { readonly at: number; readonly list: Promise<readonly JsonWebKey[]> } | undefined
  const readKeys = (): Promise<readonly JsonWebKey[]> => {
    if (keys === undefined || now() - keys.at > keysLifetime) {
      const list = keysOf(issuer, fetch)
      keys = { at: now(), list }
      list.catch(() => {
        keys = undefined
      })
    }
    return keys.list
  }
  return async (token) => {
    try {
      const [head = '', body = '', signature = '', ...rest] = token.split('.')
      const header = parse(head)
      const algorithm = Object.hasOwn(algorithms, String(header.alg))
        ? algorithms[String(header.alg)]
        : undefined
      if (algorithm === undefined || rest.length > 0 || header.crit !== undefined) return undefined
      const claims = parse(body)
      if (!isFor(claims, issuer, audience, now() / 1000)) return undefined
      const key = (await readKeys()).find((candidate) => 'kid' in candidate && candidate.kid === header.kid)
      if (key === undefined) return undefined
      const imported = await crypto.subtle.importKey('jwk', key, algorithm.key, false, ['verify'])
      const signed = new TextEncoder().encode(`${head}.${body}`)
      const good = await crypto.subtle.verify(algorithm.verify, imported, bytesOf(signature), signed)
      return good ? { subject: String(claims.sub ?? ''), expiresAt: Number(claims.exp) } : undefined
    } catch {
      // Whatever is wrong with a token, or with fetching keys: it is not accepted.
      return undefined
    }
  }
}

function isFor(claims: Record<string, unknown>, issuer: string, audience: string, time: number): boolean {
  const audiences = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
  return (
    claims.iss === issuer &&
    audiences.includes(audience) &&
    typeof claims.exp === 'number' &&
    claims.exp + skew > time &&
    (claims.nbf === undefined || (typeof claims.nbf === 'number' && claims.nbf - skew <= time))
  )
}

async function keysOf(issuer: string, fetch: Fetch): Promise<readonly JsonWebKey[]> {
  const base = new URL(issuer)
  const path = base.pathname === '/' ? '' : base.pathname
  const places = [
    `${base.origin}/.well-known/oauth-authorization-server${path}`,
    `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  ]
  for (const place of places) {
    const response = await fetch(place, { redirect: 'error', signal: AbortSignal.timeout(5000) })
    if (!response.ok) continue
    const metadata = (await response.json()) as Record<string, unknown>
    if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') continue
    const answer = await fetch(metadata.jwks_uri, { redirect: 'error', signal: AbortSignal.timeout(5000) })
    const { keys } = (await answer.json()) as { keys?: unknown }
    if (Array.isArray(keys)) return keys as JsonWebKey[]
  }
  throw new Error('The issuer has no keys')
}

function parse(part: string): Record<string, unknown> {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytesOf(part)))
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return value as Record<string, unknown>
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
}
