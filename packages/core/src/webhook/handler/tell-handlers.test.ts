import { describe, expect, test, vi } from 'vitest'
import {
  asked,
  clockOf,
  deadlineOf,
  message,
  receiverOf,
  requestOf,
  second,
  sent,
} from '../../../test/webhook-receiver.ts'
import { allow, refuse } from '../answer/verdict.ts'
import { memoryWebhookStore } from '../deduplicate/memory-webhook-store.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const fail = { ActionStatus: 'FAIL', ErrorCode: 500, ErrorInfo: 'not accepted' }
const never = (): Promise<never> => new Promise(() => undefined)

describe('what has happened is answered as failed when its handler fails, so that it comes again', () => {
  const failures: [string, () => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('mine')
      },
    ],
  ]
  test.each(failures)('a handler that %s', async (_, handler) => {
    const { receive, observed } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
    const response = await receive(await requestOf(sent))
    expect([response.status, await response.json()]).toEqual([500, fail])
    expect(observed).toMatchObject([{ reason: 'failed', error: new Error('mine'), status: 500 }])
  })

  test.each(failures)('or OK, where that was chosen: a handler that %s', async (_, handler) => {
    for (const chosen of [{ onAfterFailure: 'ok' }, { answer: 'at-once' }] as const) {
      const { receive, observed } = receiverOf({ ...chosen, on: { 'C2C.CallbackAfterSendMsg': handler } })
      const response = await receive(await requestOf(sent))
      expect([response.status, await response.json()]).toEqual([200, ok])
      await vi.waitFor(() => expect(observed).toMatchObject([{ reason: 'failed', status: 200 }]))
    }
  })

  test('OK when the handler that was late has ended by the time it comes again', async () => {
    const deadlines: (() => void)[] = []
    let finish = (): void => undefined
    const slow = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve
          deadlines[0]?.()
        }),
    )
    const kept: Promise<unknown>[] = []
    const { receive, observed } = receiverOf({
      sleep: () => new Promise((resolve) => deadlines.push(resolve)),
      deduplicate: true,
      on: { 'C2C.CallbackAfterSendMsg': slow },
      waitUntil: (work) => kept.push(work),
    })
    expect((await receive(await requestOf(sent))).status).toBe(500)
    finish()
    await Promise.all(kept)
    expect((await receive(await requestOf(sent))).status).toBe(200)
    expect(slow).toHaveBeenCalledOnce()
    expect(observed.map(({ reason }) => reason)).toEqual(['late', 'handled', 'duplicate'])
  })

  test('OK what is unknown, for it may be asked before it happens', async () => {
    const failing = () => {
      throw new Error('mine')
    }
    const { receive, observed } = receiverOf({ onUnknown: failing })
    const response = await receive(await requestOf({ CallbackCommand: 'Live.X' }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(observed).toMatchObject([{ reason: 'failed', status: 200 }])
  })
})

describe('whatever a handler does, what has happened is answered in time', () => {
  test('a handler that takes too long goes on, and is reported twice', async () => {
    const { sleep, pass } = deadlineOf()
    let finish = (): void => undefined
    const slow = () =>
      new Promise<void>((resolve) => {
        finish = resolve
        pass()
      })
    const kept: Promise<unknown>[] = []
    const { receive, observed } = receiverOf({
      sleep,
      on: { 'C2C.CallbackAfterSendMsg': slow },
      waitUntil: (work) => kept.push(work),
    })
    const response = await receive(await requestOf(sent))
    expect([response.status, await response.json()]).toEqual([500, fail])
    expect(observed).toMatchObject([{ reason: 'late', status: 500 }])
    finish()
    await Promise.all(kept)
    expect(observed.map(({ reason }) => reason)).toEqual(['late', 'handled'])
  })

  test('a signal that never aborts, because what has happened must not be forgotten half-way', async () => {
    const { sleep, pass } = deadlineOf()
    let signal: AbortSignal | undefined
    const { receive } = receiverOf({
      sleep,
      on: {
        'C2C.CallbackAfterSendMsg': (_, context) => {
          signal = context.signal
          pass()
          return never()
        },
      },
    })
    await receive(await requestOf(sent))
    expect(signal?.aborted).toBe(false)
  })

  test('an observer that throws or rejects changes nothing', async () => {
    const emitWarning = vi.spyOn(process, 'emitWarning').mockReturnValue()
    try {
      for (const observe of [
        () => {
          throw new Error('full')
        },
        async () => {
          throw new Error('full')
        },
      ]) {
        const { receive } = receiverOf({ observe })
        expect((await receive(await requestOf(sent))).status).toBe(200)
        expect((await receive(await requestOf(sent))).status).toBe(200)
      }
      await vi.waitFor(() => expect(emitWarning).toHaveBeenCalledTimes(2))
    } finally {
      emitWarning.mockRestore()
    }
  })
})

describe('answered at once, a handler begins after the answer', () => {
  /** What happened, in order; the answer is used as far as microtasks go. */
  const orderOf = async (handle: (log: string[]) => unknown, events: object = sent): Promise<string[]> => {
    const log: string[] = []
    const { receive } = receiverOf({
      answer: 'at-once',
      deduplicate: true,
      on: { 'C2C.CallbackAfterSendMsg': () => handle(log), 'Push.OfflinePush': () => handle(log) },
    })
    const kept: Promise<unknown>[] = []
    const command = 'Events' in events ? 'Push.OfflinePush' : 'C2C.CallbackAfterSendMsg'
    const request = await requestOf(events, { command })
    const response = await receive(request, { waitUntil: (work: Promise<unknown>) => kept.push(work) })
    log.push('answered', `kept ${kept.length}`, await response.text())
    for (let count = 0; count < 100; count++) await undefined
    log.push('written')
    await Promise.all(kept)
    return log
  }
  const before = ['answered', 'kept 1', JSON.stringify(ok), 'written']

  test('also one that works without waiting', async () => {
    expect(await orderOf((log) => log.push('handled'))).toEqual([...before, 'handled'])
  })

  test('also one that throws at once', async () => {
    const handle = (log: string[]): never => {
      log.push('failed')
      throw new Error('mine')
    }
    expect(await orderOf(handle)).toEqual([...before, 'failed'])
  })

  test('all of a batch, in their order, and the platform waits for the last', async () => {
    const push = { CallbackCommand: 'Push.OfflinePush', To_Account: 'alice' }
    const Events = [1, 2, 3].map((EventTime) => ({ ...push, EventTime }))
    const handle = async (log: string[]): Promise<void> => {
      log.push('begun')
      await new Promise((resolve) => setTimeout(resolve))
      log.push('ended')
    }
    expect(await orderOf(handle, { Events })).toEqual([
      ...before,
      ...Array(3).fill('begun'),
      ...Array(3).fill('ended'),
    ])
  })
})

describe('answered at once', () => {
  test('before the handler has ended, which the platform is told to wait for', async () => {
    let finish = (): void => undefined
    const slow = () =>
      new Promise<void>((resolve) => {
        finish = resolve
      })
    const { receive, observed } = receiverOf({ answer: 'at-once', on: { 'C2C.CallbackAfterSendMsg': slow } })
    const kept: Promise<unknown>[] = []
    const platform = {
      waitUntil(work: Promise<unknown>) {
        expect(this).toBe(platform)
        kept.push(work)
      },
    }
    expect(await (await receive(await requestOf(sent), platform)).json()).toEqual(ok)
    expect(observed).toEqual([])
    await vi.waitFor(() => finish())
    await vi.waitFor(() => {
      finish()
      expect(observed).toMatchObject([{ reason: 'handled' }])
    })
    await Promise.all(kept)
    expect(kept).toHaveLength(1)
  })

  test('a handler that fails, or a platform that refuses to wait, changes nothing', async () => {
    const fails = async () => {
      throw new Error('mine')
    }
    const { receive, observed } = receiverOf({
      answer: 'at-once',
      on: { 'C2C.CallbackAfterSendMsg': fails },
    })
    const platform = {
      waitUntil() {
        throw new Error('Illegal invocation')
      },
    }
    expect((await receive(await requestOf(sent), platform)).status).toBe(200)
    await vi.waitFor(() => expect(observed).toMatchObject([{ reason: 'failed' }]))
  })

  test('what is asked waits for its decision all the same', async () => {
    const { receive } = receiverOf({
      answer: 'at-once',
      on: { 'C2C.CallbackBeforeSendMsg': async () => refuse() },
    })
    expect(await (await receive(await requestOf(asked))).json()).toEqual({ ...ok, ErrorCode: 1 })
  })
})

describe('de-duplicated', () => {
  test('an event that is sent again, signed anew, is answered OK and not handled again', async () => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      deduplicate: true,
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    for (const requestTime of [second, second + 2]) {
      const response = await receive(
        await requestOf(sent, { requestTime, clientIp: `127.0.0.${requestTime % 9}` }),
      )
      expect(await response.json()).toEqual(ok)
    }
    expect(handler).toHaveBeenCalledOnce()
    expect(observed.map(({ reason }) => reason)).toEqual(['handled', 'duplicate'])
  })

  test('an event whose handler failed is handled when it is sent again', async () => {
    let calls = 0
    const { receive, observed } = receiverOf({
      deduplicate: true,
      on: {
        'C2C.CallbackAfterSendMsg': () => {
          calls += 1
          if (calls === 1) throw new Error('mine')
        },
      },
    })
    for (let count = 0; count < 3; count++) await receive(await requestOf(sent))
    expect(observed.map(({ reason }) => reason)).toEqual(['failed', 'handled', 'duplicate'])
  })

  test('the same event of another app is another one', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({
      sdkAppId: [1400000000, 1400000001],
      deduplicate: true,
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    for (const sdkAppId of [1400000000, 1400000001]) await receive(await requestOf(sent, { sdkAppId }))
    expect(handler).toHaveBeenCalledTimes(2)
  })

  test('an event that has no time is handled each time: blocked, unblocked, and blocked again', async () => {
    const handler = vi.fn()
    const pair = { PairList: [{ From_Account: 'alice', To_Account: 'bob' }] }
    const { receive } = receiverOf({
      deduplicate: true,
      on: { 'Sns.CallbackBlackListAdd': handler, 'Sns.CallbackBlackListDelete': handler },
    })
    for (const CallbackCommand of [
      'Sns.CallbackBlackListAdd',
      'Sns.CallbackBlackListDelete',
      'Sns.CallbackBlackListAdd',
    ] as const)
      await receive(await requestOf({ CallbackCommand, ...pair }))
    expect(handler).toHaveBeenCalledTimes(3)
    const contexts = handler.mock.calls.map(([, context]) => context)
    expect(contexts.map(({ keyIsUnique }) => keyIsUnique)).toEqual([false, false, false])
    expect(contexts[2].key).toBe(contexts[0].key)
  })

  test('so is a message of which nothing tells whether it was written twice', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({ deduplicate: true, on: { 'C2C.CallbackAfterSendMsg': handler } })
    const { CallbackCommand, From_Account, To_Account, MsgBody } = sent
    // As old bodies are.
    for (let count = 0; count < 2; count++)
      await receive(await requestOf({ CallbackCommand, From_Account, To_Account, MsgBody }))
    expect(handler).toHaveBeenCalledTimes(2)
  })

  test('a group message without a number of its own is known by its whole body', async () => {
    const handler = vi.fn()
    const on = { 'Group.CallbackAfterSendMsg': handler }
    const { receive, observed } = receiverOf({ deduplicate: true, on })
    const online = {
      CallbackCommand: 'Group.CallbackAfterSendMsg',
      GroupId: '@TGS#1',
      MsgSeq: 0,
      OnlineOnlyFlag: 1,
      EventTime: 1_670_574_414_123,
    }
    for (const Random of [1, 2, 1]) await receive(await requestOf({ ...online, Random }))
    expect(observed.map(({ reason }) => reason)).toEqual(['handled', 'handled', 'duplicate'])
  })

  test('what is asked is decided each time', async () => {
    const handler = vi.fn(() => allow())
    const { receive } = receiverOf({ deduplicate: true, on: { 'C2C.CallbackBeforeSendMsg': handler } })
    for (let count = 0; count < 2; count++) await receive(await requestOf(asked))
    expect(handler).toHaveBeenCalledTimes(2)
  })

  test('a store that fails loses no event', async () => {
    const handler = vi.fn(() => {
      throw new Error('mine')
    })
    const store = {
      claim: async () => Promise.reject(new Error('down')),
      release: () => {
        throw new Error('down')
      },
    }
    const { receive, observed } = receiverOf({
      deduplicate: store,
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    expect((await receive(await requestOf(sent))).status).toBe(500)
    expect(handler).toHaveBeenCalledOnce()
    expect(observed.map(({ reason }) => reason)).toEqual(['store-failed', 'failed', 'store-failed'])
  })

  test.each([undefined, null, Number.NaN, 0, '', 'OK', 'no', {}])(
    'a store that answers with what is no answer, %j, has failed, and loses nothing',
    async (answer) => {
      const handler = vi.fn()
      const finish = vi.fn()
      const on = { 'C2C.CallbackAfterSendMsg': handler }
      for (const claim of [() => answer as never, async () => answer as never]) {
        const { receive, observed } = receiverOf({ deduplicate: { claim, release: vi.fn(), finish }, on })
        expect((await receive(await requestOf(sent))).status).toBe(200)
        expect(observed).toMatchObject([
          {
            reason: 'store-failed',
            isOutcome: false,
            error: { message: expect.stringContaining("the answer of claim must be true, false or 'busy'") },
          },
          { reason: 'handled', isOutcome: true },
        ])
      }
      expect(handler).toHaveBeenCalledTimes(2)
      expect(finish).toHaveBeenCalledTimes(2)
    },
  )

  test('what listens to the signal of one request is kept by no other', async () => {
    const signals: AbortSignal[] = []
    const push = { CallbackCommand: 'Push.OfflinePush', EventTime: 1 }
    const { receive } = receiverOf({
      on: { 'Push.OfflinePush': (_, { signal }) => void signals.push(signal) },
    })
    for (let count = 0; count < 2; count++) await receive(await requestOf({ Events: [push, push] }))
    expect(new Set(signals).size).toBe(2)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false, false, false])
  })

  test('a store that takes too long holds no answer back', async () => {
    const { sleep, pass } = clockOf()
    const claim = () => {
      pass(700)
      return never()
    }
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      sleep,
      deadline: 700,
      deduplicate: { claim, release: () => undefined },
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    expect(await (await receive(await requestOf(sent))).json()).toEqual(fail)
    expect(observed).toMatchObject([{ reason: 'late' }])
    expect(handler).not.toHaveBeenCalled()
  })

  test('several receivers share a store', async () => {
    const deduplicate = memoryWebhookStore()
    const handler = vi.fn()
    for (let count = 0; count < 2; count++) {
      const { receive } = receiverOf({ deduplicate, on: { 'C2C.CallbackAfterSendMsg': handler } })
      await receive(await requestOf({ ...sent, MsgBody: message.MsgBody }))
    }
    expect(handler).toHaveBeenCalledOnce()
  })
})
