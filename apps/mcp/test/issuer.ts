/** An authorization server in this process, which tests make rotate its keys, answer nonsense, or be down. */

import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/** A key of an authorization server. */
export interface IssuerKey {
  readonly publicJwk: JWK
  /** Signs claims; `header` wins over what the key would say. */
  readonly mint: (claims: JWTPayload, header?: Record<string, unknown>) => Promise<string>
}

/** Makes a key, named unless `kid` is undefined. */
export async function makeKey(kid: string | undefined, alg = 'ES256'): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const name = kid === undefined ? {} : { kid }
  return {
    publicJwk: { ...(await exportJWK(publicKey)), ...name },
    mint: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, ...name, ...header }).sign(privateKey),
  }
}

/** The authorization server. What it answers can be changed at any time. */
export class TestIssuer {
  readonly issuer: string
  /** What was asked for. */
  readonly asked: string[] = []
  keys: readonly JWK[] = []
  /** Answers instead, where it gives an answer. */
  answer: (url: string) => Response | undefined | Promise<never> = () => undefined

  constructor(issuer = 'https://id.example.com') {
    this.issuer = issuer
  }

  readonly fetch = async (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    this.asked.push(url)
    const other = await this.answer(url)
    if (other !== undefined) return other
    if (url === `${this.issuer}/keys`) return Response.json({ keys: this.keys })
    if (url.startsWith(`${this.issuer}/.well-known/`)) {
      return Response.json({ issuer: this.issuer, jwks_uri: `${this.issuer}/keys` })
    }
    return new Response(null, { status: 404 })
  }
}

/** A page as web servers have it for what they do not know. */
export function htmlPage(): Response {
  return new Response('<!doctype html><title>Sign in</title>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
