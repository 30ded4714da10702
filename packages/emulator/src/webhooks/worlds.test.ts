import { expect, test } from 'vitest'
import { text } from '../../test/app.ts'
import { caller, ok, receiver, tell } from '../../test/receiver.ts'
import { createScene } from '../../test/webhooks/scene.ts'

const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }
const asked = { CallbackCommand: 'C2C.CallbackBeforeSendMsg' } as never
const message = { From_Account: 'bob', To_Account: 'amy', MsgRandom: 1, MsgBody: text('tea?') }

/** A wait that ends when it is aborted only, and how many of them go on. */
function endless() {
  const state = { waiting: 0 }
  const sleep = (_: number, signal: AbortSignal) => {
    state.waiting += 1
    return new Promise<void>((_resolve, reject) =>
      signal.addEventListener('abort', () => {
        state.waiting -= 1
        reject(signal.reason)
      }),
    )
  }
  return { state, sleep }
}

test('what is done in a world that a reset took away while its receiver was asked is not told in the next', async () => {
  const scene = await createScene({
    'C2C.CallbackBeforeSendMsg': (emulator) => {
      emulator.reset()
      return undefined
    },
  })
  await scene.call('openim/sendmsg', message)
  expect(await scene.commands()).toEqual(['C2C.CallbackBeforeSendMsg'])
  expect(scene.emulator.webhooks.deliveries).toEqual([])
})

test('a call that came to the world before a reset is neither asked about nor told', async () => {
  const { call, emulator, commands } = await createScene(
    {},
    {
      // The wait of the fault below: the call has not begun.
      sleep: async () => emulator.reset(),
      faults: [{ command: 'openim/sendmsg', latency: 5 }],
    },
  )
  await call('openim/sendmsg', message)
  expect(await commands()).toEqual([])
  expect(emulator.webhooks.deliveries).toEqual([])
})

test('the faults of the next world are not for what was done in the one before', async () => {
  const { engine, got } = receiver({ faults: [{ lost: true, times: 1 }] })
  const call = engine.open(() => caller)
  call.tell(event as never)
  engine.restart()
  call.flush()
  tell(engine, event)
  await engine.idle()
  expect(got).toEqual([])
  expect(engine.deliveries).toMatchObject([{ id: 1, outcome: 'lost' }])
})

test('what is held back when the world ends is not waited for, and never sent', async () => {
  const { state, sleep } = endless()
  const { engine, got } = receiver({ faults: [{ delay: 3_600_000 }] }, undefined, sleep)
  tell(engine, event)
  const answer = engine.open(() => caller).ask(asked)
  await expect.poll(() => state.waiting).toBe(2)
  engine.restart()
  await engine.idle()
  expect(await answer).toEqual({})
  expect(state.waiting).toBe(0)
  expect(got).toEqual([])
  expect(engine.deliveries).toEqual([])
})

test('what was not answered in time is not sent again once the world is another one', async () => {
  const { engine, got } = receiver(
    { retryAfterTimeout: 50 },
    () => {
      if (got.length === 2) engine.restart()
      return new Promise(() => undefined)
    },
    async () => undefined,
  )
  tell(engine, event)
  await engine.idle()
  expect(got).toHaveLength(2)
  expect(engine.deliveries).toEqual([])
})

test('copies stop with the world', async () => {
  const { engine, got } = receiver({ faults: [{ copies: 5 }] }, () => {
    if (got.length === 2) engine.restart()
    return Response.json(ok)
  })
  tell(engine, event)
  await engine.idle()
  expect(got).toHaveLength(2)
})
