import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ReadableStream } from 'node:stream/web'
import {
  createWebhookHandler,
  signWebhook,
  type WebhookObservation,
  webhookRequest,
} from '@timkit/core/webhook'
import { createEmulator } from '@timkit/emulator'
import { afterAll, expect, test, vi } from 'vitest'
import { freePort } from '../testing/free-port.ts'
import { type Started, startCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'
import { startWorker } from '../testing/start-worker.ts'

const app = { sdkAppId: 1400000000, token: 'the token beside the URL in the console' }

const running: Started[] = []
afterAll(async () => {
  for (const { child } of running) child.kill()
  await Promise.all(running.map(({ finished }) => finished))
})

/** Starts a server that reads its port from the environment, and gives where it is. */
const serve =
  (...command: readonly string[]) =>
  async (port: number): Promise<Started> =>
    startCommand(command, { env: { PORT: String(port) } })

const node = (file: string) => serve(runtimes.node(26), `webhook-adapters/${file}`)
const bun = (file: string) => serve(runtimes.bun(), `webhook-adapters/${file}`)
const deno = (file: string) => (port: number) => {
  const options = ['--no-config', '--no-lock', '--cached-only', '--node-modules-dir=manual']
  const where = ['--host', '127.0.0.1', '--port', String(port)]
  return serve(runtimes.deno(), 'serve', ...options, ...where, `webhook-adapters/${file}`)(port)
}

/** By the clock of the machine: that of this process may be another, and nothing shifts Deno's. */
const secondOfMachine = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000)
const second = (): number => Math.floor(Date.now() / 1000)

const adapters = {
  'node:http': [node('node.ts'), second],
  Express: [node('express.js'), second],
  'Express, with the body parsed': [node('express-parsed.js'), second],
  Fastify: [node('fastify.ts'), second],
  'Hono, on Bun': [bun('hono.ts'), second],
  Bun: [bun('fetch.ts'), second],
  Deno: [deno('fetch.ts'), secondOfMachine],
  workerd: [undefined, second],
} as const

/** What no parser knows, or what is no content type at all. */
const oddTypes = [
  'application',
  'json;',
  '/',
  ';;;',
  'application/json; charset',
  'text/',
  'a b/c',
  'application/json, text/plain',
]

test.concurrent.each(Object.entries(adapters))('%s', async (_, [start, now]) => {
  const { started, url } = await listening(start)
  const said: string[] = []
  started.child.stdout?.on('data', (data) => said.push(String(data)))
  const post = async (signed: string, body: string, type?: string): Promise<[number, unknown]> => {
    const headers: HeadersInit = type === undefined ? {} : { 'content-type': type }
    // Bytes, to which nothing adds a content type of its own.
    const init = { method: 'POST', headers, body: new TextEncoder().encode(body) }
    const response = await fetch(signed, init)
    const text = await response.text()
    return [response.status, response.status === 200 ? JSON.parse(text).ErrorCode : text.includes('alice')]
  }
  const requestFor = async (user: string, token = app.token): Promise<[url: string, body: string]> => {
    const Info = { Action: 'Login', To_Account: user, Reason: 'Register' }
    const event = { CallbackCommand: 'State.StateChange', EventTime: 1796000000000, Info }
    const request = await webhookRequest({ ...app, token, url, event, requestTime: now(), platform: 'IOS' })
    return [request.url, await request.text()]
  }

  const [forged, body] = await requestFor('mallory', 'another token')
  expect(await post(forged, body)).toEqual([403, false])
  expect(await post(forged, body, 'application/json')).toEqual([403, false])

  const [signed, small] = await requestFor('mallory')
  const large = small.replace('{', `{"Padding":"${'x'.repeat(2 * 1024 * 1024)}",`)
  expect(await post(signed, large)).toEqual([413, false])
  expect(await post(signed, large, 'application/json')).toEqual([413, false])
  expect((await fetch(url)).status).toBeGreaterThanOrEqual(400)

  // The console's look at the URL: signed, of no app, and with nothing in it.
  const requestTime = now()
  const check = `${url}?Sign=${await signWebhook({ token: app.token, requestTime })}&RequestTime=${requestTime}`
  expect(await post(check, '')).toEqual([200, 0])

  // No content type is documented.
  expect(await post(...(await requestFor('alice')))).toEqual([200, 0])
  expect(await post(...(await requestFor('bob')), 'application/json')).toEqual([200, 0])
  expect(await post(...(await requestFor('用户一')), 'text/plain')).toEqual([200, 0])
  for (const [index, type] of oddTypes.entries()) {
    expect([type, await post(...(await requestFor(`odd${index}`)), type)]).toEqual([type, [200, 0]])
  }
  const lines = () => said.join('').match(/^.+ Login$/gm)
  const odd = oddTypes.map((_, index) => `odd${index} Login`)
  await vi.waitFor(() => expect(lines()).toEqual(['alice Login', 'bob Login', '用户一 Login', ...odd]))
})

test('the first webhook of a newcomer: a sample that the emulator sends', async () => {
  const { started, url } = await listening(node('node.ts'))
  const said: string[] = []
  started.child.stdout?.on('data', (data) => said.push(String(data)))
  const { webhooks } = createEmulator({ webhooks: { url, token: 'another token' } })
  const event = await webhooks.sample('State.StateChange')
  expect(await webhooks.send(event)).toMatchObject({ attempts: [{ status: 403 }] })
  webhooks.change({ token: app.token })
  expect(await webhooks.send(event)).toMatchObject({ outcome: 'delivered', attempts: [{ status: 200 }] })
  await vi.waitFor(() => expect(said.join('')).toMatch(/^alice Login$/m))
})

test('what was parsed before and not handed on is empty: it is lost', async () => {
  const seen: WebhookObservation[] = []
  const observe = (observation: WebhookObservation): unknown => seen.push(observation)
  const receive = createWebhookHandler({ ...app, on: { 'State.StateChange': () => undefined }, observe })
  const { default: express } = await import(untyped)
  const trap = express().use(express.json())
  trap.post('/im', async (req: IncomingMessage, res: ServerResponse) => {
    const body = ReadableStream.from(req.iterator({ destroyOnReturn: false })) as BodyInit
    const init = { method: 'POST', body, duplex: 'half' }
    res.end(await (await receive(new Request(`http://localhost${req.url}`, init))).text())
  })
  const server = createServer(trap).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/im`
  const event = { CallbackCommand: 'State.StateChange', Info: { Action: 'Login', To_Account: 'alice' } }
  const request = await webhookRequest({ ...app, url, event })
  request.headers.set('content-type', 'application/json')
  expect((await fetch(request)).status).toBe(200)
  expect(seen).toMatchObject([{ reason: 'empty', command: 'State.StateChange' }])
  server.close()
})

/** Express has no types of its own. */
const untyped: string = 'express'

/** Starts a server, and waits until it answers. */
async function listening(
  start: ((port: number) => Promise<Started>) | undefined,
): Promise<{ started: Started; url: string }> {
  if (start === undefined) {
    const [started, url] = await startWorker('webhook-adapters/fetch.ts', {})
    running.push(started)
    return { started, url: `${url}im` }
  }
  const port = await freePort()
  const started = await start(port)
  running.push(started)
  const url = `http://127.0.0.1:${port}/im`
  const ended = started.finished.then(({ stderr }) => {
    throw new Error(stderr)
  })
  await Promise.race([vi.waitFor(() => fetch(url), { timeout: 30_000 }), ended])
  return { started, url }
}
