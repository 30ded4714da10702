import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { ok, receiver, tell } from '../../test/receiver.ts'
import { createClock } from '../time/clock.ts'
import { WebhookEngine } from '../webhooks/engine.ts'
import { checkWebhooks } from '../webhooks/settings.ts'

const said: string[] = []
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => said.push(words.map(String).join(' ')))
})
afterEach(() => {
  vi.restoreAllMocks()
  said.length = 0
})

const message = { From_Account: 'bob', To_Account: 'amy', MsgRandom: 1, MsgBody: text('tea?') }
const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }

function fail(): never {
  throw new Error('a mistake of the test')
}

test('a subscriber of webhooks that throws keeps no event from being told, and is told of once', async () => {
  const { engine, got } = receiver()
  engine.subscribe(fail)
  tell(engine, event, event)
  await engine.idle()
  expect(got).toHaveLength(2)
  expect(engine.deliveries).toHaveLength(2)
  expect(said).toEqual([
    'The emulator goes on, but a subscriber of webhooks threw: Error: a mistake of the test',
  ])
})

test('a subscriber of webhooks, of the log or of the world that throws changes no answer', async () => {
  const { call, emulator } = await createApp(['amy', 'bob'], {
    webhooks: { handler: () => Response.json(ok) },
  })
  emulator.webhooks.subscribe(fail)
  emulator.log.subscribe(fail)
  emulator.world.onChange(fail)
  expect(await call('openim/sendmsg', message)).toMatchObject({ ErrorCode: 0 })
  await emulator.webhooks.idle()
  expect(emulator.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual(['allowed', 'delivered'])
  expect(said).toHaveLength(3)
})

test('a subscriber of webhooks that throws changes nothing for whoever sends by hand', async () => {
  const { engine } = receiver()
  engine.subscribe(fail)
  expect(await engine.send(event)).toMatchObject({ outcome: 'delivered' })
})

test('a clock that throws while an event is sent keeps the next one from nothing', async () => {
  let isBroken = true
  const got: string[] = []
  const options = {
    handler: async (request: Request) => {
      got.push((await request.json()).MsgKey)
      return Response.json(ok)
    },
  }
  const now = (): number => {
    if (!isBroken) return 0
    isBroken = false
    return fail()
  }
  const engine = new WebhookEngine(options, checkWebhooks(options), 1, {
    sdkAppId: 1400000000,
    clock: createClock(now),
    sleep: () => new Promise(() => undefined),
  })
  tell(engine, { ...event, MsgKey: '1' } as never, { ...event, MsgKey: '2' } as never)
  await engine.idle()
  expect(got).toEqual(['2'])
  expect(said[0]).toContain('what sends C2C.CallbackAfterSendMsg threw')
})

test.each<[string, () => Promise<void>]>([
  ['throws', fail],
  ['rejects', async () => fail()],
])('a sleep that %s has waited long enough: the event is told', async (_, sleep) => {
  const { engine, got } = receiver({ faults: [{ delay: 5, times: 1 }] }, undefined, sleep)
  tell(engine, event)
  await engine.idle()
  expect(got).toHaveLength(1)
})
