import { verifyUserSig } from '@timkit/core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import type { Started } from '../../testing/run-command.ts'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { startProgram } from './run-program.ts'

let app: ServedEmulator
let started: Started
let url: string
beforeAll(async () => {
  app = await serveEmulator({ seed: 'empty' })
  const sessions = { a: 'alice', empty: '', boss: app.emulator.identifier }
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const env = { ...app.env, PORT: String(port), SESSIONS: JSON.stringify(sessions) }
  started = startProgram('login-endpoint', [], env)
  await vi.waitFor(() => fetch(url), { timeout: 30_000 })
})
afterAll(async () => {
  started.child.kill()
  await started.finished
  await app[Symbol.asyncDispose]()
})

const login = (token: string, method = 'POST'): Promise<Response> =>
  fetch(url, { method, headers: { authorization: `Bearer ${token}` } })

test.each([
  ['a session that nobody has', 'stolen', 401],
  ['the name of the admin', 'boss', 403],
  ['a name that is no UserID', 'empty', 400],
])('%s gets no UserSig', async (_, token, status) => {
  const response = await login(token)
  expect(response.status).toBe(status)
  expect(await response.text()).not.toContain('userSig')
})

test('a fault of ours is a 500, and its reason stays on the server', async () => {
  app.emulator.faults.set([{ errorCode: 70402, errorInfo: 'inside' }])
  const response = await login('a')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('inside')
  app.emulator.faults.clear()
})

test('who is logged in gets a UserSig, and is known to the service', async () => {
  const response = await login('a')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { sdkAppId, userId, userSig, expiresAt } = (await response.json()) as Record<string, string>
  expect(sdkAppId).toBe(app.emulator.sdkAppId)
  const claims = await verifyUserSig(userSig ?? '', {
    sdkAppId: app.emulator.sdkAppId,
    secretKey: app.emulator.secretKey,
    userId: userId ?? '',
    at: new Date(app.emulator.now()),
  })
  expect(claims.expiresAt.toISOString()).toBe(expiresAt)
  expect(app.emulator.world.accounts.has('alice')).toBe(true)
})
