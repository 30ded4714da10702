/** Access tokens at the HTTP server: who is refused and how they get in, and what scopes open. */

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuditEntry } from '../src/audit/audit.ts'
import { scopeOf, toolsets } from '../src/config/toolsets.ts'
import { tools } from '../src/tools/registry.ts'
import { call, connectTo, createWorld, monday } from './harness.ts'
import { htmlPage, type IssuerKey, makeKey, TestIssuer } from './issuer.ts'
import { callsOf } from './tool-calls.ts'

const publicUrl = 'https://im.example.com/mcp'
const key = 'a-very-long-bearer-token'
const metadata = 'resource_metadata="https://im.example.com/.well-known/oauth-protected-resource/mcp"'
let issuer: TestIssuer
let signing: IssuerKey

beforeEach(async () => {
  issuer = new TestIssuer()
  signing = await makeKey('one')
  issuer.keys = [signing.publicJwk]
  vi.stubGlobal('fetch', issuer.fetch)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const env = {
  TIMKIT_MCP_ISSUER: 'https://id.example.com',
  TIMKIT_MCP_PUBLIC_URL: publicUrl,
  TIMKIT_MCP_ALLOWED_HOSTS: 'im.example.com,localhost',
}

const tokenOf = (scope: string, claims: object = {}): Promise<string> =>
  signing.mint({
    iss: issuer.issuer,
    aud: publicUrl,
    sub: 'someone',
    exp: monday / 1000 + 600,
    scope,
    ...claims,
  })

function post(world: ReturnType<typeof createWorld>, token: string | undefined, message: object) {
  return world.http.fetch(
    new Request('http://localhost/mcp', {
      method: 'POST',
      headers: {
        host: 'localhost',
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
    }),
  )
}

const listing = { method: 'tools/list' }

async function connect(
  world: ReturnType<typeof createWorld>,
  token: string,
  era: 'legacy' | 'modern' = 'modern',
) {
  return connectTo(world.http, era, { authorization: `Bearer ${token}` })
}

describe('a request', () => {
  test('without a token is told where to get one, and for what', async () => {
    const world = createWorld({ env })
    const refused = await post(world, undefined, listing)
    expect(refused.status).toBe(401)
    const challenge = refused.headers.get('www-authenticate')
    expect(challenge).toContain(metadata)
    expect(challenge).not.toContain('error')
    const document = await world.http.fetch(
      new Request('http://localhost/.well-known/oauth-protected-resource/mcp', {
        headers: { host: 'localhost' },
      }),
    )
    expect(await document.json()).toMatchObject({
      resource: publicUrl,
      authorization_servers: [issuer.issuer],
      scopes_supported: expect.arrayContaining(['im:read', 'im:search', 'im:people']),
    })
  })

  test('with a token of no use is told why, and so is the operator, without the token', async () => {
    const world = createWorld({ env })
    const token = await tokenOf('im:read', { aud: 'https://other.example.com' })
    const refused = await post(world, token, listing)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain(
      'error="invalid_token", error_description="The access token is for another server"',
    )
    expect(world.log.join('')).toContain(
      'The access token is for another server ("https://other.example.com")',
    )
    expect(world.log.join('')).not.toContain(token.split('.')[1])
  })

  test('with a good token, which nobody can check, is not told that the token is bad', async () => {
    issuer.answer = () => htmlPage()
    const world = createWorld({ env })
    const refused = await post(world, await tokenOf('im:read'), listing)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(refused.headers.has('www-authenticate')).toBe(false)
    expect(world.log.join('')).toContain('text/html')
  })

  test('with the key of the team needs no authorization server', async () => {
    issuer.answer = () => htmlPage()
    const client = await connect(createWorld({ env: { ...env, TIMKIT_MCP_TOKEN: key } }), key)
    for (const name of ['im_find_account', 'im_read_history']) {
      const { args } = callsOf({ name }).usual
      expect((await call(client, name, args)).isError).toBe(false)
    }
    expect(issuer.asked).toEqual([])
  })
})

describe('scopes', () => {
  test.each(['legacy', 'modern'] as const)('open the tools of a toolset, and no others (%s)', async (era) => {
    const world = createWorld({ env })
    const client = await connect(world, await tokenOf('openid im:people'), era)
    // All are shown, so that the assistant can ask for more.
    expect((await client.listTools()).tools).toHaveLength(tools.length)
    for (const tool of tools) {
      const { args } = callsOf(tool).usual
      const called = call(client, tool.name, args)
      if (tool.toolset === 'people') expect((await called).isError).toBe(false)
      else await expect(called).rejects.toThrow()
    }
  })

  test('that are missing are named, so that the assistant can ask for them', async () => {
    const world = createWorld({ env })
    const { args } = callsOf({ name: 'im_read_history' }).usual
    const message = { method: 'tools/call', params: { name: 'im_read_history', arguments: args } }
    const refused = await post(world, await tokenOf('im:read'), message)
    expect(refused.status).toBe(403)
    const challenge = refused.headers.get('www-authenticate')
    expect(challenge).toContain('error="insufficient_scope"')
    expect(challenge).toContain('scope="im:search"')
    expect(challenge).toContain(metadata)
    expect((await post(world, await tokenOf('im:read im:search'), message)).status).toBe(200)
  })

  test('of another name, or none, open nothing', async () => {
    const world = createWorld({ env })
    const { args } = callsOf({ name: 'im_get_messages' }).usual
    const message = { method: 'tools/call', params: { name: 'im_get_messages', arguments: args } }
    for (const scope of ['', 'im:', 'read', 'im:read2', 'IM:READ', '*'])
      expect((await post(world, await tokenOf(scope), message)).status).toBe(403)
  })

  test.each([
    [{ method: 'resources/read', params: { uri: 'tim://conversation/shop_lin/alice' } }, 'im:read'],
    [{ method: 'resources/read', params: { uri: 'tim://history/C2C/2026112314' } }, 'im:search'],
    [{ method: 'resources/read', params: { uri: 'tim://export/md/group/tea_lovers/7d/now' } }, 'im:read'],
    [
      {
        method: 'prompts/get',
        params: { name: 'find_promises', arguments: { account: 'shop_lin', peer: 'a' } },
      },
      'im:read',
    ],
  ])('that are missing are named as well for %j', async (message, scope) => {
    const entries: AuditEntry[] = []
    const audit = {
      record: async (entry: AuditEntry) => {
        entries.push(entry)
      },
      close: async () => undefined,
    }
    const world = createWorld({ env, audit })
    const refused = await post(world, await tokenOf('im:people'), message)
    expect(refused.status).toBe(403)
    expect(refused.headers.get('www-authenticate')).toContain(`scope="${scope}"`)
    expect(entries).toMatchObject([
      { who: 'oauth:someone', messages: 0, outcome: 'refused', code: 'InsufficientScope' },
    ])
    expect((await post(world, await tokenOf('im:people im:read im:search'), message)).status).toBe(200)
  })

  test('that are missing complete nothing, and are named', async () => {
    const client = await connect(createWorld({ env }), await tokenOf('im:people'))
    const context = { arguments: { account: 'shop_lin' } }
    const argument = { name: 'peer', value: '' }
    const uri = 'tim://conversation/{account}/{peer}'
    await expect(client.complete({ ref: { type: 'ref/resource', uri }, argument, context })).rejects.toThrow(
      'insufficient_scope: im:read is needed',
    )
    const ref = { type: 'ref/prompt', name: 'find_promises' } as const
    await expect(client.complete({ ref, argument, context })).rejects.toThrow(
      'insufficient_scope: im:read is needed',
    )
    // All is shown, so that the assistant can ask for more.
    expect((await client.listResourceTemplates()).resourceTemplates).not.toEqual([])
  })

  test('begin as the operator says, or are not needed', async () => {
    const { args } = callsOf({ name: 'im_get_messages' }).usual
    const message = { method: 'tools/call', params: { name: 'im_get_messages', arguments: args } }
    const world = createWorld({ env: { ...env, TIMKIT_MCP_SCOPE_PREFIX: 'https://im.example.com/' } })
    expect((await post(world, await tokenOf('im:read'), message)).status).toBe(403)
    expect((await post(world, await tokenOf('https://im.example.com/read'), message)).status).toBe(200)
    const free = createWorld({ env: { ...env, TIMKIT_MCP_SCOPE_PREFIX: 'none' } })
    expect((await post(free, await tokenOf(''), message)).status).toBe(200)
  })

  test.each(['im read', 'im"', 'im\\'])('cannot begin with %s', (prefix) => {
    expect(() => createWorld({ env: { ...env, TIMKIT_MCP_SCOPE_PREFIX: prefix } })).toThrow(
      'TIMKIT_MCP_SCOPE_PREFIX',
    )
  })
})

test('every tool is in a toolset that a token can be given for', async () => {
  const client = await connect(
    createWorld({ env }),
    await tokenOf(toolsets.map((toolset) => scopeOf(toolset, 'im:')).join(' ')),
  )
  for (const tool of tools) {
    expect((await call(client, tool.name, callsOf(tool).usual.args)).isError, tool.name).toBe(false)
  }
})

test.each(['mcp-for-a-team.md', 'mcp-for-a-team.zh-CN.md'])(
  '%s says of every tool which scope opens it',
  (guide) => {
    const text = readFileSync(new URL(`../../../docs/guides/${guide}`, import.meta.url), 'utf8')
    for (const { name, toolset } of tools) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${scopeOf(toolset, 'im:')}\``))
      expect(row, name).toContain(`\`${name}\``)
    }
  },
)
