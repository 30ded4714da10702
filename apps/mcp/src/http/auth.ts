import type { AuthInfo } from '@modelcontextprotocol/server'
import type { Runtime } from '@timkit/core'
import type { HttpConfig } from '../config/config.ts'
import { createTokenVerifier } from './access-token.ts'

/** Finds out who calls: their particulars, nothing when everybody may, or the refusal. */
export type Authenticator = (request: Request) => Promise<AuthInfo | undefined | Response>

/** Makes the check of bearer keys and access tokens. */
export function createAuthenticator(config: HttpConfig, now: Runtime['now']): Authenticator {
  const { token, issuer, publicUrl } = config
  if (token === undefined && issuer === undefined) return async () => undefined
  const verify =
    issuer === undefined || publicUrl === undefined
      ? undefined
      : createTokenVerifier({ issuer, audience: publicUrl, now })
  return async (request) => {
    const [, given] = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(request.headers.get('authorization') ?? '') ?? []
    if (given === undefined) return challenge(config, undefined)
    if (token !== undefined && (await sameText(given, token))) {
      return { token: '', clientId: 'key', scopes: [], expiresAt: Math.floor(now() / 1000) + 3600 }
    }
    if (verify === undefined) return challenge(config, 'invalid_token')
    const claims = await verify(given)
    if (claims === undefined) return challenge(config, 'invalid_token')
    return { token: '', clientId: `oauth:${claims.subject}`, scopes: [], expiresAt: claims.expiresAt }
  }
}

/** Where clients find out which authorization server gives tokens (RFC 9728). */
export function metadataPath({ publicUrl }: HttpConfig): string {
  const path = publicUrl === undefined ? '/mcp' : new URL(publicUrl).pathname
  return `/.well-known/oauth-protected-resource${path === '/' ? '' : path}`
}

/** The document that names the authorization server of this one (RFC 9728). */
export function protectedResource({ issuer, publicUrl }: HttpConfig): Response {
  if (issuer === undefined || publicUrl === undefined)
    return new Response('There is nothing here\n', { status: 404 })
  return Response.json({
    resource: publicUrl,
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
    resource_name: 'Tencent Cloud IM (read-only)',
  })
}

function challenge(config: HttpConfig, error: string | undefined): Response {
  const { issuer, publicUrl } = config
  const parts = ['realm="timkit"']
  if (error !== undefined) parts.push(`error="${error}"`)
  if (issuer !== undefined && publicUrl !== undefined) {
    parts.push(`resource_metadata="${new URL(metadataPath(config), publicUrl).href}"`)
  }
  const body = { jsonrpc: '2.0', error: { code: -32_001, message: 'A valid bearer key is needed' }, id: null }
  return Response.json(body, { status: 401, headers: { 'www-authenticate': `Bearer ${parts.join(', ')}` } })
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
