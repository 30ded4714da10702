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
  const kinds: [string, Partial<WebhookHandlerOptions>, string][] = [
    ['signed', {}, command],
    ['answered at once', { answer: 'at-once' }, command],
    ['handled once', { deduplicate: true }, command],
    ['not signed', { insecure: true, token: undefined } as never, command],
    ['of a command that comes in no batch', {}, 'C2C.CallbackAfterSendMsg'],
    ['of an unknown command', {}, 'Live.Start'],
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
