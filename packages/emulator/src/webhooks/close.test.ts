import { describe, expect, test } from 'vitest'
import { caller, ok, receiver, tell } from '../../test/receiver.ts'
import { createEmulator } from '../index.ts'

const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }
const other = { CallbackCommand: 'C2C.CallbackAfterMsgReport' }

test.each([[-1], [Number.NaN], [60_001], ['3s'], [null]])(
  'an emulator that is closed within %j is refused',
  async (milliseconds) => {
    await expect(createEmulator().close(milliseconds as number)).rejects.toThrow(RangeError)
  },
)

describe('what waits at the end', () => {
  test('goes out: queued, held back for a while, or until the next', async () => {
    const { engine, got } = receiver(
      {
        faults: [
          { delay: 20, times: 1 },
          { overtaken: true, times: 1 },
        ],
      },
      undefined,
      async () => undefined,
    )
    tell(engine, event, event, event, event)
    expect(await engine.close(1000)).toEqual([])
    expect(got).toHaveLength(4)
  })

  test('and does not go out in time is named, and never sent', async () => {
    const { engine, got } = receiver({ faults: [{ command: other.CallbackCommand as never, delay: 60_000 }] })
    tell(engine, other, event)
    expect(await engine.close(20)).toEqual([other])
    await engine.idle()
    expect(got.map(({ body }) => body)).toEqual([event])
  })

  test('for a receiver that does not answer is named as well, and not sent again', async () => {
    const ends: (() => void)[] = []
    const { engine, got } = receiver(
      { retryAfterTimeout: 9 },
      () => new Promise(() => undefined),
      () => new Promise((resolve) => ends.push(resolve)),
    )
    tell(engine, event, other)
    expect(await engine.close(20)).toEqual([event, other])
    for (const end of ends) end()
    await engine.idle()
    expect(got).toHaveLength(1)
  })
})

test('a receiver that fails has been told all the same', async () => {
  const { engine } = receiver({}, () => new Response('', { status: 500 }))
  tell(engine, event)
  expect(await engine.close(1000)).toEqual([])
})

test('afterwards nobody is called any more', async () => {
  const got: Request[] = []
  const emulator = createEmulator({
    webhooks: {
      handler: (request) => {
        got.push(request)
        return Response.json(ok)
      },
    },
  })
  expect(await emulator.close()).toEqual([])
  expect(await emulator.close(0)).toEqual([])
  expect(emulator.webhooks.state.receiver).toBe('none')
  await expect(emulator.webhooks.send(event)).rejects.toThrow('no receiver')
  expect(got).toEqual([])
})

test('a call that is answered afterwards tells nobody', async () => {
  const { engine, got } = receiver()
  const call = engine.open(() => caller)
  call.tell(event as never)
  await engine.close(10)
  call.flush()
  await engine.idle()
  expect(got).toEqual([])
})
