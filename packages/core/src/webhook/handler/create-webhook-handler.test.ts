import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import {
  asked,
  postOf,
  receiverOf,
  requestOf,
  sdkAppId,
  second,
  sent,
} from '../../../test/webhook-receiver.ts'
import { allow, drop, refuse, replace } from '../answer/verdict.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

describe('what this version does not know is answered OK, and told', () => {
  test.each([
    'Live.CallbackAfterCreateRoom',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'C2C.CallbackAfterSendMsg ',
  ])('the command %j', async (command) => {
    const onUnknown = vi.fn()
    const { receive, observed } = receiverOf({ onUnknown })
    const response = await receive(await postOf('{"Room":5}', { command }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(onUnknown.mock.calls).toMatchObject([[{ CallbackCommand: command, Room: 5 }, { sdkAppId }]])
    expect(observed).toMatchObject([{ reason: 'unknown-command', status: 200 }])
  })

  test('without onUnknown, and when it throws', async () => {
    const failing = () => {
      throw new Error('mine')
    }
    for (const [onUnknown, reason] of [
      [undefined, 'unknown-command'],
      [failing, 'failed'],
    ] as const) {
      const { receive, observed } = receiverOf({ onUnknown })
      expect(await (await receive(await postOf('{}', { command: 'Live.X' }))).json()).toEqual(ok)
      expect(observed).toMatchObject([{ reason, command: 'Live.X' }])
    }
  })

  test('a command that would write lines of its own into a log is reported without them', async () => {
    const { receive, observed } = receiverOf()
    await receive(await postOf('{}', { command: `x\n\u202e${'y'.repeat(200)}` }))
    expect(observed[0]?.command).toBe(`x??${'y'.repeat(97)}`)
  })
})

describe('nobody but the handlers gets what is secret or private', () => {
  test('no observation and no answer has the token, the signature or the body', async () => {
    const { receive, observed } = receiverOf({
      on: {
        'C2C.CallbackBeforeSendMsg': () => replace({ MsgBody: [] }),
        'C2C.CallbackAfterSendMsg': () => {
          throw new Error('mine')
        },
      },
    })
    const requests = [
      await requestOf(sent),
      await requestOf(asked),
      await requestOf(sent, { token: 'another-secret' }),
      await postOf(`{${JSON.stringify(sent)}`),
    ]
    for (const request of requests) {
      const sign = new URL(request.url).searchParams.get('Sign') as string
      const response = await receive(request)
      const shown = inspect([observed, response, await response.text()], { depth: 9, showHidden: true })
      for (const secret of ['secret', 'private', sign]) expect(shown).not.toContain(secret)
    }
    expect(observed).toHaveLength(4)
  })
})

test('a runtime that cannot hash is told by 500, and nothing is handled', async () => {
  const handler = vi.fn()
  const { receive, observed } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
  const request = await requestOf(sent)
  const digest = vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('not here'))
  try {
    expect((await receive(request)).status).toBe(500)
    expect(observed).toMatchObject([{ reason: 'failed', status: 500, error: new Error('not here') }])
    expect(handler).not.toHaveBeenCalled()
  } finally {
    digest.mockRestore()
  }
})

describe('an event comes to the handler of its command', () => {
  test('as it came, unknown fields included, with what is around it', async () => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
    const event = { ...sent, Later: { added: [1] } }
    const response = await receive(await requestOf(event))
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(handler.mock.calls).toEqual([
      [
        event,
        {
          sdkAppId,
          clientIp: '127.0.0.2',
          platform: 'iOS',
          requestTime: new Date(second * 1000),
          receivedAt: new Date(second * 1000),
          key: '1400000000|C2C.CallbackAfterSendMsg|alice|bob|48374_2837546_1557481126',
          keyIsUnique: true,
          signal: expect.any(AbortSignal),
        },
      ],
    ])
    expect(observed).toEqual([
      {
        reason: 'handled',
        command: 'C2C.CallbackAfterSendMsg',
        status: 200,
        ms: expect.any(Number),
        isOutcome: true,
        error: undefined,
      },
    ])
  })

  test.each(['IOS', 'Unkown', 'Linux', 'HarmonyOS', undefined])(
    'whatever it was sent from: %s is in no list that could refuse it',
    async (platform) => {
      const handler = vi.fn()
      const { receive } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
      const response = await receive(await requestOf(sent, { platform, clientIp: undefined }))
      expect(response.status).toBe(200)
      expect(handler.mock.calls[0]?.[1]).toMatchObject({ platform, clientIp: undefined })
    },
  )

  test('the address of the user is what the URL says, whatever a header or the body says', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
    for (const clientIp of [undefined, '127.0.0.2']) {
      const request = await requestOf({ ...sent, ClientIP: '127.0.0.9' }, { clientIp })
      for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip'])
        request.headers.set(header, '127.0.0.8')
      await receive(request)
    }
    expect(handler.mock.calls.map(([, { clientIp }]) => clientIp)).toEqual([undefined, '127.0.0.2'])
  })

  test('before a handler there is none', async () => {
    for (const event of [sent, asked]) {
      const { receive, observed } = receiverOf()
      expect(await (await receive(await requestOf(event))).json()).toEqual(ok)
      expect(observed).toMatchObject([{ reason: 'not-handled', command: event.CallbackCommand }])
    }
  })

  test('results of moderation get the command that only the URL has', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({ on: { 'ContentCallback.ResultNotify': handler } })
    const CallbackCommand = 'ContentCallback.ResultNotify'
    await receive(await requestOf({ Scene: 'C2C' }, { command: CallbackCommand }))
    expect(handler.mock.calls.map(([event]) => event)).toEqual([{ Scene: 'C2C', CallbackCommand }])
  })

  const push = (To_Account: string) => ({
    CallbackCommand: 'Push.OfflinePush',
    EventTime: 1_557_481_127,
    To_Account,
  })
  test.each([
    ['several in one request', { Events: [push('a'), push('b')] }, ['a', 'b']],
    [
      'several of which one does not name its command',
      { Events: [push('a'), { ...push('b'), CallbackCommand: undefined }] },
      ['a', 'b'],
    ],
    ['one alone, as older ones come', push('a'), ['a']],
    ['beside a command', { CallbackCommand: 'Push.OfflinePush', Events: [push('a'), push('b')] }, ['a', 'b']],
    ['none', { Events: [] }, []],
  ])('pushes: %s', async (_, body, accounts) => {
    const handler = vi.fn()
    const { receive } = receiverOf({ on: { 'Push.OfflinePush': handler } })
    const response = await receive(await postOf(JSON.stringify(body), { command: 'Push.OfflinePush' }))
    expect(await response.json()).toEqual(ok)
    expect(handler.mock.calls.map(([event]) => event)).toEqual(accounts.map(push))
  })

  test('of several events that one is not handled keeps no other from it', async () => {
    const handled: string[] = []
    const { receive, observed } = receiverOf({
      on: {
        'Push.OfflinePush': ({ To_Account }) => {
          if (To_Account === 'a') throw new Error('mine')
          handled.push(To_Account)
        },
      },
    })
    const request = await requestOf({ Events: [push('a'), push('b')] }, { command: 'Push.OfflinePush' })
    expect((await receive(request)).status).toBe(500)
    expect(handled).toEqual(['b'])
    expect(observed.map(({ reason, status }) => [reason, status]).sort()).toEqual([
      ['failed', 500],
      ['handled', 500],
    ])
  })

  test.each<[string, unknown, string]>([
    ['a text', 'x', 'json'],
    ['null', null, 'json'],
    ['a list', [push('x')], 'json'],
    ['of another command', { ...push('x'), CallbackCommand: 'State.StateChange' }, 'command'],
    ['of a command that asks', { ...push('x'), CallbackCommand: 'C2C.CallbackBeforeSendMsg' }, 'command'],
  ])('of several events one that is none keeps no other from it: %s', async (_, item, fault) => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      on: {
        'Push.OfflinePush': handler,
        'State.StateChange': handler,
        'C2C.CallbackBeforeSendMsg': handler,
      },
    })
    const body = JSON.stringify({ Events: [push('a'), item, push('b')] })
    const response = await receive(await postOf(body, { command: 'Push.OfflinePush' }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(handler.mock.calls.map(([event]) => event)).toEqual([push('a'), push('b')])
    expect(observed).toMatchObject([
      { reason: 'refused', fault, command: 'Push.OfflinePush', status: 200 },
      { reason: 'handled' },
      { reason: 'handled' },
    ])
  })

  test('events that are none beside a command of a push are no event', async () => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({ on: { 'Push.OfflinePush': handler } })
    const body = JSON.stringify({ ...push('a'), Events: {} })
    expect((await receive(await postOf(body, { command: 'Push.OfflinePush' }))).status).toBe(400)
    expect(observed).toMatchObject([{ reason: 'refused', fault: 'json' }])
    expect(handler).not.toHaveBeenCalled()
  })

  test('a field called Events of an event that names its command stays a field', async () => {
    const handler = vi.fn()
    const { receive } = receiverOf({ on: { 'State.StateChange': handler }, onUnknown: handler })
    const events = ['State.StateChange', 'Live.X'].map((CallbackCommand) => ({
      CallbackCommand,
      Events: [{ At: 1 }],
    }))
    for (const event of events) expect((await receive(await requestOf(event))).status).toBe(200)
    expect(handler.mock.calls.map(([event]) => event)).toEqual(events)
  })

  test('a hundred events begin in their order', async () => {
    const handled: string[] = []
    const { receive } = receiverOf({
      on: { 'Push.OfflinePush': ({ To_Account }) => handled.push(To_Account) },
    })
    const accounts = Array.from({ length: 100 }, (_, index) => `user-${index}`)
    await receive(await requestOf({ Events: accounts.map(push) }))
    expect(handled).toEqual(accounts)
  })

  test('a field called Events of what is asked stays a field', async () => {
    const handler = vi.fn(() => allow())
    const { receive } = receiverOf({ on: { 'C2C.CallbackBeforeSendMsg': handler } })
    await receive(await postOf('{"Events":[{}]}', { command: 'C2C.CallbackBeforeSendMsg' }))
    expect(handler).toHaveBeenCalledOnce()
  })

  test('what is decided is answered', async () => {
    const verdicts = [allow(), drop(), refuse(120_001, 'no'), replace({ CloudCustomData: 'x' })]
    const answers = [
      ok,
      { ...ok, ErrorCode: 2 },
      { ...ok, ErrorCode: 120_001, ErrorInfo: 'no' },
      { ...ok, CloudCustomData: 'x' },
    ]
    const { receive, observed } = receiverOf({
      on: { 'C2C.CallbackBeforeSendMsg': async () => verdicts.shift() ?? allow() },
    })
    for (const answer of answers) {
      const response = await receive(await requestOf(asked))
      expect([response.status, await response.json()]).toEqual([200, answer])
    }
    expect(observed.map(({ verdict }) => verdict)).toEqual(['allow', 'drop', 'refuse', 'replace'])
  })

  test('a handler that is put in later, or taken away, changes nothing', async () => {
    const on: Record<string, unknown> = { 'C2C.CallbackAfterSendMsg': vi.fn() }
    const handler = on['C2C.CallbackAfterSendMsg']
    const { receive } = receiverOf({ on })
    delete on['C2C.CallbackAfterSendMsg']
    await receive(await requestOf(sent))
    expect(handler).toHaveBeenCalledOnce()
  })

  test('not signed, where that was chosen', async () => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      token: undefined,
      insecure: true,
      on: { 'C2C.CallbackAfterSendMsg': handler },
    } as never)
    expect((await receive(await requestOf(sent, { token: undefined }))).status).toBe(200)
    expect(handler.mock.calls).toMatchObject([[sent, { requestTime: undefined }]])
    expect((await receive(await requestOf(sent, { token: undefined, sdkAppId: 1 }))).status).toBe(403)
    expect(observed).toMatchObject([{ reason: 'handled' }, { fault: 'app-mismatch' }])
  })
})
