/** The guards of the HTTP server. */

import { UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { call, createWorld } from './harness.ts'
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
