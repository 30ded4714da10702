import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Started } from '../../testing/run-command.ts'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { startWorker } from '../../testing/start-worker.ts'

let app: ServedEmulator
let worker: Started
let url: string
beforeAll(async () => {
  app = await serveEmulator()
  ;[worker, url] = await startWorker('programs/unread-badge.ts', { ...app.env, BADGE_TOKEN: 'token' })
})
afterAll(async () => {
  worker.child.kill()
  await worker.finished
  await app[Symbol.asyncDispose]()
})

const badge = (account: string, token = 'token'): Promise<Response> =>
  fetch(`${url}?account=${account}`, { headers: { authorization: `Bearer ${token}` } })

test('a request without the key of our servers is refused', async () => {
  expect((await badge('shop_lin', 'guessed')).status).toBe(401)
})

test.each([
  ['no account at all', '', 400],
  ['an account that cannot be one', 'x'.repeat(40), 400],
  ['an account that is not there', 'nobody', 404],
])('%s is the fault of who asks', async (_, account, status) => {
  expect((await badge(account)).status).toBe(status)
})

test('a service that does not answer is reported in time, and not as zero', async () => {
  app.emulator.faults.add({ hang: true })
  const response = await badge('shop_lin')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ error: 'not known now' })
  app.emulator.faults.clear()
})

test('a badge has the number of unread messages', async () => {
  const response = await badge('shop_lin')
  expect(await response.json()).toEqual({ account: 'shop_lin', unread: 5 })
  expect(response.headers.get('cache-control')).toBe('max-age=5')
})
