import { createHmac } from 'node:crypto'
import { verifyUserSig } from '@timkit/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Started } from '../testing/run-command.ts'
import { startWorker } from '../testing/start-worker.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const sessionKey = 'a session key that only tests use'
const origin = 'https://shop.example'
const bindings = {
  TIMKIT_SDK_APP_ID: '1400000000',
  TIMKIT_SECRET_KEY: secretKey,
  SESSION_KEY: sessionKey,
  ALLOWED_ORIGIN: origin,
}

const source = 'user-sig-worker/worker.ts'

let worker: Started
let bare: Started
let url: string
let bareUrl: string
let wrong: Started
let wrongUrl: string
beforeAll(async () => {
  ;[worker, url] = await startWorker(source, bindings)
  const { SESSION_KEY: _, ...rest } = bindings
  ;[bare, bareUrl] = await startWorker(source, rest)
  ;[wrong, wrongUrl] = await startWorker(source, {
    ...bindings,
    TIMKIT_SECRET_KEY: 'eA'.repeat(90),
    ADMIN_ACCOUNTS: '',
  })
})
afterAll(async () => {
  worker.child.kill()
  bare.child.kill()
  wrong.child.kill()
  await Promise.all([worker.finished, bare.finished, wrong.finished])
})

const post = (headers: Record<string, string>, at = url): Promise<Response> =>
  fetch(at, { method: 'POST', headers })

describe('in workerd', () => {
  test.each([
    ['without a session', {}],
    ['with a session of another key', { authorization: sessionOf('alice', 60, 'another key') }],
    ['with a session that is over', { authorization: sessionOf('alice', -1) }],
    ['with something else', { authorization: 'Bearer a.b.c' }],
    ['with a signature that is not base64', { authorization: 'Bearer a.b' }],
  ])('a request is refused %s', async (_, headers) => {
    const response = await post(headers)
    expect(response.status).toBe(401)
    expect(await response.text()).not.toContain('userSig')
  })

  test('without a key for sessions every request is refused, and the reason is not in the answer', async () => {
    const response = await post({ authorization: sessionOf('alice', 60) }, bareUrl)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: 'not configured' })
  })

  test('with a placeholder for a key every request is refused, and the reason is not in the answer', async () => {
    const response = await post({ authorization: sessionOf('alice', 60) }, wrongUrl)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: 'not configured' })
  })

  test('a list of admins that is left blank is the first admin of every app', async () => {
    const response = await post({ authorization: sessionOf('administrator', 60) }, wrongUrl)
    expect(response.status).toBe(403)
  })

  test('another web site gets nothing, and may not read an answer', async () => {
    const response = await post({ authorization: sessionOf('alice', 60), origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a user with the name of an admin gets nothing', async () => {
    const response = await post({ authorization: sessionOf('administrator', 60) })
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('userSig')
  })

  test('a UserSig lasts no longer than the session', async () => {
    const response = await post({ authorization: sessionOf('alice', 60) })
    const { userSig } = (await response.json()) as Record<string, string>
    const claims = await verifyUserSig(userSig ?? '', { sdkAppId: 1400000000, secretKey, userId: 'alice' })
    expect(claims.expire).toBeGreaterThan(0)
    expect(claims.expire).toBeLessThanOrEqual(60)
  })

  test('a user who is logged in gets a UserSig for their own account, which caches must not keep', async () => {
    const response = await post({ authorization: sessionOf('alice', 7200), origin })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { userSig, userId, sdkAppId } = (await response.json()) as Record<string, string>
    expect({ userId, sdkAppId }).toEqual({ userId: 'alice', sdkAppId: 1400000000 })
    const claims = await verifyUserSig(userSig ?? '', { sdkAppId: 1400000000, secretKey, userId: 'alice' })
    expect(claims.expire).toBe(3600)
  })

  test('a browser is told what it may send', async () => {
    const response = await fetch(url, { method: 'OPTIONS', headers: { origin } })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization')
  })
})

function sessionOf(userId: string, seconds: number, key = sessionKey): string {
  const expiresAt = Math.floor(Date.now() / 1000) + seconds
  const payload = Buffer.from(JSON.stringify({ userId, expiresAt })).toString('base64url')
  return `Bearer ${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`
}
