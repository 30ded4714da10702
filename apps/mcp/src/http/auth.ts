import type { AuthInfo } from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import type { HttpConfig } from '../config/config.ts'
import type { Verdict } from '../oauth/access-token.ts'
import { metadataUrl } from '../oauth/protected-resource.ts'
import { safeLine } from '../safety/sanitize.ts'

/** Finds out who calls: their particulars, nothing when everybody may, or the refusal. */
export type Authenticator = (request: Request) => Promise<AuthInfo | undefined | Response>

/**
 * Makes the check of bearer keys and access tokens.
 *
 * @param scopes all that there are: who has the key has all of them
 */
export function createAuthenticator(
  config: HttpConfig,
  { now, log }: Pick<App, 'now' | 'log'>,
  scopes: readonly string[],
): Authenticator {
  const { token, issuer } = config
  if (token === undefined && issuer === undefined) return async () => undefined
  const verify = tokenVerifier(config, { now, log })
  return async (request) => {
    const [, given] =
      /^Bearer +([\w.~+/=-]{1,16384})$/i.exec(request.headers.get('authorization') ?? '') ?? []
    if (given === undefined) return challenge(config)
    if (token !== undefined && (await sameText(given, token))) {
      return { token: '', clientId: 'key', scopes: [...scopes], expiresAt: Math.floor(now() / 1000) + 3600 }
    }
    if (verify === undefined) {
      log.info('http: refused a request with a wrong bearer key')
      return challenge(config, 'The bearer key is wrong')
    }
    const verdict = await verify(given)
    if ('wait' in verdict) return comeBack(verdict.wait)
    if ('refused' in verdict) {
      const { refused, detail } = verdict
      log.info(`http: ${refused}${detail === undefined ? '' : ` (${safeLine(detail).slice(0, 300)})`}`)
      return challenge(config, refused)
    }
    const { subject, expiresAt, scopes: granted } = verdict.claims
    const metadata = metadataUrl(config)
    return {
      token: '',
      clientId: `oauth:${subject}`,
      scopes: [...granted],
      expiresAt,
      // Named where a scope is missing.
      ...(metadata === undefined ? {} : { resourceMetadataUrl: metadata }),
    }
  }
}

/** Checks access tokens, where an issuer gives them; what that needs is loaded with the first one. */
function tokenVerifier(
  { issuer, publicUrl }: HttpConfig,
  { now, log }: Pick<App, 'now' | 'log'>,
): ((token: string) => Promise<Verdict>) | undefined {
  if (issuer === undefined || publicUrl === undefined) return undefined
  let made: Promise<(token: string) => Promise<Verdict>> | undefined
  return async (token) => {
    made ??= import('../oauth/access-token.ts').then(({ createTokenVerifier }) =>
      createTokenVerifier({ issuer, audience: publicUrl, now, log, fetch: globalThis.fetch }),
    )
    return (await made)(token)
  }
}

/** @param reason why it is refused, in characters of a header. @default nothing was given */
function challenge(config: HttpConfig, reason?: string): Response {
  const metadata = metadataUrl(config)
  const parts = ['realm="timkit"']
  if (reason !== undefined) parts.push('error="invalid_token"', `error_description="${reason}"`)
  if (metadata !== undefined) parts.push(`resource_metadata="${metadata}"`)
  const message = reason ?? 'A bearer key is needed'
  return refusal(401, message, { 'www-authenticate': `Bearer ${parts.join(', ')}` })
}

/** Nobody knows whether the token is good: to call it bad would make its holder throw it away. */
function comeBack(wait: number): Response {
  const message = 'The keys of the authorization server cannot be read: try again'
  return refusal(503, message, { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) })
}

function refusal(status: number, message: string, headers: Record<string, string>): Response {
  const body = { jsonrpc: '2.0', error: { code: -32_001, message }, id: null }
  return Response.json(body, { status, headers })
}

/** Compares digests, so that neither the length nor the first difference shows in the time it takes. */
async function sameText(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([digest(a), digest(b)])
  let difference = 0
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0)
  return difference === 0
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
