/** The guards of the HTTP server. */

import { UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config/config.ts'
import { readSettings } from '../src/config/read-settings.ts'
import { createTokenVerifier } from '../src/http/access-token.ts'
import { createHttpHandler } from '../src/http/handler.ts'
import { call, createWorld, monday } from './harness.ts'
import { listen } from './listen.ts'

const token = 'a-very-long-bearer-token'
const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } }
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })

function request(headers: Record<string, string> = {}, path = '/mcp', init: RequestInit = {}): Request {
  return new Request(`http://localhost${path}`, {
    method: 'POST',
    body,
    ...init,
    headers: {
      host: 'localhost',
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
  })
}

const status = async (env: Record<string, string>, ...args: Parameters<typeof request>): Promise<number> =>
  (await createWorld({ env }).http.fetch(request(...args))).status

describe('a request is refused', () => {
  test.each<[string, number, Record<string, string>, Record<string, string>]>([
    ['with the name of another host', 403, {}, { host: 'evil.example.com' }],
    ['from a page of another site', 403, {}, { origin: 'https://evil.example.com' }],
    ['without the key', 401, { TIMKIT_MCP_TOKEN: token }, {}],
    ['with another key', 401, { TIMKIT_MCP_TOKEN: token }, { authorization: `Bearer ${token}x` }],
    ['with the key of another kind', 401, { TIMKIT_MCP_TOKEN: token }, { authorization: `Basic ${token}` }],
  ])('%s', async (_name, expected, env, headers) => {
    expect(await status(env, headers)).toBe(expected)
  })

  test('when its body is too large', async () => {
    const large = {
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { x: 'x'.repeat(5000) } }),
    }
    expect(await status({ TIMKIT_MCP_MAX_BODY_BYTES: '4096' }, {}, '/mcp', large)).toBe(413)
  })

  test('when there are too many at once', async () => {
    const env = { TIMKIT_MCP_MAX_CONCURRENT: '1' }
    const world = createWorld({ env, fetch: () => new Promise(() => undefined) })
    const client = await world.connect('legacy')
    const controller = new AbortController()
    const pending = client.callTool(
      { name: 'im_find_account', arguments: { accounts: ['a'] } },
      { signal: controller.signal },
    )
    const failed = expect(pending).rejects.toThrow()
    await expect.poll(async () => (await world.http.fetch(request())).status).toBe(503)
    await client.close()
    await failed
  })

  test('at any other address', async () => {
    expect(await status({}, {}, '/other')).toBe(404)
    expect(await status({}, {}, '/.well-known/oauth-protected-resource')).toBe(404)
  })
})

describe('the HTTP server', () => {
  test('accepts the key', async () => {
    const env = { TIMKIT_MCP_TOKEN: token }
    expect(await status(env, { authorization: `Bearer ${token}` })).toBe(200)
    const client = await createWorld({ env }).connect()
    expect((await call(client, 'im_explain_error', { code: 70001 })).isError).toBe(false)
  })

  test('says that it is well, without a key, without a secret, and under any name', async () => {
    const env = { TIMKIT_MCP_TOKEN: token, TIMKIT_MCP_ALLOWED_HOSTS: 'im.example.com' }
    const { http } = createWorld({ env })
    const response = await http.fetch(request({}, '/healthz', { method: 'GET', body: null }))
    expect(await response.json()).toEqual({ status: 'ok' })
  })

  test.each([
    ['another address without a key', { TIMKIT_MCP_HOST: '0.0.0.0', TIMKIT_MCP_ALLOWED_HOSTS: 'a' }],
    ['another address without allowed hosts', { TIMKIT_MCP_HOST: '0.0.0.0', TIMKIT_MCP_TOKEN: token }],
    ['an issuer without the own address', { TIMKIT_MCP_ISSUER: 'https://id.example.com' }],
    [
      'an issuer that is not encrypted',
      { TIMKIT_MCP_ISSUER: 'http://id.example.com', TIMKIT_MCP_PUBLIC_URL: 'https://a/mcp' },
    ],
  ])('does not start with %s', (_name, env) => {
    expect(() => createWorld({ env })).toThrow(UsageError)
  })

  test('reads the cursors of another replica, and those of no other app', async () => {
    const query = { account: 'shop_lin', peer: 'alice', limit: 3 }
    const first = await call(await createWorld().connect(), 'im_get_messages', query)
    const cursor = first.structured.page?.next_cursor
    const second = await call(await createWorld().connect('legacy'), 'im_get_messages', { ...query, cursor })
    expect(second.structured.page?.returned).toBe(3)
    const env = { TIMKIT_MCP_CURSOR_KEY: 'another key that is long' }
    const other = await call(await createWorld({ env }).connect(), 'im_get_messages', { ...query, cursor })
    expect(other.text).toContain('belongs to another question')
  })

  test('ends a call when the connection of its client is cut', async () => {
    let asked: AbortSignal | undefined
    const world = createWorld({
      fetch: (_input, init) => {
        asked = init?.signal ?? undefined
        return new Promise(() => undefined)
      },
    })
    const server = await listen(world.http)
    const controller = new AbortController()
    const send = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'im_find_account', arguments: { accounts: ['a'] } },
    }
    const { method, headers } = request()
    const sent = fetch(server.url, { method, headers, body: JSON.stringify(send), signal: controller.signal })
    const failed = expect(sent).rejects.toThrow()
    await expect.poll(() => asked !== undefined).toBe(true)
    controller.abort()
    await failed
    await expect.poll(() => asked?.aborted).toBe(true)
    await server.close()
  })
})

describe('an access token', () => {
  const issuer = 'https://id.example.com'
  const audience = 'https://im.example.com/mcp'
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

  async function issuerOf(algorithm: 'ES256' | 'RS256' = 'ES256') {
    const spec =
      algorithm === 'ES256'
        ? { name: 'ECDSA', namedCurve: 'P-256' }
        : {
            name: 'RSASSA-PKCS1-v1_5',
            hash: 'SHA-256',
            modulusLength: 2048,
            publicExponent: new Uint8Array([1, 0, 1]),
          }
    const pair = (await crypto.subtle.generateKey(spec, true, ['sign', 'verify'])) as CryptoKeyPair
    const jwk = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'one' }
    const fetch = async (url: string): Promise<Response> =>
      url.includes('.well-known')
        ? Response.json({ issuer, jwks_uri: `${issuer}/keys` })
        : Response.json({ keys: [jwk] })
    const signing = algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : 'RSASSA-PKCS1-v1_5'
    const mint = async (claims: object, header: object = {}): Promise<string> => {
      const text = `${encode({ alg: algorithm, kid: 'one', ...header })}.${encode(claims)}`
      const signature = await crypto.subtle.sign(signing, pair.privateKey, Buffer.from(text))
      return `${text}.${Buffer.from(signature).toString('base64url')}`
    }
    return { mint, verify: createTokenVerifier({ issuer, audience, now: () => monday, fetch }) }
  }

  const good = { iss: issuer, aud: audience, sub: 'someone', exp: monday / 1000 + 600 }

  test.each(['ES256', 'RS256'] as const)(
    'of the issuer for this server is accepted (%s)',
    async (algorithm) => {
      const { mint, verify } = await issuerOf(algorithm)
      expect(await verify(await mint({ ...good, aud: ['other', audience] }))).toEqual({
        subject: 'someone',
        expiresAt: good.exp,
      })
    },
  )

  test.each<[string, object, object]>([
    ['for another server', { ...good, aud: 'https://other.example.com' }, {}],
    ['of another issuer', { ...good, iss: 'https://evil.example.com' }, {}],
    ['that has expired', { ...good, exp: monday / 1000 - 120 }, {}],
    ['that never expires', { ...good, exp: undefined }, {}],
    ['that is not valid yet', { ...good, nbf: monday / 1000 + 600 }, {}],
    ['with no signature', good, { alg: 'none' }],
    ['with a shared secret for a signature', good, { alg: 'HS256' }],
    ['of an unknown key', good, { kid: 'two' }],
    ['with critical extensions', good, { crit: ['x'] }],
  ])('%s is refused', async (_name, claims, header) => {
    const { mint, verify } = await issuerOf()
    expect(await verify(await mint(claims, header))).toBeUndefined()
  })

  test('that was changed, or is none, is refused', async () => {
    const { mint, verify } = await issuerOf()
    const [head, , signature] = (await mint(good)).split('.')
    expect(await verify(`${head}.${encode({ ...good, sub: 'admin' })}.${signature}`)).toBeUndefined()
    for (const text of ['', 'a', 'a.b.c', '..', 'a.b.c.d']) expect(await verify(text)).toBeUndefined()
  })

  test('is asked for with the address of the metadata', async () => {
    const env = {
      TIMKIT_MCP_ISSUER: issuer,
      TIMKIT_MCP_PUBLIC_URL: audience,
      TIMKIT_MCP_ALLOWED_HOSTS: 'im.example.com,localhost',
    }
    const config = readConfig(readSettings({ TIMKIT_MCP_DEMO: 'true', ...env }), () => '')
    const handler = createHttpHandler(createWorld().app, config.http)
    const refused = await handler.fetch(request())
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain(
      'resource_metadata="https://im.example.com/.well-known/oauth-protected-resource/mcp"',
    )
    const metadata = await handler.fetch(
      request({}, '/.well-known/oauth-protected-resource/mcp', { method: 'GET', body: null }),
    )
    expect(await metadata.json()).toMatchObject({ resource: audience, authorization_servers: [issuer] })
  })
})
