import type { IssuerClient } from './issuer-client.ts'
import { isSecureUrl } from './secure-url.ts'

/**
 * Finds where an authorization server has its keys: at the address of RFC 8414, or one of the two of OpenID Connect.
 *
 * @throws {IssuerError} naming what each address answered
 */
export async function findKeys(issuer: string, client: IssuerClient): Promise<URL> {
  const reasons: string[] = []
  for (const place of placesOf(issuer)) {
    const found = addressIn(await client.read(place), issuer)
    if (found instanceof URL) return found
    reasons.push(`${place} ${found}`)
  }
  throw client.failed(reasons.join('; '))
}

function placesOf(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return [
    ...new Set([
      `${origin}/.well-known/oauth-authorization-server${path}`,
      `${origin}/.well-known/openid-configuration${path}`,
      `${origin}${path}/.well-known/openid-configuration`,
    ]),
  ]
}

/** Where the keys are according to a document, or why it is not believed. */
function addressIn(document: Record<string, unknown> | string, issuer: string): URL | string {
  if (typeof document === 'string') return document
  const { issuer: named, jwks_uri: address } = document
  if (named !== issuer)
    return `is of the issuer ${JSON.stringify(named)}, which --issuer must be letter by letter`
  if (typeof address !== 'string') return 'names no jwks_uri'
  return isSecureUrl(address)
    ? new URL(address)
    : `names the jwks_uri ${JSON.stringify(address)}, which is not https`
}
