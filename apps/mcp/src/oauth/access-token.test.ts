import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { htmlPage, makeKey, TestIssuer } from '../../test/issuer.ts'
import { createLog } from '../log.ts'
import { createTokenVerifier } from './access-token.ts'

const monday = Date.UTC(2026, 10, 23, 7, 0, 0)
const audience = 'https://im.example.com/mcp'
let server: TestIssuer
let lines: string[]
/** What must never be logged. */
let secrets: string[]
let verify: ReturnType<typeof createTokenVerifier>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: monday })
  server = new TestIssuer()
  lines = []
  secrets = []
  verify = verifierOf(server)
})

afterEach(() => {
  vi.useRealTimers()
  const log = lines.join('')
  for (const secret of secrets)
    for (const part of secret.split('.')) if (part.length > 4) expect(log).not.toContain(part)
})

function verifierOf({ issuer, fetch }: TestIssuer) {
  const log = createLog('debug', (line) => lines.push(line), Date.now)
  const check = createTokenVerifier({ issuer, audience, now: Date.now, log, fetch })
  return (token: string) => {
    secrets.push(token)
    return check(token)
  }
}

function pass(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds)
}

function good(more: Record<string, unknown> = {}) {
  return { iss: server.issuer, aud: audience, sub: 'someone', exp: Date.now() / 1000 + 600, ...more }
}

/** Tokens that anybody can make: well-formed, and signed by a key of their own. */
async function forged(count: number, kid: string | undefined = undefined): Promise<string[]> {
  const { mint } = await makeKey(kid)
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      mint(good(), kid === undefined ? {} : { kid: `${kid}${index}` }),
    ),
  )
}

const accepted = { claims: { subject: 'someone', scopes: [] } }

describe('an access token is refused', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['for another server', { aud: 'https://other.example.com' }, /is for another server/],
    ['of another issuer', { iss: 'https://evil.example.com' }, /is of another issuer/],
    ['that has expired', { exp: monday / 1000 - 120 }, /has expired/],
    ['that never expires', { exp: undefined }, /claim exp/],
    ['that is not valid yet', { nbf: monday / 1000 + 600 }, /not valid yet/],
    ['that does not say whose it is', { sub: undefined }, /whom it was given to/],
  ])('%s', async (_name, claims, reason) => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    expect(await verify(await key.mint(good(claims)))).toMatchObject({
      refused: expect.stringMatching(reason),
    })
  })

  test('of an unknown key', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    expect(await verify(await key.mint(good(), { kid: 'two' }))).toHaveProperty('refused')
  })

  test('with critical extensions', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    const [, body, signature] = (await key.mint(good())).split('.')
    const head = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'one', crit: ['x'], x: 1 })).toString(
      'base64url',
    )
    expect(await verify(`${head}.${body}.${signature}`)).toHaveProperty('refused')
  })

  test('with no signature, or with a shared secret for one', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    const [, body] = (await key.mint(good())).split('.')
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: 'one' })).toString('base64url')
    expect(await verify(`${head}.${body}.`)).toHaveProperty('refused')
    const shared = new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid: 'one' })
    const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk))
    expect(await verify(await shared.sign(secret))).toHaveProperty('refused')
    expect(server.asked).toEqual([])
  })

  test('that was changed, or is none, and says so', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    const [head, , signature] = (await key.mint(good())).split('.')
    const body = Buffer.from(JSON.stringify(good({ sub: 'admin' }))).toString('base64url')
    expect(await verify(`${head}.${body}.${signature}`)).toMatchObject({
      refused: expect.stringContaining('signed'),
    })
    for (const text of ['', 'opaque-token-of-another-kind', 'a.b.c', '..', 'a.b.c.d', 'a.b.c.d.e']) {
      expect(await verify(text)).toEqual({ refused: 'The access token is not a signed JWT' })
    }
  })
})

describe('an authorization server that cannot be asked', () => {
  test('is asked once for fifty forged tokens, one after the other and together', async () => {
    server.answer = () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }))
    for (const token of await forged(25, 'k')) expect(await verify(token)).toHaveProperty('wait')
    await Promise.all((await forged(25)).map(verify))
    expect(server.asked).toHaveLength(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('error http: cannot read the keys of the issuer https://id.example.com')
    expect(lines[0]).toContain('connect ECONNREFUSED')
  })

  test('is asked again after ten seconds, and tells that it answers', async () => {
    const key = await makeKey('one')
    server.answer = () => new Response(null, { status: 502 })
    const token = await key.mint(good())
    expect(await verify(token)).toEqual({ wait: 10_000 })
    server.keys = [key.publicJwk]
    server.answer = () => undefined
    pass(9000)
    expect(await verify(token)).toEqual({ wait: 1000 })
    pass(1000)
    expect(await verify(token)).toMatchObject(accepted)
    expect(lines.at(-1)).toContain('info http: the keys of the issuer can be read again')
  })

  test('does not lock out who has a good token, for an hour', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    expect(await verify(await key.mint(good()))).toMatchObject(accepted)
    server.answer = () => new Response(null, { status: 500 })
    pass(59 * 60_000)
    expect(await verify(await key.mint(good()))).toMatchObject(accepted)
    pass(60_000)
    expect(await verify(await key.mint(good()))).toHaveProperty('wait')
  })

  test.each<[string, (url: string) => Response | Promise<never>, string]>([
    ['answers pages everywhere', () => htmlPage(), 'answered text/html that is not JSON'],
    ['answers lists', () => Response.json([1]), 'answered application/json that is no JSON object'],
    [
      'is another one',
      () => Response.json({ issuer: 'https://id.example.com/', jwks_uri: 'https://id.example.com/keys' }),
      'is of the issuer "https://id.example.com/"',
    ],
    ['names no keys', () => Response.json({ issuer: 'https://id.example.com' }), 'names no jwks_uri'],
    [
      'names keys that anybody on the way can change',
      () => Response.json({ issuer: 'https://id.example.com', jwks_uri: 'http://id.example.com/keys' }),
      'which is not https',
    ],
    ['sends more than anybody needs', () => new Response('x'.repeat(300_000)), 'sent more than 262144 bytes'],
    ['leads elsewhere', () => Response.redirect('https://elsewhere.example.com', 302), 'answered 302'],
    [
      'does not answer',
      () => Promise.reject(new DOMException('late', 'TimeoutError')),
      'did not answer in 5000 ms',
    ],
  ])('and %s is reported with what it answered', async (_name, answer, reason) => {
    server.answer = answer
    for (const token of await forged(3)) expect(await verify(token)).toHaveProperty('wait')
    expect(server.asked.length).toBeLessThanOrEqual(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(reason)
  })

  test.each<[string, () => Response]>([
    ['a page', htmlPage],
    ['no list of keys', () => Response.json({ keys: 'none' })],
    ['odd entries', () => Response.json({ keys: [null, 7] })],
    ['an error', () => new Response(null, { status: 404 })],
  ])('for its keys, and gives %s instead, is reported', async (_name, answer) => {
    server.answer = (url) => (url.endsWith('/keys') ? answer() : undefined)
    for (const token of await forged(3, 'k')) expect(await verify(token)).toHaveProperty('wait')
    expect(server.asked.filter((url) => url.endsWith('/keys'))).toHaveLength(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('https://id.example.com/keys')
  })
})

describe('keys', () => {
  test('that were rotated are believed at once, and those that were taken back no longer than ten minutes', async () => {
    const [old, next] = await Promise.all([makeKey('old'), makeKey('next')])
    server.keys = [old.publicJwk]
    expect(await verify(await old.mint(good()))).toMatchObject(accepted)
    server.keys = [next.publicJwk]
    pass(10_000)
    expect(await verify(await next.mint(good()))).toMatchObject(accepted)
    expect(await verify(await old.mint(good()))).toHaveProperty('refused')
    server.keys = []
    pass(600_000)
    expect(await verify(await next.mint(good()))).toHaveProperty('refused')
  })

  test('are asked for once in ten seconds, whatever unknown keys tokens name', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    expect(await verify(await key.mint(good()))).toMatchObject(accepted)
    const before = server.asked.length
    for (const token of await forged(50, 'k')) expect(await verify(token)).toHaveProperty('refused')
    expect(server.asked).toHaveLength(before)
    pass(10_000)
    await Promise.all((await forged(50, 'k')).map(verify))
    expect(server.asked).toHaveLength(before + 1)
  })

  test.each([
    ['a token that names none', {}],
    ['a token that names one', { kid: 'any' }],
  ])('without a name check %s', async (_name, header) => {
    const keys = await Promise.all([makeKey(undefined), makeKey(undefined), makeKey('named')])
    server.keys = keys.slice(1).map(({ publicJwk }) => publicJwk)
    expect(await verify(await (keys[1]?.mint(good(), header) ?? ''))).toMatchObject(accepted)
    expect(await verify(await (keys[0]?.mint(good(), header) ?? ''))).toHaveProperty('refused')
    server.keys = keys.map(({ publicJwk }) => publicJwk)
    pass(10_000)
    expect(await verify(await (keys[0]?.mint(good(), header) ?? ''))).toMatchObject(accepted)
    expect(await verify(await (keys[1]?.mint(good(), header) ?? ''))).toMatchObject(accepted)
  })

  test('without a name that are wrong are asked for once in ten seconds', async () => {
    server.keys = [(await makeKey(undefined)).publicJwk]
    await verify(await (await makeKey(undefined)).mint(good()))
    const before = server.asked.length
    pass(10_000)
    for (const token of await forged(50)) expect(await verify(token)).toHaveProperty('refused')
    expect(server.asked).toHaveLength(before + 1)
  })

  test('are found where the first address answers a page', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    server.answer = (url) => (url.includes('oauth-authorization-server') ? htmlPage() : undefined)
    expect(await verify(await key.mint(good()))).toMatchObject(accepted)
    expect(lines).toEqual([])
  })

  test.each(['inserted', 'appended'])('of an issuer with a path are found (%s)', async (form) => {
    const tenant = new TestIssuer('https://id.example.com/tenants/one')
    const place = {
      inserted: 'https://id.example.com/.well-known/openid-configuration/tenants/one',
      appended: 'https://id.example.com/tenants/one/.well-known/openid-configuration',
    }[form]
    tenant.answer = (url) => {
      if (!url.includes('.well-known')) return undefined
      return url === place
        ? Response.json({ issuer: tenant.issuer, jwks_uri: `${tenant.issuer}/keys` })
        : htmlPage()
    }
    const key = await makeKey('one')
    tenant.keys = [key.publicJwk]
    const check = verifierOf(tenant)
    expect(await check(await key.mint(good({ iss: tenant.issuer })))).toMatchObject(accepted)
  })
})

describe('an access token is accepted', () => {
  test.each(['ES256', 'RS256', 'PS256', 'ES384', 'Ed25519'])('signed by %s', async (algorithm) => {
    const key = await makeKey('one', algorithm)
    server.keys = [key.publicJwk]
    const exp = monday / 1000 + 600
    expect(await verify(await key.mint(good({ exp, aud: ['other', audience] })))).toEqual({
      claims: { subject: 'someone', expiresAt: exp, scopes: [] },
    })
  })

  test('when the clocks are a minute apart', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    const times = { exp: monday / 1000 - 30, nbf: monday / 1000 - 700 }
    expect(await verify(await key.mint(good(times)))).toMatchObject(accepted)
  })

  test.each([
    [{ scope: 'im:read  im:search' }, ['im:read', 'im:search']],
    [{ scp: 'im:read openid' }, ['im:read', 'openid']],
    [{ scp: ['im:read', 'im:people'] }, ['im:read', 'im:people']],
    [{ scope: 7, scp: [null] }, []],
  ])('with its scopes: %j', async (claims, scopes) => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    expect(await verify(await key.mint(good(claims)))).toMatchObject({ claims: { scopes } })
  })

  test('of a program', async () => {
    const key = await makeKey('one')
    server.keys = [key.publicJwk]
    const claims = { sub: undefined, client_id: 'robot' }
    expect(await verify(await key.mint(good(claims)))).toMatchObject({ claims: { subject: 'robot' } })
  })
})
