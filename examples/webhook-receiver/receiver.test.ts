import { TimClient } from '@timkit/core'
import { webhookRequest } from '@timkit/core/webhook'
import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { type Entry, Journal } from './journal.ts'
import { createReceiver, type ReceiverOptions } from './receiver.ts'

const token = 'a token that only tests use'
const url = 'https://shop.example/im'

interface Scene {
  readonly emulator: Emulator
  readonly receive: (request: Request) => Promise<Response>
  /** What is in the file. */
  readonly kept: readonly Entry[]
  /** What became of events and requests: reason and fault. */
  readonly seen: readonly string[]
  /** Sends a message from alice to the shop; resolves when everybody was told. */
  send(): Promise<unknown>
}

type Append = (text: string, next: (text: string) => Promise<void>) => Promise<void>

/** An emulator that tells a receiver, whose file is in memory and fails as the test wants it. */
function createScene(
  webhooks: EmulatorOptions['webhooks'] = {},
  append: Append = (text, next) => next(text),
  options: Partial<ReceiverOptions> = {},
): Scene {
  const kept: Entry[] = []
  const seen: string[] = []
  const add = async (text: string): Promise<void> => {
    kept.push(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Entry),
    )
  }
  const emulator = createEmulator()
  const receive = createReceiver({
    sdkAppId: emulator.sdkAppId,
    token,
    now: emulator.now,
    journal: new Journal({ append: (text) => append(text, add) }),
    observe: ({ reason, fault }) => seen.push(fault === undefined ? reason : `${reason}: ${fault}`),
    silence: async () => undefined,
    ...options,
  })
  emulator.webhooks.change({ handler: receive, token, events: ['C2C.CallbackAfterSendMsg'], ...webhooks })
  const client = new TimClient(emulator)
  return {
    emulator,
    receive,
    kept,
    seen,
    send: async () => {
      await client.send({ from: 'alice', to: 'shop_lin', body: 'Is the tea there?' })
      await emulator.webhooks.idle()
    },
  }
}

/** A promise, and what resolves it. */
function gate(): { readonly promise: Promise<void>; resolve(): void } {
  let open = (): void => undefined
  const promise = new Promise<void>((resolve) => {
    open = resolve
  })
  return { promise, resolve: () => open() }
}

const full = new Error('ENOSPC: no space left on device')

describe('what is not from Tencent', () => {
  test.each([
    ['forged', { signature: 'wrong' }, 'refused: signature'],
    ['not signed', { signature: 'missing' }, 'refused: signature-missing'],
    ['older than a minute', { behind: 61 }, 'refused: expired'],
  ] as const)('%s, it is refused and not kept', async (_, fault, reason) => {
    const { send, kept, seen, emulator } = createScene({ faults: [fault] })
    await send()
    expect(emulator.webhooks.deliveries.at(-1)?.attempts).toMatchObject([{ status: 403 }])
    expect(seen).toEqual([reason])
    expect(kept).toEqual([])
  })

  test('of another app, it is refused and not kept', async () => {
    const { receive, emulator, kept } = createScene()
    const event = await emulator.webhooks.sample('C2C.CallbackAfterSendMsg')
    const requestTime = new Date(emulator.now())
    const request = await webhookRequest({ url, sdkAppId: 1, token, event, requestTime })
    expect((await receive(request)).status).toBe(403)
    expect(kept).toEqual([])
  })
})

test('two events that nothing tells apart are both kept: blocked, let go, and blocked again', async () => {
  const { receive, emulator, kept } = createScene()
  const event = await emulator.webhooks.sample('Sns.CallbackBlackListAdd')
  for (let time = 0; time < 2; time += 1) {
    const requestTime = new Date(emulator.now())
    const request = await webhookRequest({ url, sdkAppId: emulator.sdkAppId, token, event, requestTime })
    expect((await receive(request)).status).toBe(200)
  }
  expect(new Set(kept.map(({ key }) => key)).size).toBe(2)
})

describe('a disk that fails', () => {
  test('is no success for Tencent', async () => {
    const { send, seen, emulator } = createScene({}, () => Promise.reject(full))
    await send()
    expect(emulator.webhooks.deliveries.at(-1)?.attempts).toMatchObject([{ status: 503 }])
    expect(seen).toEqual(['failed'])
  })

  test('is silence for so long that the event is sent again, and then it is kept once', async () => {
    let isFull = true
    const isKept = gate()
    const append: Append = async (text, next) => {
      if (isFull) {
        isFull = false
        throw full
      }
      await next(text)
      isKept.resolve()
    }
    const { send, kept, emulator } = createScene({ retryAfterTimeout: 3, timeout: 50 }, append, {
      silence: () => isKept.promise,
    })
    await send()
    const [delivery] = emulator.webhooks.deliveries
    expect(delivery?.attempts).toMatchObject([{ failure: 'late' }, { status: 200 }])
    expect(kept).toHaveLength(1)
  })

  test('that hangs is silence too; what comes again waits for the same write', async () => {
    const works = gate()
    const append: Append = async (text, next) => {
      await works.promise
      await next(text)
    }
    const { receive, emulator, kept } = createScene({}, append, { deadline: 20 })
    const event = await emulator.webhooks.sample('C2C.CallbackAfterSendMsg')
    const send = async (): Promise<number> => {
      const requestTime = new Date(emulator.now())
      const request = await webhookRequest({ url, sdkAppId: emulator.sdkAppId, token, event, requestTime })
      return (await receive(request)).status
    }
    expect(await send()).toBe(503)
    expect(await send()).toBe(503)
    works.resolve()
    expect(await send()).toBe(200)
    expect(kept).toHaveLength(1)
  })

  test('for one of several events is no success for any, and the others are kept once', async () => {
    let writes = 0
    const append: Append = async (text, next) => {
      writes += 1
      if (writes === 1) throw full
      await next(text)
    }
    const { receive, emulator, kept } = createScene({}, append)
    const push = await emulator.webhooks.sample('Push.OfflinePush')
    const event = { Events: [push, { ...push, PushID: 'another' }] }
    const statuses: number[] = []
    for (let time = 0; time < 2; time += 1) {
      const requestTime = new Date(emulator.now())
      const request = await webhookRequest({ url, sdkAppId: emulator.sdkAppId, token, event, requestTime })
      statuses.push((await receive(request)).status)
    }
    expect(statuses).toEqual([503, 200])
    expect(kept).toHaveLength(2)
  })
})

describe('what has happened', () => {
  test('is kept once, however often it is told', async () => {
    const { send, kept, emulator } = createScene({ faults: [{ copies: 2 }] })
    await send()
    expect(emulator.webhooks.deliveries).toHaveLength(3)
    expect(kept).toHaveLength(1)
  })

  test('is kept as it came, with what is around it', async () => {
    const { send, kept, emulator } = createScene()
    await send()
    expect(kept).toMatchObject([
      {
        sdkAppId: emulator.sdkAppId,
        platform: 'RESTAPI',
        event: { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: 'alice', To_Account: 'shop_lin' },
      },
    ])
    expect(kept[0]?.key).toContain('C2C.CallbackAfterSendMsg')
  })

  test('is kept whatever it is, also what is newer than this program', async () => {
    const { emulator, kept } = createScene()
    await emulator.webhooks.send(await emulator.webhooks.sample('State.StateChange'))
    await emulator.webhooks.send({ CallbackCommand: 'Tea.CallbackAfterBrew' })
    expect(kept.map(({ event }) => (event as { CallbackCommand: string }).CallbackCommand)).toEqual([
      'State.StateChange',
      'Tea.CallbackAfterBrew',
    ])
  })
})

test('what is asked before it happens is allowed, and not kept', async () => {
  const { send, kept, emulator } = createScene({ events: ['C2C.CallbackBeforeSendMsg'] })
  await send()
  expect(emulator.webhooks.deliveries).toMatchObject([{ outcome: 'allowed' }])
  expect(kept).toEqual([])
})
