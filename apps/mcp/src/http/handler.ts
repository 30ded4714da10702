import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  type McpHttpHandler,
  type McpServerFactory,
} from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import { callerOf } from '../client-gone.ts'
import type { HttpConfig } from '../config/config.ts'
import { scopeOf } from '../config/toolsets.ts'
import { metadataPath, protectedResource } from '../oauth/protected-resource.ts'
import { offeredTools, serverFactory } from '../server.ts'

import { auditTurnedAway } from './audit-turned-away.ts'
import { createAuthenticator } from './auth.ts'
import { allowReading, answerPreflight } from './cors.ts'
import { checkExposure } from './exposure.ts'
import { readOrigins } from './origins.ts'
import { UnderWay } from './under-way.ts'

/** Answers HTTP requests: on Node behind a listener, on Deno, Bun and workers as it is. */
export interface HttpHandler {
  /** Answers a request. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Takes no more calls, and waits until those under way are answered, at most so many milliseconds. */
  readonly finish: (milliseconds: number) => Promise<void>
  /** Ends what is under way. */
  readonly close: () => Promise<void>
  /** Notifies subscribers that a list has changed. */
  readonly notify: McpHttpHandler['notify']
}

/**
 * Makes the HTTP server: guards against other web pages, authentication, limits, and the protocol behind them.
 * It keeps nothing between requests, so that any number of replicas serve behind one address.
 *
 * @throws {UsageError} when it would be reachable from elsewhere without a key and without allowed hosts, or an option is no use.
 */
export function createHttpHandler(
  app: App,
  config: HttpConfig,
  factory: McpServerFactory = serverFactory(app, neededScopes(config)),
): HttpHandler {
  checkExposure(config)
  const hosts = config.allowedHosts ?? localhostAllowedHostnames()
  const origins = readOrigins(config)
  const prefix = neededScopes(config)
  const scopes =
    prefix === undefined ? [] : [...new Set(offeredTools(app).map(({ toolset }) => scopeOf(toolset, prefix)))]
  const authenticate = createAuthenticator(config, app, scopes)
  const protocol = createMcpHandler(factory, {
    maxRequestBodySize: config.maxBodyBytes,
    onerror: (error) => app.log.debug(`http: ${error.message}`),
  })
  const underWay = new UnderWay()
  let stopping = false

  const serve = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    // Whoever asks whether it is well asks by an address of its own, and learns nothing else.
    if (pathname === '/healthz') return health(request, stopping)
    const refused = hostHeaderValidationResponse(request, [...hosts]) ?? origins.refuse(request)
    if (refused !== undefined) return auditTurnedAway(app, refused)
    const permission = answerPreflight(request, origins)
    if (permission !== undefined) return permission
    if (pathname === metadataPath(config) || pathname === '/.well-known/oauth-protected-resource') {
      return protectedResource(config, scopes)
    }
    if (pathname !== '/mcp') return new Response('There is nothing here\n', { status: 404 })
    const caller = await authenticate(request)
    if (caller instanceof Response) return auditTurnedAway(app, caller)
    const busy = stopping
      ? comeBack('This server is being stopped', { connection: 'close' })
      : underWay.size >= config.maxConcurrent
        ? comeBack('Too many requests at once')
        : undefined
    if (busy !== undefined) return auditTurnedAway(app, busy, app.nameOf(caller?.clientId ?? ''))
    return underWay.serve(request, () =>
      protocol.fetch(request, { authInfo: callerOf(caller, request.signal) }),
    )
  }

  return {
    fetch: async (request) => {
      const response = secured(await serve(request))
      allowReading(request, response.headers, origins)
      return response
    },
    finish: (milliseconds) => {
      stopping = true
      return underWay.settled(milliseconds)
    },
    close: () => protocol.close(),
    notify: protocol.notify,
  }
}

/** What the scopes that tokens need begin with; nothing where there are no tokens, or they need no scopes. */
function neededScopes({ issuer, scopePrefix }: HttpConfig): string | undefined {
  return issuer === undefined ? undefined : scopePrefix
}

function comeBack(reason: string, headers: Record<string, string> = {}): Response {
  return new Response(`${reason}\n`, { status: 503, headers: { 'retry-after': '1', ...headers } })
}

function health({ method }: Request, stopping: boolean): Response {
  if (method !== 'GET' && method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  return stopping ? Response.json({ status: 'stopping' }, { status: 503 }) : Response.json({ status: 'ok' })
}

function secured(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('cache-control', headers.get('cache-control') ?? 'no-store')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
