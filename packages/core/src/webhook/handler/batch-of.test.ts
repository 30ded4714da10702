import { describe, expect, test, vi } from 'vitest'
import { postOf, receiverOf, second } from '../../../test/webhook-receiver.ts'
import type { WebhookHandlerOptions } from './webhook-handler-options.ts'

const command = 'Push.OfflinePush'
const push = (EventTime: number, CallbackCommand: string = command) => ({ CallbackCommand, EventTime })
const batchOf = (count: number) => ({ Events: Array.from({ length: count }, (_, index) => push(index)) })
const post = (body: object | string, to: string = command) =>
  postOf(typeof body === 'string' ? body : JSON.stringify(body), { command: to })

/** Keeps the thread busy, as a handler that works without waiting does. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('a request has at most a thousand events', () => {
  test('those of an unknown command that all name it are so many as well', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({ onUnknown: handler })
    const Events = Array(1001).fill({ CallbackCommand: 'Live.Start' })
    expect((await receive(await post({ Events }, 'Live.Start'))).status).toBe(413)
    expect(handler).not.toHaveBeenCalled()
  })

  const kinds: [string, Partial<WebhookHandlerOptions>, string][] = [
    ['signed', {}, command],
    ['answered at once', { answer: 'at-once' }, command],
    ['handled once', { deduplicate: true }, command],
    ['not signed', { insecure: true, token: undefined } as never, command],
    ['of a command that comes in no batch', {}, 'C2C.CallbackAfterSendMsg'],
    ['of no command, as when the console looks at the URL', {}, ''],
  ]
  test.each(kinds)('one more, and none is handled: %s', async (_, options, to) => {
    const handler = vi.fn()
    const on = { [command]: handler, 'C2C.CallbackAfterSendMsg': handler }
    const { receive, observed } = receiverOf({ ...options, on, onUnknown: handler })
    // As large as a body may be, and each event as small.
    for (const count of [1001, 340_000]) {
      const response = await receive(await post(`{"Events":[${Array(count).fill('{}')}]}`, to))
      expect([response.status, await response.json()]).toMatchObject([413, { ActionStatus: 'FAIL' }])
    }
    await new Promise((resolve) => setTimeout(resolve))
    expect(observed).toMatchObject(
      Array(2).fill({ reason: 'refused', fault: 'batch-size', command: to || undefined, status: 413 }),
    )
    expect(handler).not.toHaveBeenCalled()
  })

  test.each<Partial<WebhookHandlerOptions>>([{}, { deduplicate: true }])(
    'just so many are handled: %j',
    async (options) => {
      const handler = vi.fn()
      const { receive, observed } = receiverOf({ ...options, on: { [command]: handler } })
      expect((await receive(await post(batchOf(1000)))).status).toBe(200)
      expect(handler.mock.calls.map(([{ EventTime }]) => EventTime)).toEqual(
        Array.from({ length: 1000 }, (_, index) => index),
      )
      expect(observed).toHaveLength(1000)
    },
  )
})

describe('an unknown command with a field called Events', () => {
  test.each<[string, unknown]>([
    ['a list of texts', ['x']],
    ['an object', { Type: 1 }],
    ['null', null],
    ['an empty list', []],
    ['a list of objects', [{ Type: 1 }]],
    [
      'objects of which one names another command',
      [{ CallbackCommand: 'Live.X' }, { CallbackCommand: 'Live.Y' }],
    ],
    ['as many as there may be of pushes, and one more', Array(1001).fill({})],
  ])('comes whole: %s', async (_, Events) => {
    const bodies = [{ RoomId: 'r1', Events }, { Events }]
    const got: unknown[] = []
    const { receive, observed } = receiverOf({ onUnknown: (event) => got.push(event) })
    for (const body of bodies) expect((await receive(await post(body, 'Live.X'))).status).toBe(200)
    expect(got).toEqual(bodies.map((body) => ({ ...body, CallbackCommand: 'Live.X' })))
    expect(observed.map(({ reason }) => reason)).toEqual(['unknown-command', 'unknown-command'])
  })

  test('is several where each names its command, as pushes do', async () => {
    const Events = [1, 2].map((At) => ({ CallbackCommand: 'Live.X', At }))
    const got: unknown[] = []
    const { receive } = receiverOf({ onUnknown: (event) => got.push(event) })
    await receive(await post({ Events }, 'Live.X'))
    expect(got).toEqual(Events)
  })
})

test('a result of moderation with a field called Events comes whole', async () => {
  const handler = vi.fn()
  const { receive } = receiverOf({ on: { 'ContentCallback.ResultNotify': handler } })
  await receive(await post({ Scene: 'C2C', Events: [{}] }, 'ContentCallback.ResultNotify'))
  expect(handler.mock.calls[0]?.[0]).toMatchObject({ Scene: 'C2C', Events: [{}] })
})

describe('handlers that work without waiting do not hold the answer back', () => {
  test('it goes out at the deadline, and the others are handled afterwards, each told of once', async () => {
    const handled: unknown[] = []
    const kept: Promise<unknown>[] = []
    const { receive, observed } = receiverOf({
      deadline: 400,
      on: {
        [command]: ({ EventTime }) => {
          work(40)
          handled.push(EventTime)
        },
      },
      waitUntil: (promise) => kept.push(promise),
    })
    expect((await receive(await post(batchOf(30)))).status).toBe(500)
    expect(handled.length).toBeLessThan(15)
    await Promise.all(kept)
    expect(handled).toEqual(Array.from({ length: 30 }, (_, index) => index))
    expect(observed.filter(({ isOutcome }) => isOutcome)).toHaveLength(30)
    expect(new Set(observed.map(({ status }) => status))).toEqual(new Set([500]))
  })

  test('between two of them, once it is late, other requests get their turn', async () => {
    const order: string[] = []
    const { receive } = receiverOf({
      deadline: 400,
      on: {
        [command]: () => {
          work(250)
          order.push('handled')
        },
      },
    })
    const response = receive(await post(batchOf(5)))
    await new Promise((resolve) => setTimeout(resolve))
    order.push('other')
    expect((await response).status).toBe(500)
    await vi.waitFor(() => expect(order).toHaveLength(6))
    expect(order.indexOf('other')).toBeLessThan(5)
  })
})

describe('pushes of one kind come with those of another', () => {
  const mixed = { Events: [push(1), push(second, 'Push.AllMemberPush'), push(3, 'Push.New'), push(4)] }

  test.each([command, 'Push.AllMemberPush', 'Push.New'])(
    'each to the handler of its own command: in %s',
    async (to) => {
      const seen: [string, string][] = []
      const note = (handler: string) => (event: { CallbackCommand: string }) =>
        seen.push([handler, event.CallbackCommand])
      const { receive, observed } = receiverOf({
        on: { [command]: note('offline'), 'Push.AllMemberPush': note('all') },
        onUnknown: note('unknown'),
      })
      expect((await receive(await post(mixed, to))).status).toBe(200)
      expect(seen).toEqual([
        ['offline', command],
        ['all', 'Push.AllMemberPush'],
        ['unknown', 'Push.New'],
        ['offline', command],
      ])
      expect(observed.map(({ reason, command }) => [reason, command]).sort()).toEqual([
        ['handled', 'Push.AllMemberPush'],
        ['handled', command],
        ['handled', command],
        ['unknown-command', 'Push.New'],
      ])
    },
  )

  test('one that nobody handles is told of, and the others are handled', async () => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({ on: { 'Push.AllMemberPush': handler } })
    expect((await receive(await post(mixed))).status).toBe(200)
    expect(handler).toHaveBeenCalledOnce()
    expect(observed.map(({ reason }) => reason).sort()).toEqual([
      'handled',
      'not-handled',
      'not-handled',
      'unknown-command',
    ])
  })

  test('what fails of those that are unknown fails nothing', async () => {
    const { receive, observed } = receiverOf({
      on: { [command]: () => undefined },
      onUnknown: () => {
        throw new Error('mine')
      },
    })
    expect((await receive(await post(mixed))).status).toBe(200)
    expect(observed.filter(({ reason }) => reason === 'failed')).toMatchObject([
      { command: 'Push.New', status: 200 },
    ])
  })
})
