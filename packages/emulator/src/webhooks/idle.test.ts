import { createWebhookHandler } from '@timkit/core/webhook'
import { describe, expect, test } from 'vitest'
import { ok, receiver, tell } from '../../test/receiver.ts'
import { createEmulator } from '../index.ts'

const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }
const never = (): Promise<never> => new Promise(() => undefined)

describe('work that never ends', () => {
  test('is waited for no longer than the timeout says', async () => {
    const { engine, got } = receiver({}, (_request, { waitUntil }) => {
      waitUntil(never())
      return Response.json(ok)
    })
    tell(engine, event, event)
    await engine.idle({ timeout: 10 })
    expect(got).toHaveLength(2)
  })

  test('in a handler that never ends, it is waited for no longer without a timeout', async () => {
    const emulator = createEmulator()
    const { sdkAppId, now } = emulator
    const token = 'a token that only tests use'
    const handler = createWebhookHandler({
      sdkAppId,
      token,
      now,
      deadline: 10,
      on: { 'C2C.CallbackAfterSendMsg': never },
    })
    emulator.webhooks.change({ handler, token })
    await emulator.webhooks.send(await emulator.webhooks.sample('C2C.CallbackAfterSendMsg'))
    await emulator.webhooks.idle()
    expect(emulator.webhooks.deliveries).toMatchObject([{ outcome: 'failed', attempts: [{ status: 500 }] }])
  })

  test('does not keep work that ends from being waited for, nor what it causes from being told', async () => {
    const { engine, got } = receiver({}, ({ url }, { waitUntil }) => {
      if (!url.includes('C2C.CallbackAfterSendMsg')) return Response.json(ok)
      waitUntil(never())
      const work = new Promise((resolve) => setTimeout(resolve, 5))
      waitUntil(work.then(() => tell(engine, { CallbackCommand: 'State.StateChange' })))
      return Response.json(ok)
    })
    tell(engine, event)
    await engine.idle({ timeout: 200 })
    expect(got.map(({ body }) => body.CallbackCommand)).toEqual([event.CallbackCommand, 'State.StateChange'])
  })

  test('is not waited for a second time', async () => {
    const { engine } = receiver({}, (_request, { waitUntil }) => {
      waitUntil(never())
      return Response.json(ok)
    })
    tell(engine, event)
    await engine.idle({ timeout: 0 })
    await engine.idle({ timeout: 60_000 })
  })

  test('is not waited for at the end', async () => {
    const { engine } = receiver({}, (_request, { waitUntil }) => {
      waitUntil(never())
      return Response.json(ok)
    })
    tell(engine, event)
    expect(await engine.close(20)).toEqual([])
  })
})

test('over HTTP the timeout is given as well, and nothing else', async () => {
  const emulator = createEmulator()
  const idle = (body: object): Promise<Response> =>
    emulator.fetch('http://127.0.0.1/_emulator/control/webhooks/idle', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  for (const body of [{ timeout: '1' }, { timeout: -1 }, { timeout: 60_001 }, { time: 1 }])
    expect((await idle(body)).status, JSON.stringify(body)).toBe(400)
  expect((await idle({ timeout: 10 })).status).toBe(200)
})
