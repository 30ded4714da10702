import type { HttpConfig } from '../config/config.ts'

/** Where clients find out which authorization server gives tokens (RFC 9728). */
export function metadataPath({ publicUrl }: Pick<HttpConfig, 'publicUrl'>): string {
  const path = publicUrl === undefined ? '/mcp' : new URL(publicUrl).pathname
  return `/.well-known/oauth-protected-resource${path === '/' ? '' : path}`
}

/** The address of that, where tokens are accepted. */
export function metadataUrl({ issuer, publicUrl }: HttpConfig): string | undefined {
  if (issuer === undefined || publicUrl === undefined) return undefined
  return new URL(metadataPath({ publicUrl }), publicUrl).href
}

/** The document that names the authorization server of this one, and the scopes that tokens may have (RFC 9728). */
export function protectedResource({ issuer, publicUrl }: HttpConfig, scopes: readonly string[]): Response {
  if (issuer === undefined || publicUrl === undefined)
    return new Response('There is nothing here\n', { status: 404 })
  return Response.json({
    resource: publicUrl,
    authorization_servers: [issuer],
    ...(scopes.length > 0 ? { scopes_supported: scopes } : {}),
    bearer_methods_supported: ['header'],
    resource_name: 'Tencent Cloud IM',
  })
}
