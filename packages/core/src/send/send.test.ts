import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { textElement } from '../message/build/builders.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import { send } from './send.ts'

const noon = Date.UTC(2026, 10, 23, 4)

function sending(now: () => number = () => noon) {
  const { caller, calls } = answeringCaller({
    'openim/sendmsg': () => ({ MsgTime: 1_795_400_000, MsgKey: '1_2_1795400000' }),
    'openim/admin_getroammsg': () => ({ Complete: 1, MsgList: [] }),
    'group_open_http_svc/send_group_msg': () => ({ MsgTime: 1_795_400_000, MsgSeq: 9 }),
    'group_open_http_svc/group_msg_get_simple': () => ({ IsFinished: 1, RspMsgList: [] }),
  })
  return { caller: { ...caller, now }, calls }
}

const message = { from: 'alice', to: 'bob', body: 'Hi' }

test.each<[string, unknown]>([
  ['message must be', undefined],
  ['from must be', { to: 'bob', body: 'Hi' }],
  ['to or groupId must be given', { from: 'alice', body: 'Hi' }],
  ['to or groupId must be given', { ...message, groupId: 'shop' }],
  ['to must be', { ...message, to: '' }],
  ['groupId must be', { from: 'alice', groupId: 7, body: 'Hi' }],
  ['id must be', { ...message, id: 7 }],
  ['id must be', { ...message, id: '' }],
  ['since says', { ...message, since: new Date(noon) }],
  ['since is', { ...message, id: 'a', since: noon }],
  ['body must be', { from: 'alice', to: 'bob' }],
  ['body is', { ...message, body: '\ud83d' }],
  ['body must have at least one element', { ...message, body: [] }],
  ['lifetimeSeconds must be', { ...message, lifetimeSeconds: 604_801 }],
  ['lifetimeSeconds must be', { ...message, lifetimeSeconds: 0 }],
  [
    'lifetimeSeconds is not for a message with onlineOnly',
    { ...message, lifetimeSeconds: 1, onlineOnly: true },
  ],
  ['onlineOnly must be', { ...message, onlineOnly: 1 }],
  ['needReadReceipt must be', { ...message, needReadReceipt: 'yes' }],
  ['cloudCustomData must be', { ...message, cloudCustomData: {} }],
  ['offlinePushInfo must be', { ...message, offlinePushInfo: 'Hi' }],
  ['offlinePushInfo must be', { ...message, offlinePushInfo: new Date(noon) }],
  ['offlinePushInfo cannot be written', { ...message, offlinePushInfo: { toJSON: () => undefined } }],
  ['body cannot be written as JSON', { ...message, body: { toJSON: () => undefined } }],
  ['body[0].MsgContent must be an object', { ...message, body: [{ MsgType: 'TIMTextElem' }] }],
  ['to or groupId must', JSON.parse('{"from":"alice","body":"Hi","__proto__":{"to":"mallory"}}')],
  ['sendMsgControl must be', { ...message, sendMsgControl: 'NoUnread' }],
  ['forbidCallbackControl must be', { ...message, forbidCallbackControl: 'ForbidBeforeSendMsgCallback' }],
  ['topicId is not for a message to one account', { ...message, topicId: 'a' }],
  [
    'syncToSender is not for a message to a group',
    { from: 'a', groupId: 'g', body: 'Hi', syncToSender: true },
  ],
  [
    'lifetimeSeconds is not for a message to a group',
    { from: 'a', groupId: 'g', body: 'Hi', lifetimeSeconds: 7 },
  ],
])('is refused, before anything is sent, with "%s": %j', async (words, wrong) => {
  const { caller, calls } = sending()
  await expect(send(caller, wrong as OutgoingMessage)).rejects.toThrow(words)
  expect(calls).toEqual([])
})

test('a message of a class has what it reads by a method', async () => {
  const { caller, calls } = sending()
  class Note {
    readonly from = 'alice'
    readonly to = 'bob'
    readonly body = 'Hi'
    get onlineOnly() {
      return true
    }
  }
  await send(caller, new Note())
  expect(calls[0]?.request).toMatchObject({ From_Account: 'alice', MsgLifeTime: 0 })
})

test('a message to an account says what it was told, by the names of the wire', async () => {
  const { caller, calls } = sending()
  const push = { Title: 'New message' }
  await send(caller, {
    ...message,
    body: [textElement('Hi')],
    cloudCustomData: '{}',
    offlinePushInfo: push,
    sendMsgControl: ['NoUnread'],
    forbidCallbackControl: ['ForbidBeforeSendMsgCallback'],
    syncToSender: true,
    lifetimeSeconds: 60,
    needReadReceipt: true,
  })
  expect(calls[0]?.request).toEqual({
    From_Account: 'alice',
    To_Account: 'bob',
    MsgSeq: expect.any(Number),
    MsgRandom: expect.any(Number),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hi' } }],
    CloudCustomData: '{}',
    OfflinePushInfo: push,
    SendMsgControl: ['NoUnread'],
    ForbidCallbackControl: ['ForbidBeforeSendMsgCallback'],
    SyncOtherMachine: 1,
    MsgLifeTime: 60,
    IsNeedReadReceipt: 1,
  })
})

test('a message to a group says what it was told, by the names of the wire', async () => {
  const { caller, calls } = sending()
  const outcome = await send(caller, {
    from: 'alice',
    groupId: 'shop',
    topicId: 'tea',
    body: 'Hi',
    onlineOnly: true,
    needReadReceipt: true,
  })
  expect(calls[0]?.request).toEqual({
    From_Account: 'alice',
    GroupId: 'shop',
    TopicId: 'tea',
    Random: expect.any(Number),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hi' } }],
    OnlineOnlyFlag: 1,
    NeedReadReceipt: 1,
  })
  expect(outcome).toMatchObject({ status: 'sent', seq: 9, key: undefined, found: false })
})

test('an id is always the same two numbers, so that later releases recognise messages of this one', async () => {
  const { caller, calls } = sending()
  for (const _ of [1, 2]) await send(caller, { ...message, id: 'order 7', since: new Date(noon) })
  const numbers = calls.map(({ request }) => [request.MsgSeq, request.MsgRandom])
  expect(numbers[0]).toEqual(numbers[1])
  expect(numbers[0]).toMatchInlineSnapshot(`
    [
      1090316905,
      4259263412,
    ]
  `)
})

test('the id of an outcome stands for the numbers that were sent', async () => {
  const { caller, calls } = sending()
  const { id } = await send(caller, message)
  await send(caller, { ...message, id, since: new Date(noon) })
  const [first, again] = calls.map(({ request }) => [request.MsgSeq, request.MsgRandom])
  expect(again).toEqual(first)
})

test('an id is looked for no further back than it can have been sent, and a minute', async () => {
  const { caller, calls } = sending()
  await send(caller, { ...message, id: 'a', since: new Date(noon - 3_600_000) })
  await send(caller, {
    from: 'alice',
    groupId: 'shop',
    body: 'Hi',
    id: 'a',
    since: new Date(noon - 3_600_000),
  })
  expect(calls.map(({ path }) => path)).toEqual([
    'openim/admin_getroammsg',
    'openim/sendmsg',
    'group_open_http_svc/group_msg_get_simple',
    'group_open_http_svc/send_group_msg',
  ])
  expect(calls[0]?.request.MinTime).toBe(noon / 1000 - 3660)
})

test('an id is looked for, however new it looks, while only the clock of this machine is known', async () => {
  const { caller, calls } = sending()
  const recent = { ...message, id: 'a', since: new Date(noon - 1_000) }
  for (const clockOffset of [undefined, 0]) await send(Object.assign({}, caller, { clockOffset }), recent)
  expect(calls.map(({ path }) => path)).toEqual([
    'openim/admin_getroammsg',
    'openim/sendmsg',
    'openim/sendmsg',
  ])
})

test('MsgSeq goes up within a millisecond, over its largest value, and stays inside uint32', async () => {
  let now = noon
  const { caller, calls } = sending(() => now)
  for (let count = 0; count < 3; count += 1) await send(caller, message)
  const [first = 0, second, third] = calls.map(({ request }) => Number(request.MsgSeq))
  expect([second, third]).toEqual([first + 1, first + 2])
  now = Math.ceil(noon / 0xffff_ffff) * 0xffff_ffff - 1
  for (let count = 0; count < 3; count += 1) await send(caller, message)
  for (const { request } of calls) {
    expect(request.MsgSeq).toBeGreaterThanOrEqual(0)
    expect(request.MsgSeq).toBeLessThanOrEqual(0xffff_ffff)
  }
})

test.each([null, undefined, 'soon', -1, Number.NaN])('a time of %j is not told as one', async (time) => {
  const { caller } = answeringCaller({
    'openim/sendmsg': () => ({ MsgTime: time, MsgKey: '1_2_3' }),
    'group_open_http_svc/send_group_msg': () => ({ MsgTime: time, MsgSeq: 9 }),
  })
  for (const to of [message, { from: 'alice', groupId: 'shop', body: 'Hi' }])
    expect(await send({ ...caller, now: () => noon }, to)).toMatchObject({ time: new Date(0) })
})

test('an id stands for the same numbers again, and for others with another receiver or body', async () => {
  const numbersOf = async (changed: Partial<OutgoingMessage>) => {
    const { caller, calls } = sending()
    await send(caller, { ...message, id: 'order-7', ...changed } as OutgoingMessage)
    const { MsgSeq, MsgRandom } = (calls.at(-1)?.request ?? {}) as Record<string, unknown>
    return `${MsgSeq} ${MsgRandom}`
  }
  const first = await numbersOf({})
  expect(await numbersOf({})).toBe(first)
  expect(await numbersOf({ body: [textElement('Hi')] })).toBe(first)
  const others = await Promise.all([
    numbersOf({ body: 'Hi!' }),
    numbersOf({ from: 'carol' }),
    numbersOf({ to: 'carol' }),
    numbersOf({ id: 'order-8' }),
  ])
  expect(new Set([first, ...others]).size).toBe(5)
})
