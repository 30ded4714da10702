import { UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../test/harness.ts'

const page = 'https://app.example.com'
const named = { TIMKIT_MCP_ALLOWED_ORIGINS: 'app.example.com,http://localhost:5173' }

function ask(
  env: Record<string, string>,
  headers: Record<string, string>,
  init: RequestInit = {},
  path = '/mcp',
) {
  const { http } = createWorld({ env })
  return http.fetch(
    new Request(`http://localhost${path}`, { ...init, headers: { host: 'localhost', ...headers } }),
  )
}

function preflight(env: Record<string, string>, origin: string, asked = 'content-type', path = '/mcp') {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': asked,
  }
  return ask(env, headers, { method: 'OPTIONS' }, path)
}

describe('a page that is not named', () => {
  test.each([
    ['of another site', named, 'https://evil.example.com'],
    ['of a host whose name begins alike', named, 'https://app.example.com.evil.net'],
    ['of another port of an origin', named, 'http://localhost:5174'],
    ['of another scheme of an origin', named, 'https://localhost:5173'],
    ['without an origin of its own', named, 'null'],
    ['that says what is no origin', named, 'app.example.com'],
    ['of another site, where none is named', {}, 'https://evil.example.com'],
  ])('%s gets no permission and no answer', async (_name, env, origin) => {
    for (const response of [await preflight(env, origin), await ask(env, { origin })]) {
      expect(response.status).toBe(403)
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
    }
  })

  test('of this machine may not read answers either, where none is named', async () => {
    const response = await preflight({}, 'http://localhost:5173')
    expect(response.status).toBe(405)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('gets no permission under a foreign host name', async () => {
    const headers = { origin: page, 'access-control-request-method': 'POST', host: 'evil.example.com' }
    const response = await ask(named, headers, { method: 'OPTIONS' })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-methods')).toBeNull()
  })
})

describe('what names no page is refused at the start', () => {
  test.each([
    '*',
    'https://*',
    'app.example.com:8443',
    'https://app.example.com/path',
    'a b',
    'app.example.com/',
  ])('%s', (entry) => {
    expect(() => createWorld({ env: { TIMKIT_MCP_ALLOWED_ORIGINS: entry } })).toThrow(UsageError)
    expect(() => createWorld({ env: { TIMKIT_MCP_ALLOWED_ORIGINS: entry } })).toThrow(JSON.stringify(entry))
  })
})

describe('a named page', () => {
  test.each([
    ['by its host', named, page],
    ['by its host, at any port', named, `${page}:8443`],
    ['by its origin', named, 'http://localhost:5173'],
    [
      'by an origin that is written differently',
      { TIMKIT_MCP_ALLOWED_ORIGINS: 'HTTPS://App.Example.com:443/' },
      page,
    ],
    ['by its host in capitals', { TIMKIT_MCP_ALLOWED_ORIGINS: 'App.Example.COM' }, page],
    [
      'that is an extension',
      { TIMKIT_MCP_ALLOWED_ORIGINS: 'chrome-extension://abcdef' },
      'chrome-extension://abcdef',
    ],
    ['of any extension', { TIMKIT_MCP_ALLOWED_ORIGINS: 'moz-extension://*' }, 'moz-extension://6a-7b'],
    ['by an address of six', { TIMKIT_MCP_ALLOWED_ORIGINS: '[::1]' }, 'http://[::1]:8080'],
  ])('%s may call', async (_name, env, origin) => {
    const response = await preflight(env, origin)
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('vary')).toBe('Origin')
    expect(response.headers.has('access-control-allow-credentials')).toBe(false)
  })

  test('is asked for no key before it has sent its request', async () => {
    const env = { ...named, TIMKIT_MCP_TOKEN: 'a-very-long-bearer-token' }
    expect((await preflight(env, page, 'authorization')).status).toBe(204)
  })

  test('may send the headers of the protocol, and none that a proxy believes', async () => {
    const response = await preflight(named, page, 'authorization, mcp-param-region,x-forwarded-for')
    const allowed = response.headers.get('access-control-allow-headers')?.split(', ')
    expect(allowed).toEqual(
      expect.arrayContaining([
        'authorization',
        'mcp-protocol-version',
        'mcp-method',
        'mcp-name',
        'mcp-param-region',
      ]),
    )
    expect(allowed).not.toContain('x-forwarded-for')
  })

  test('may read why it was refused, and where it gets a token', async () => {
    const env = { ...named, TIMKIT_MCP_TOKEN: 'a-very-long-bearer-token' }
    const response = await ask(env, { origin: page }, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
    expect(response.headers.get('access-control-allow-origin')).toBe(page)
    expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate')
  })

  test('may read the metadata of OAuth', async () => {
    const env = {
      ...named,
      TIMKIT_MCP_ISSUER: 'https://id.example.com',
      TIMKIT_MCP_PUBLIC_URL: 'https://im.example.com/mcp',
    }
    const path = '/.well-known/oauth-protected-resource/mcp'
    expect((await preflight(env, page, 'mcp-protocol-version', path)).status).toBe(204)
    const response = await ask(env, { origin: page }, {}, path)
    expect(response.headers.get('access-control-allow-origin')).toBe(page)
    expect(await response.json()).toMatchObject({ authorization_servers: ['https://id.example.com'] })
  })
})
