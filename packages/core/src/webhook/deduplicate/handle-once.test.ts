import { describe, expect, test, vi } from 'vitest'
import { clockOf, deadlineOf, receiverOf, requestOf, sent } from '../../../test/webhook-receiver.ts'
import { memoryWebhookStore } from './memory-webhook-store.ts'
import type { WebhookStore } from './webhook-store.ts'

/** A handler whose calls end when the test says so. */
function handlerOf() {
  const calls: { end: () => void; fail: () => void }[] = []
  const handler = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        calls.push({ end: resolve, fail: () => reject(new Error('mine')) })
      }),
  )
  const called = (times: number) => vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(times))
  return { calls, called, on: { 'C2C.CallbackAfterSendMsg': handler } }
}

/** A store as people have one in Redis: claimed is claimed. */
function plainStore(claimed: Set<string> = new Set<string>()): WebhookStore {
  return {
    claim: async (key) => !claimed.has(key) && Boolean(claimed.add(key)),
    release: async (key) => void claimed.delete(key),
  }
}

const never = (): Promise<never> => new Promise(() => undefined)
/** A task later, all that goes on by itself has gone on. */
const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const lease = 60_000
const deadline = 1500
const key = '1400000000|C2C.CallbackAfterSendMsg|alice|bob|48374_2837546_1557481126'

describe('a handler that never ends keeps its event for the lease only', () => {
  const stores: [string, () => true | WebhookStore][] = [
    ['memory', () => true],
    ['a store of the app', plainStore],
  ]
  test.each(stores)('then a copy is handled: %s', async (_, storeOf) => {
    const { sleep, pass } = clockOf()
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, sleep, deduplicate: storeOf() })
    const first = receive(await requestOf(sent))
    await called(1)
    pass(deadline)
    expect((await first).status).toBe(500)
    const early = receive(await requestOf(sent))
    await task()
    pass(deadline)
    expect((await early).status).toBe(500)
    expect(calls).toHaveLength(1)
    // The copy that waited is handled now, though its answer has gone out.
    pass(lease)
    await called(2)
    calls[1]?.end()
    await vi.waitFor(() => expect(observed.at(-1)?.reason).toBe('handled'))
    expect((await receive(await requestOf(sent))).status).toBe(200)
    expect(observed.map(({ reason }) => reason)).toEqual(['late', 'late', 'late', 'handled', 'duplicate'])
  })

  test('then it is handled when it comes again, where no copy waited', async () => {
    const { sleep, pass } = clockOf()
    const { calls, called, on } = handlerOf()
    const { receive } = receiverOf({ on, sleep, answer: 'at-once', deduplicate: true, lease: 5000 })
    await receive(await requestOf(sent))
    await called(1)
    pass(5000)
    await receive(await requestOf(sent))
    await called(2)
    calls[1]?.end()
  })

  test('of many copies, no more than eight wait', async () => {
    const { sleep } = clockOf()
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, sleep, deduplicate: true })
    const first = receive(await requestOf(sent))
    await called(1)
    const requests = await Promise.all(Array.from({ length: 20 }, () => requestOf(sent)))
    const copies = requests.map((request) => receive(request))
    await vi.waitFor(() => expect(observed).toHaveLength(12))
    expect(new Set(observed.map(({ reason, status }) => `${reason} ${status}`))).toEqual(
      new Set(['busy 500']),
    )
    calls[0]?.end()
    expect((await first).status).toBe(200)
    const statuses = (await Promise.all(copies)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(8)
  })

  test('what it does in the end gives back nothing that a newer one has claimed', async () => {
    const { sleep, pass } = clockOf()
    const claimed = new Set<string>()
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, sleep, deduplicate: plainStore(claimed) })
    void receive(await requestOf(sent))
    await called(1)
    pass(lease)
    await vi.waitFor(() => expect(claimed).toEqual(new Set()))
    const newer = receive(await requestOf(sent))
    await called(2)
    calls[0]?.fail()
    await vi.waitFor(() => expect(observed.at(-1)?.reason).toBe('failed'))
    expect(claimed).toEqual(new Set([key]))
    calls[1]?.end()
    expect((await newer).status).toBe(200)
    expect(claimed).toEqual(new Set([key]))
  })

  test('what it has handled in the end is kept, where nobody has claimed it since', async () => {
    const { sleep, pass } = clockOf()
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, sleep, deduplicate: true })
    void receive(await requestOf(sent))
    await called(1)
    pass(lease)
    calls[0]?.end()
    await vi.waitFor(() => expect(observed.at(-1)?.reason).toBe('handled'))
    expect((await receive(await requestOf(sent))).status).toBe(200)
    expect(observed.at(-1)?.reason).toBe('duplicate')
    expect(calls).toHaveLength(1)
  })
})

describe('a store that never answers holds no event', () => {
  test('asked for a claim: it is handled, and the claim that comes late is given back when the handler failed', async () => {
    const { sleep, pass } = clockOf()
    const handler = vi.fn(() => {
      throw new Error('mine')
    })
    let answer = (_: boolean): void => undefined
    const claims = new Promise<boolean>((resolve) => {
      answer = resolve
    })
    const claim = vi.fn(() => claims)
    const release = vi.fn()
    const { receive, observed } = receiverOf({
      on: { 'C2C.CallbackAfterSendMsg': handler },
      sleep,
      deduplicate: { claim, release },
    })
    const first = receive(await requestOf(sent))
    await vi.waitFor(() => expect(claim).toHaveBeenCalledOnce())
    pass(deadline)
    await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce())
    expect((await first).status).toBe(500)
    expect(observed.map(({ reason }) => reason).sort()).toEqual(['failed', 'late', 'store-failed'])
    expect(release).not.toHaveBeenCalled()
    answer(true)
    await vi.waitFor(() => expect(release).toHaveBeenCalledWith(key))
  })

  test.each([false, 'busy'] as const)(
    'a claim that comes late and is %s is left to whoever has it',
    async (late) => {
      const { sleep, pass } = clockOf()
      const [release, finish, handler] = [vi.fn(), vi.fn(), vi.fn()]
      let answer = (_: boolean | 'busy'): void => undefined
      const claims = new Promise<boolean | 'busy'>((resolve) => {
        answer = resolve
      })
      const claim = vi.fn(() => claims)
      const { receive } = receiverOf({
        on: { 'C2C.CallbackAfterSendMsg': handler },
        sleep,
        deduplicate: { claim, release, finish },
      })
      void receive(await requestOf(sent))
      await vi.waitFor(() => expect(claim).toHaveBeenCalledOnce())
      pass(deadline)
      await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce())
      answer(late)
      await task()
      expect([release.mock.calls, finish.mock.calls]).toEqual([[], []])
    },
  )

  test.each(['release', 'finish'] as const)(
    'told to %s: the next copy is looked at all the same',
    async (call) => {
      const { sleep, pass } = clockOf()
      const claim = vi.fn(() => true)
      const told = vi.fn(never)
      const handler = vi.fn(() => {
        if (call === 'release') throw new Error('mine')
      })
      const { receive, observed } = receiverOf({
        on: { 'C2C.CallbackAfterSendMsg': handler },
        sleep,
        deduplicate: { claim, release: () => undefined, [call]: told },
      })
      void receive(await requestOf(sent))
      await vi.waitFor(() => expect(told).toHaveBeenCalledOnce())
      pass(deadline)
      await vi.waitFor(() =>
        expect(observed.find(({ reason }) => reason === 'store-failed')?.error).toMatchObject({
          name: 'TimeoutError',
        }),
      )
      void receive(await requestOf(sent))
      await vi.waitFor(() => expect(claim).toHaveBeenCalledTimes(2))
    },
  )

  test('a refusal that comes after it was given up is told of once', async () => {
    const { sleep, pass } = clockOf()
    let refuse = (_: Error): void => undefined
    const claims = new Promise<boolean>((_, reject) => {
      refuse = reject
    })
    const claim = vi.fn(() => claims)
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      on: { 'C2C.CallbackAfterSendMsg': handler },
      sleep,
      deduplicate: { claim, release: () => undefined },
    })
    void receive(await requestOf(sent))
    await vi.waitFor(() => expect(claim).toHaveBeenCalledOnce())
    pass(deadline)
    await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce())
    refuse(new Error('down'))
    await task()
    expect(observed.filter(({ reason }) => reason === 'store-failed')).toHaveLength(1)
  })
})

describe('two copies at the same time', () => {
  const stores: [string, () => true | WebhookStore][] = [
    ['memory', () => true],
    ['a store of the app', plainStore],
  ]
  test.each(stores)('the second is handled when the first fails: %s', async (_, storeOf) => {
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, deduplicate: storeOf() })
    const responses = [receive(await requestOf(sent))]
    await called(1)
    responses.push(receive(await requestOf(sent)))
    calls[0]?.fail()
    await called(2)
    calls[1]?.end()
    expect((await Promise.all(responses)).map(({ status }) => status)).toEqual([500, 200])
    expect(observed.map(({ reason }) => reason)).toEqual(['failed', 'handled'])
  })

  test.each(stores)('the second waits for the first, and is not handled again: %s', async (_, storeOf) => {
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, deduplicate: storeOf() })
    const responses = [receive(await requestOf(sent))]
    await called(1)
    responses.push(receive(await requestOf(sent)))
    calls[0]?.end()
    expect((await Promise.all(responses)).map(({ status }) => status)).toEqual([200, 200])
    expect(observed.map(({ reason }) => reason)).toEqual(['handled', 'duplicate'])
  })

  test('both are answered as failed when the first does not end in time', async () => {
    const { called, on } = handlerOf()
    const { sleep, pass } = deadlineOf()
    const command = 'Push.OfflinePush'
    const { receive, observed } = receiverOf({
      on: { [command]: on['C2C.CallbackAfterSendMsg'] },
      sleep,
      deduplicate: true,
    })
    const push = { CallbackCommand: command, EventTime: 1_557_481_127_000, To_Account: 'alice' }
    const response = receive(await requestOf({ Events: [push, push] }, { command }))
    await called(1)
    pass()
    expect((await response).status).toBe(500)
    expect(observed.map(({ reason }) => reason)).toEqual(['late', 'late'])
  })

  test('of many, one after the other is handled until one is', async () => {
    const { calls, called, on } = handlerOf()
    const { receive } = receiverOf({ on, deduplicate: true })
    const requests = await Promise.all(Array.from({ length: 5 }, () => requestOf(sent)))
    const responses = requests.map((request) => receive(request))
    await called(1)
    calls[0]?.fail()
    await called(2)
    calls[1]?.end()
    const statuses = (await Promise.all(responses)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 500])
  })

  test('answered at once, the second is handled when the first fails', async () => {
    const { calls, called, on } = handlerOf()
    const { receive, observed } = receiverOf({ on, answer: 'at-once', deduplicate: true })
    for (let count = 0; count < 2; count++) await receive(await requestOf(sent))
    await called(1)
    calls[0]?.fail()
    await called(2)
    calls[1]?.end()
    await vi.waitFor(() => expect(observed.map(({ reason }) => reason)).toEqual(['failed', 'handled']))
  })

  test('of two receivers that share a store', async () => {
    const { calls, called, on } = handlerOf()
    const deduplicate = memoryWebhookStore()
    const responses = [receiverOf({ on, deduplicate }).receive(await requestOf(sent))]
    await called(1)
    responses.push(receiverOf({ on, deduplicate }).receive(await requestOf(sent)))
    calls[0]?.fail()
    await called(2)
    calls[1]?.end()
    expect((await Promise.all(responses)).map(({ status }) => status)).toEqual([500, 200])
  })

  test('two receivers with memories of their own know nothing of each other', async () => {
    const handler = vi.fn()
    for (let count = 0; count < 2; count++) {
      const on = { 'C2C.CallbackAfterSendMsg': handler }
      await receiverOf({ on, deduplicate: true }).receive(await requestOf(sent))
    }
    expect(handler).toHaveBeenCalledTimes(2)
  })
})

describe('a store that tells claimed from handled', () => {
  const storeOf = () => {
    const states = new Map<string, 'claimed' | 'handled'>()
    const store: WebhookStore = {
      claim(key) {
        const state = states.get(key)
        if (state === undefined) states.set(key, 'claimed')
        return state === undefined ? true : state === 'claimed' ? 'busy' : false
      },
      release: (key) => void states.delete(key),
      finish: (key) => void states.set(key, 'handled'),
    }
    return { store, states }
  }

  test('what another process handles just now is answered as failed, and left to it', async () => {
    const { store, states } = storeOf()
    states.set(key, 'claimed')
    const handler = vi.fn()
    const options = { deduplicate: store, on: { 'C2C.CallbackAfterSendMsg': handler } }
    const { receive, observed } = receiverOf(options)
    expect((await receive(await requestOf(sent))).status).toBe(500)
    expect(observed).toMatchObject([{ reason: 'busy', status: 500 }])
    expect(states.get(key)).toBe('claimed')
    const other = receiverOf({ ...options, onAfterFailure: 'ok' })
    expect((await other.receive(await requestOf(sent))).status).toBe(200)
    expect(other.observed).toMatchObject([{ reason: 'busy', status: 200 }])
    expect(handler).not.toHaveBeenCalled()
  })

  test('learns what was handled, and gets back what failed', async () => {
    const { store, states } = storeOf()
    const { calls, called, on } = handlerOf()
    const { receive } = receiverOf({ deduplicate: store, on })
    const first = receive(await requestOf(sent))
    await called(1)
    expect(states.get(key)).toBe('claimed')
    calls[0]?.fail()
    expect((await first).status).toBe(500)
    expect(states.get(key)).toBeUndefined()
    const second = receive(await requestOf(sent))
    await called(2)
    calls[1]?.end()
    expect((await second).status).toBe(200)
    expect(states.get(key)).toBe('handled')
    expect((await receive(await requestOf(sent))).status).toBe(200)
  })

  test('what was handled is, also when the store cannot keep that', async () => {
    const { store } = storeOf()
    const finish = () => Promise.reject(new Error('down'))
    const { receive, observed } = receiverOf({
      deduplicate: { ...store, finish },
      on: { 'C2C.CallbackAfterSendMsg': vi.fn() },
    })
    expect((await receive(await requestOf(sent))).status).toBe(200)
    expect(observed.map(({ reason }) => reason)).toEqual(['handled', 'store-failed'])
  })
})
