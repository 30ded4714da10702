import { describe, expect, test } from 'vitest'
import { caller, ok, receiver } from '../../test/receiver.ts'
import type { WebhookFailure } from './attempt.ts'

const c2c = {
  CallbackCommand: 'C2C.CallbackBeforeSendMsg',
  From_Account: 'alice',
  To_Account: 'bob',
} as never
const group = { CallbackCommand: 'Group.CallbackBeforeSendMsg', GroupId: 'g' } as never
const friends = {
  CallbackCommand: 'Sns.CallbackPrevFriendAdd',
  From_Account: 'alice',
  FriendItem: [{ To_Account: 'bob' }],
} as never
const invited = {
  CallbackCommand: 'Group.CallbackBeforeInviteJoinGroup',
  DestinationMembers: [{ Member_Account: 'bob' }, { Member_Account: 'carol' }],
} as never
const subscribers = {
  CallbackCommand: 'OfficialAccount.CallbackBeforeAddSubscriber',
  SubscribeAccountList: [{ Subscriber_Account: 'bob' }],
} as never
const said = {
  CallbackCommand: 'C2C.CallbackBeforeSendMsg',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } }],
} as never

/** A body that breaks off. */
function broken(start: Uint8Array): ReadableStream {
  let given = false
  return new ReadableStream({
    pull: (out) => {
      if (given) out.error(new TypeError('terminated'))
      else out.enqueue(start)
      given = true
    },
  })
}

/** A body whose end fails. */
function unendable(start: Uint8Array = new Uint8Array(1)): ReadableStream {
  return new ReadableStream({
    start: (out) => out.enqueue(start),
    cancel: () => Promise.reject(new Error('not now')),
  })
}

const inLine = async (): Promise<void> => undefined

describe('a receiver that fails', () => {
  const failing: [WebhookFailure, () => Response | Promise<Response>][] = [
    ['status', () => new Response(JSON.stringify(ok), { status: 201 })],
    ['status', () => new Response(null, { status: 302, headers: { location: '/else' } })],
    ['status', () => new Response('no', { status: 500 })],
    ['not-json', () => new Response('ok')],
    ['not-json', () => new Response('')],
    ['not-json', () => new Response(null)],
    ['not-json', () => Response.json([ok])],
    ['no-code', () => Response.json({ code: 0 })],
    ['no-code', () => Response.json({ ...ok, ErrorCode: '1' })],
    ['failed', () => Response.json({ ActionStatus: 'FAIL', ErrorCode: 1, ErrorInfo: 'down' })],
    ['too-large', () => new Response('x'.repeat(300_000))],
    ['unreachable', () => Promise.reject(new TypeError('broken'))],
    [
      'unreachable',
      () => {
        throw new Error('broken')
      },
    ],
    ['unreachable', () => undefined as never],
    ['cut', () => new Response(broken(new TextEncoder().encode('{"ActionStatus":"OK",')))],
    ['too-large', () => new Response(`{"ErrorCode":0,"a":${'['.repeat(9000)}${']'.repeat(9000)}}`)],
    // Nobody can end it, and nobody has to.
    ['status', () => new Response(unendable(), { status: 500 })],
    ['too-large', () => new Response(unendable(new Uint8Array(300_000)))],
  ]

  test.each(failing)('by %s is passed over, and said', async (failure, answer) => {
    const { engine } = receiver({}, answer)
    expect(await engine.open(() => caller).ask(c2c)).toEqual({})
    expect(engine.deliveries).toMatchObject([{ outcome: 'passed', attempts: [{ failure }] }])
  })

  test.each(failing)('by %s is refused with 80003 where that is the policy', async (failure, answer) => {
    const { engine } = receiver({ onBeforeFailure: 'block' }, answer)
    await expect(engine.open(() => caller).ask(c2c)).rejects.toMatchObject({ code: 80003 })
    expect(engine.deliveries).toMatchObject([{ outcome: 'blocked', code: 80003, attempts: [{ failure }] }])
  })

  test('by being late is not asked again, and its request ends', async () => {
    let ended = false
    const waits: number[] = []
    const { engine, got } = receiver(
      { retryAfterTimeout: 3 },
      (request) =>
        new Promise(() => {
          request.signal.addEventListener('abort', () => {
            ended = true
          })
        }),
      async (milliseconds) => {
        waits.push(milliseconds)
      },
    )
    expect(await engine.open(() => caller).ask(c2c)).toEqual({})
    expect(engine.deliveries[0]?.attempts).toMatchObject([{ failure: 'late' }])
    expect(got).toHaveLength(1)
    expect(waits).toEqual([2000])
    expect(ended).toBe(true)
  })

  test('by an answer that never ends is late', async () => {
    const endless = () => new Response(new ReadableStream({ start: (out) => out.enqueue(new Uint8Array(9)) }))
    const { engine } = receiver(
      { timeout: 5 },
      endless,
      (milliseconds) => new Promise((end) => setTimeout(end, milliseconds)),
    )
    expect(await engine.open(() => caller).ask(c2c)).toEqual({})
    expect(engine.deliveries[0]?.attempts).toMatchObject([{ failure: 'late' }])
  })

  test('by a fault that loses the question is not waited for', async () => {
    const { engine, got } = receiver(
      { faults: [{ lost: true }], onBeforeFailure: 'block' },
      undefined,
      inLine,
    )
    await expect(engine.open(() => caller).ask(c2c)).rejects.toMatchObject({ code: 80003 })
    expect(got).toEqual([])
  })
})

describe('a receiver that refuses', () => {
  test.each([
    [c2c, 1, 20006],
    [c2c, 120_001, 120_001],
    [c2c, 130_000, 130_000],
    [c2c, 10_100, 20006],
    [c2c, -1, 20006],
    [group, 1, 10016],
    [group, 10_100, 10_100],
    [group, 120_001, 10016],
    [{ CallbackCommand: 'Group.CallbackBeforeCreateGroup' } as never, 2, 10016],
    [{ CallbackCommand: 'OfficialAccount.CallbackBeforeSendMsg' } as never, 1, 10016],
  ])('%j with %d: the caller gets %d', async (event, ErrorCode, code) => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode, ErrorInfo: 'because' }))
    const asked = engine.open(() => caller).ask(event)
    await expect(asked).rejects.toMatchObject({ code })
    // The reason goes along with a code of its own only.
    if (code === ErrorCode) await expect(asked).rejects.toThrow('because')
    else await expect(asked).rejects.not.toThrow('because')
  })

  test('what cannot be refused as a whole is let pass', async () => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode: 38_000 }))
    expect(await engine.open(() => caller).ask(friends)).toEqual({})
    expect(engine.deliveries[0]?.notes).toEqual([{ kind: 'code-without-effect', about: '38000' }])
  })

  test('1 to a chatbot is no mistake: its data is not used', async () => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode: 1, RspData: 'data' }))
    expect(
      await engine.open(() => caller).ask({ CallbackCommand: 'Chatbot.OnC2CSignalMessage' } as never),
    ).toEqual({})
    expect(engine.deliveries[0]?.notes).toEqual([])
  })

  test.each([c2c, group])('2 lets a message vanish: %j', async (event) => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode: 2 }))
    expect(await engine.open(() => caller).ask(event)).toBe('drop')
    expect(engine.deliveries).toMatchObject([{ outcome: 'dropped' }])
  })
})

describe('a receiver that changes something', () => {
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'changed' } }]

  test.each([
    [c2c, { MsgBody: [] }, {}, { kind: 'field-wrong', about: 'MsgBody' }],
    [c2c, { MsgBody: 'text' }, {}, { kind: 'field-wrong', about: 'MsgBody' }],
    [c2c, { CloudCustomData: { a: 1 } }, {}, { kind: 'field-wrong', about: 'CloudCustomData' }],
    [
      c2c,
      { RefusedMembers_Account: ['bob'] },
      {},
      { kind: 'field-ignored', about: 'RefusedMembers_Account' },
    ],
    [c2c, { constructor: 1 }, {}, { kind: 'field-ignored', about: 'constructor' }],
    [invited, { RefusedMembers_Account: [1] }, {}, { kind: 'field-wrong', about: 'RefusedMembers_Account' }],
    [
      { CallbackCommand: 'Chatbot.OnC2CSignalMessage' } as never,
      {},
      {},
      { kind: 'field-needed', about: 'RspData' },
    ],
  ])('%j: %j is not taken, and that is said', async (event, fields, changes, note) => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ...fields }))
    expect(await engine.open(() => caller).ask(event)).toEqual(changes)
    expect(engine.deliveries[0]?.notes).toEqual([note])
    expect(engine.deliveries[0]?.outcome).toBe('allowed')
  })

  test('changes nothing by a refusal', async () => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode: 1, MsgBody }))
    await expect(engine.open(() => caller).ask(c2c)).rejects.toMatchObject({ code: 20006 })
    expect(engine.deliveries[0]?.changed).toBeUndefined()
  })

  test.each([
    [c2c, { MsgBody, CloudCustomData: 'data' }],
    [group, { MsgBody }],
    [friends, { ResultItem: [{ To_Account: 'bob', ResultCode: 38_000, ResultInfo: '' }] }],
    [invited, { RefusedMembers_Account: ['bob'] }],
    [subscribers, { RefusedSubscribers_Account: ['bob'] }],
    [{ CallbackCommand: 'Chatbot.OnC2CSignalMessage' } as never, { RspData: 'data' }],
  ])('%j: %j is taken', async (event, changes) => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ...changes }))
    expect(await engine.open(() => caller).ask(event)).toEqual(changes)
    expect(engine.deliveries).toMatchObject([
      { outcome: 'changed', changed: Object.keys(changes), notes: [] },
    ])
  })
})

test.each([
  [{ CallbackCommand: 'Chatbot.OnC2CSignalMessage' } as never, { RspData: '' }],
  [friends, { ResultItem: [{ To_Account: 'bob', ResultCode: 0, ResultInfo: '' }] }],
  [invited, { RefusedMembers_Account: [] }],
  [subscribers, { RefusedSubscribers_Account: [] }],
  [said, { MsgBody: [{ MsgContent: { Text: 'hi' }, MsgType: 'TIMTextElem' }], CloudCustomData: '' }],
])('%j: %j changes nothing, and is noted as allowed', async (event, fields) => {
  const { engine } = receiver({}, () => Response.json({ ...ok, ...fields }))
  expect(await engine.open(() => caller).ask(event)).toEqual({})
  expect(engine.deliveries).toMatchObject([{ outcome: 'allowed', notes: [] }])
  expect(engine.deliveries[0]).not.toHaveProperty('changed')
})

test('where nobody wants to be asked, it is allowed at once', async () => {
  const { engine, got } = receiver({ events: ['Group.*'] })
  expect(await engine.open(() => caller).ask(c2c)).toEqual({})
  expect(engine.wants('C2C.CallbackBeforeSendMsg')).toBe(false)
  expect(engine.wants('Group.CallbackAfterSendMsg')).toBe(true)
  expect(got).toEqual([])
})

test('fields of the envelope that are missing are worth a note', async () => {
  const { engine } = receiver({}, () => Response.json({ ErrorCode: 0 }))
  expect(await engine.open(() => caller).ask(c2c)).toEqual({})
  expect(engine.deliveries[0]?.notes).toEqual([
    { kind: 'field-missing', about: 'ActionStatus' },
    { kind: 'field-missing', about: 'ErrorInfo' },
  ])
})
