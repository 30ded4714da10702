import { describe, expect, test, vi } from 'vitest'
import {
  asked,
  clockOf,
  deadlineOf,
  postOf,
  receiverOf,
  requestOf,
  sent,
  token,
} from '../../../test/webhook-receiver.ts'
import { allow, refuse } from '../answer/verdict.ts'

const command = 'Push.OfflinePush'
const pushes = (...accounts: string[]) =>
  postOf(
    JSON.stringify({
      Events: accounts.map((To_Account) => ({ CallbackCommand: command, To_Account, EventTime: 1 })),
    }),
    {
      command,
    },
  )
const never = (): Promise<never> => new Promise(() => undefined)

/** Keeps the thread busy past a deadline, so that no timer can tell. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

/** What was told, as far as it says what became of an event. */
const told = (observed: readonly { reason: string; isOutcome: boolean; status: number }[]) =>
  observed.map(({ reason, isOutcome, status }) => [reason, isOutcome, status])

describe('of each event exactly one outcome counts', () => {
  test('of a handler that was late: what it did in the end is told beside it', async () => {
    const { sleep, pass } = deadlineOf()
    const ends: (() => void)[] = []
    const kept: Promise<unknown>[] = []
    const { receive, observed } = receiverOf({
      sleep,
      on: { 'C2C.CallbackAfterSendMsg': () => new Promise<void>((end) => ends.push(end) && pass()) },
      waitUntil: (work) => kept.push(work),
    })
    await receive(await requestOf(sent))
    for (const end of ends) end()
    await Promise.all(kept)
    expect(told(observed)).toEqual([
      ['late', true, 500],
      ['handled', false, 500],
    ])
  })

  test.each([
    ['handles', () => block(450), 'handled'],
    ['fails', () => block(450) ?? Promise.reject(new Error('mine')), 'failed'],
  ])('of a handler that works too long without waiting, and then %s', async (_, handler, reason) => {
    const { receive, observed } = receiverOf({ deadline: 400, on: { 'C2C.CallbackAfterSendMsg': handler } })
    expect((await receive(await requestOf(sent))).status).toBe(500)
    expect(told(observed)).toEqual([
      ['late', true, 500],
      [reason, false, 500],
    ])
  })

  const late: [string, () => unknown][] = [
    ['without waiting', () => block(450) ?? refuse()],
    [
      'after it has waited',
      async () => {
        await Promise.resolve()
        block(450)
        return refuse()
      },
    ],
    [
      'and fails',
      async () => {
        await Promise.resolve()
        block(450)
        throw new Error('mine')
      },
    ],
  ]
  test.each(late)('of one that decides too late, working %s: it decided nothing', async (_, decide) => {
    const { receive, observed } = receiverOf({
      deadline: 400,
      on: { 'C2C.CallbackBeforeSendMsg': decide as never },
    })
    expect(await (await receive(await requestOf(asked))).json()).toMatchObject({ ErrorCode: 0 })
    expect(told(observed)).toEqual([['late', true, 200]])
    expect(observed[0]?.verdict).toBeUndefined()
  })

  test('of a batch: each has the status of the one answer', async () => {
    const { receive, observed } = receiverOf({
      on: {
        [command]: ({ To_Account }) => {
          if (To_Account === 'bob') throw new Error('mine')
        },
      },
    })
    expect((await receive(await pushes('alice', 'bob', 'carol'))).status).toBe(500)
    expect(told(observed).sort()).toEqual([
      ['failed', true, 500],
      ['handled', true, 500],
      ['handled', true, 500],
    ])
  })

  test('of a batch in which one is no event: with that status, too', async () => {
    const { receive, observed } = receiverOf({ on: { [command]: () => Promise.reject(new Error('mine')) } })
    await receive(await postOf(JSON.stringify({ Events: [5, { CallbackCommand: command }] }), { command }))
    expect(told(observed)).toEqual([
      ['refused', true, 500],
      ['failed', true, 500],
    ])
  })

  test.each(['finish', 'release'] as const)('of one whose store never answers to %s', async (call) => {
    const { sleep, pass } = clockOf()
    const hanging = vi.fn(never)
    const { receive, observed } = receiverOf({
      sleep,
      deduplicate: { claim: () => true, release: () => undefined, [call]: hanging },
      on: {
        'C2C.CallbackAfterSendMsg': () => {
          if (call === 'release') throw new Error('mine')
        },
      },
    })
    const response = receive(await requestOf(sent))
    await vi.waitFor(() => expect(hanging).toHaveBeenCalledOnce())
    pass(1500)
    // What was handled in time is, whatever the store says of it.
    const [reason, status] = call === 'finish' ? ['handled', 200] : ['failed', 500]
    expect((await response).status).toBe(status)
    await vi.waitFor(() =>
      expect(told(observed)).toEqual([
        [reason, true, status],
        ['store-failed', false, status],
      ]),
    )
  })

  test('of one that was not claimed in time, nor handled', async () => {
    const { sleep, pass } = clockOf()
    const claim = vi.fn(never)
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      sleep,
      deduplicate: { claim, release: () => undefined },
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    const response = receive(await requestOf(sent))
    await vi.waitFor(() => expect(claim).toHaveBeenCalledOnce())
    pass(1500)
    expect((await response).status).toBe(500)
    await vi.waitFor(() => expect(observed).toHaveLength(3))
    expect(told(observed).sort()).toEqual([
      ['handled', false, 500],
      ['late', true, 500],
      ['store-failed', false, 500],
    ])
  })

  test('of one that is answered at once, when it is known, also where that takes longer than an answer may', async () => {
    const { receive, observed } = receiverOf({
      answer: 'at-once',
      deadline: 400,
      on: { 'C2C.CallbackAfterSendMsg': () => block(450) },
    })
    await receive(await requestOf(sent))
    expect(observed).toEqual([])
    await vi.waitFor(() => expect(told(observed)).toEqual([['handled', true, 200]]))
  })

  test('of what has no event, and of what is decided', async () => {
    const { receive, observed } = receiverOf({ on: { 'C2C.CallbackBeforeSendMsg': () => allow() } })
    await receive(await postOf(''))
    await receive(await postOf('{}', { command: '' }))
    await receive(await postOf('{'))
    await receive(await requestOf(asked))
    expect(told(observed)).toEqual([
      ['empty', true, 200],
      ['url-check', true, 200],
      ['refused', true, 400],
      ['handled', true, 200],
    ])
  })
})

describe('whatever is handed over and whatever the options do, there is an answer', () => {
  test.each<[string, unknown, string]>([
    [
      'nothing',
      undefined,
      'request must be a Request, as `new Request(url, { method, body })` makes one, but is undefined',
    ],
    ['null', null, 'but is null'],
    ['a text', 'https://example.com', 'but is "https://example.com"'],
    ['what only looks like one', {}, 'but is none: it has no bodyUsed'],
    [
      'what fails when it is looked at',
      Object.defineProperty({}, 'method', {
        get() {
          throw new Error('mine')
        },
      }),
      'but is none',
    ],
  ])('to %s, and what to hand over is told', async (_, request, message) => {
    const { receive, observed } = receiverOf()
    const { status } = await receive(request as never)
    expect([405, 500]).toContain(status)
    expect(told(observed)).toEqual([[status === 405 ? 'refused' : 'failed', true, status]])
    expect(String(observed[0]?.error)).toContain(message)
  })

  test.each([{}, { body: { parsed: true } }])('to a signed request of Node: %j', async (more) => {
    const { receive, observed } = receiverOf()
    const { pathname, search } = new URL((await requestOf(sent)).url)
    expect((await receive({ method: 'POST', url: pathname + search, ...more } as never)).status).toBe(500)
    expect(String(observed[0]?.error)).toContain('request must be a Request')
    expect(String(observed[0]?.error)).not.toContain(token)
  })

  const throws = () => {
    throw new Error('mine')
  }
  test.each<[string, object, string]>([
    ['a clock that throws', { now: throws }, 'mine'],
    ['a sleep that throws', { sleep: throws }, 'mine'],
    [
      'a sleep that gives no promise',
      { sleep: () => undefined },
      'sleep must be a function that gives a promise',
    ],
  ])('with %s', async (_, options, message) => {
    for (const event of [sent, asked]) {
      const { receive, observed } = receiverOf(options)
      expect((await receive(await requestOf(event))).status).toBe(500)
      expect(observed).toMatchObject([{ reason: 'failed', status: 500, isOutcome: true }])
      expect(String(observed[0]?.error)).toContain(message)
      expect(
        (await receiverOf({ ...options, observe: undefined }).receive(await requestOf(event))).status,
      ).toBe(500)
    }
  })

  test('with a sleep that rejects: the time is over', async () => {
    const { receive, observed } = receiverOf({
      sleep: () => Promise.reject(new Error('mine')),
      on: { 'C2C.CallbackAfterSendMsg': never },
    })
    expect([408, 500]).toContain((await receive(await requestOf(sent))).status)
    expect(observed).toHaveLength(1)
  })

  test('with a sleep that fails later, where the store is waited for', async () => {
    let calls = 0
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      // The first is that of the answer.
      sleep: () => (calls++ === 0 ? never() : throws()),
      deduplicate: { claim: async () => true, release: () => undefined },
      on: { 'C2C.CallbackAfterSendMsg': handler },
    })
    expect((await receive(await requestOf(sent))).status).toBe(500)
    expect(observed.filter(({ isOutcome }) => isOutcome)).toMatchObject([
      { reason: 'failed', error: new Error('mine') },
    ])
  })

  test('what is asked in a body that is deeper than the stack is decided', async () => {
    const deep = `{"CallbackCommand":"C2C.CallbackBeforeSendMsg","MsgBody":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const { receive } = receiverOf({ on: { 'C2C.CallbackBeforeSendMsg': () => refuse() } })
    const response = await receive(await postOf(deep, { command: 'C2C.CallbackBeforeSendMsg' }))
    expect([response.status, await response.json()]).toMatchObject([200, { ErrorCode: 1 }])
  })
})
