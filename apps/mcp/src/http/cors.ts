import type { Origins } from './origins.ts'

/** What the protocol sends, of both eras. Headers that a proxy before this server may believe are not among them. */
const requestHeaders = [
  'accept',
  'authorization',
  'content-type',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
]
/** Parameters of tools that travel in headers as well. */
const parameterHeader = /^mcp-param-[\w-]{1,100}$/

/** What pages must see of answers: the session and version of the protocol, where to get a token, when to come back. */
const exposedHeaders = 'Mcp-Session-Id, MCP-Protocol-Version, WWW-Authenticate, Retry-After'

/** In seconds: the longest that browsers remember a permission. */
const permissionLifetime = '7200'

/**
 * Answers the question of a browser whether a page may send a request that it has not sent yet. It comes without a key.
 *
 * @returns nothing for any other request, and for pages that the operator did not name
 */
export function answerPreflight({ method, headers }: Request, origins: Origins): Response | undefined {
  if (method !== 'OPTIONS' || !headers.has('access-control-request-method')) return undefined
  if (!origins.names(headers.get('origin') ?? '')) return undefined
  const asked = (headers.get('access-control-request-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const allowed = [...requestHeaders, ...asked.filter((name) => parameterHeader.test(name))]
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': allowed.join(', '),
      'access-control-max-age': permissionLifetime,
    },
  })
}

/** Lets the page that asked read the answer, when the operator named it. Credentials of browsers, such as cookies, are never asked for. */
export function allowReading(request: Request, headers: Headers, origins: Origins): void {
  headers.append('vary', 'Origin')
  const origin = request.headers.get('origin')
  if (origin === null || !origins.names(origin)) return
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-expose-headers', exposedHeaders)
}
