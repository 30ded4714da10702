import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { roamingAnswer, type WireMessage, written } from '../../../test/roaming-service.ts'
import { ApiError, NetworkError } from '../../errors.ts'
import { type WaitQuery, waitingSince } from './waiting-since.ts'

const path = 'openim/admin_getroammsg'
const start = 1_700_000_000
const fromAlice = (minute: number, over?: object) => written('alice', 'support', start + minute * 60, over)
const fromSupport = (minute: number, over?: object) => written('support', 'alice', start + minute * 60, over)
const minute = (count: number) => new Date((start + count * 60) * 1000)
const range = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => from + index)

/** Asks who waits in a conversation, oldest message first. */
async function ask(messages: readonly WireMessage[], over: Partial<WaitQuery> = {}) {
  const { caller, calls } = answeringCaller({ [path]: (request) => roamingAnswer(messages, request) })
  const wait = await waitingSince(caller, { account: 'support', peer: 'alice', ...over })
  return { wait, requests: calls.map(({ request }) => request) }
}

test.each<[string, readonly WireMessage[], string]>([
  [
    'has no From_Account',
    [fromSupport(1), fromAlice(2, { From_Account: '' })],
    'a message has no From_Account',
  ],
  [
    'is of somebody else',
    [fromSupport(1), written('carol', 'support', start + 120)],
    'a message is from "carol", who is neither side',
  ],
  [
    'has milliseconds as its time',
    [fromSupport(1), fromAlice(2, { MsgTimeStamp: 1_700_000_000_000 })],
    'the MsgTimeStamp of a message is 1700000000000',
  ],
  ['is none', [fromSupport(1), null], 'it is null, not an object'],
])('where the newest message %s, nobody is said to have written last', async (_, messages, reason) => {
  const { wait } = await ask(messages)
  expect(wait).toEqual({
    chat: { type: 'c2c', peer: 'alice' },
    status: 'unknown',
    problems: [expect.objectContaining({ item: 'alice', reason })],
  })
})

test.each([{}, { MsgList: null }, { MsgList: [] }])(
  'messages that the answer counts and does not list may be of anybody: %j',
  async (answer) => {
    const { caller } = answeringCaller({ [path]: () => ({ Complete: 1, MsgCnt: 5, ...answer }) })
    expect(await waitingSince(caller, { account: 'support', peer: 'alice' })).toMatchObject({
      status: 'unknown',
      problems: [{ item: 'alice', reason: 'the answer lists nothing, but its MsgCnt is 5' }],
    })
  },
)

test('a message that cannot be read between those of the peer ends what is sure: at least since', async () => {
  const { wait } = await ask([
    fromSupport(1),
    fromAlice(2),
    fromAlice(3, { From_Account: undefined }),
    fromAlice(4),
    fromAlice(5),
  ])
  expect(wait).toMatchObject({
    status: 'waiting',
    since: minute(4),
    exact: false,
    reached: 'problem',
    unanswered: 2,
    problems: [{ item: 'alice', reason: 'a message has no From_Account' }],
  })
})

test('a page with something odd in it tells nothing, and those before it what they had', async () => {
  const { wait } = await ask([null, ...range(0, 35).map((each) => fromAlice(each))])
  expect(wait).toMatchObject({
    status: 'waiting',
    since: minute(5),
    exact: false,
    reached: 'problem',
    unanswered: 30,
  })
  expect(wait.problems).toEqual([
    { item: 'alice', code: undefined, error: undefined, reason: 'it is null, not an object', value: null },
  ])
})

test('a refusal of the first request rejects', async () => {
  const refusal = new ApiError('Cannot read', { code: 90003, command: path } as never)
  const { caller } = answeringCaller({
    [path]: () => {
      throw refusal
    },
  })
  await expect(waitingSince(caller, { account: 'support', peer: 'alice' })).rejects.toBe(refusal)
})

test('a request that fails later leaves what was found: at least since', async () => {
  const error = new NetworkError('cut')
  const messages = range(0, 60).map((each) => fromAlice(each))
  const { caller } = answeringCaller({
    [path]: (request) => {
      if (request.LastMsgKey !== undefined) throw error
      return roamingAnswer(messages, request)
    },
  })
  const wait = await waitingSince(caller, { account: 'support', peer: 'alice' })
  expect(wait).toMatchObject({ status: 'waiting', since: minute(30), exact: false, reached: 'problem' })
  expect(wait.problems).toEqual([{ item: 'alice', code: undefined, error, reason: 'cut' }])
})

test('an abort rejects, whatever was found before', async () => {
  const controller = new AbortController()
  const messages = range(0, 60).map((each) => fromAlice(each))
  const { caller } = answeringCaller({
    [path]: (request) => {
      controller.abort(new Error('enough'))
      return roamingAnswer(messages, request)
    },
  })
  const { signal } = controller
  await expect(waitingSince(caller, { account: 'support', peer: 'alice' }, { signal })).rejects.toThrow(
    'enough',
  )
})

test('where nothing of the account is kept, the peer waits at least since the oldest message', async () => {
  const { wait } = await ask([fromAlice(1), fromAlice(2)])
  expect(wait).toMatchObject({
    status: 'waiting',
    since: minute(1),
    exact: false,
    reached: 'oldest',
    unanswered: 2,
  })
})

test('where the bound is reached, the peer waits at least since the oldest message that was looked at', async () => {
  const messages = [fromSupport(0), ...range(1, 100).map((each) => fromAlice(each))]
  const { wait, requests } = await ask(messages, { maxMessages: 50 })
  expect(wait).toMatchObject({
    status: 'waiting',
    since: minute(40),
    exact: false,
    reached: 'limit',
    unanswered: 60,
  })
  expect(requests).toHaveLength(2)
  expect((await ask(messages, { maxMessages: 1 })).requests).toMatchObject([{ MaxCnt: 1 }])
})

test('without a bound of the caller ten pages are read at most', async () => {
  const { wait, requests } = await ask([fromSupport(0), ...range(1, 500).map((each) => fromAlice(each))])
  expect(wait).toMatchObject({ status: 'waiting', reached: 'limit', unanswered: 300 })
  expect(requests).toHaveLength(10)
})

test('a bound that is reached with the oldest message hides nothing', async () => {
  const { wait } = await ask(
    range(0, 30).map((each) => fromAlice(each)),
    { maxMessages: 30 },
  )
  expect(wait).toMatchObject({ reached: 'oldest', unanswered: 30 })
})

test('where none of the messages within the bound counts, it is not known who wrote last', async () => {
  const { wait } = await ask(
    [fromAlice(1), ...range(2, 9).map((each) => fromAlice(each, { MsgFlagBits: 8 }))],
    {
      maxMessages: 4,
    },
  )
  expect(wait.status).toBe('unknown')
  expect(wait.problems[0]?.reason).toBe(
    'none of its newest messages counts, of which at most 4 are looked at',
  )
})

test.each<[string, readonly WireMessage[]]>([
  ['there is no message', []],
  ['all were recalled', [fromAlice(1, { MsgFlagBits: 8 }), fromSupport(2, { MsgFlagBits: 8 })]],
])('nobody waits where %s', async (_, messages) => {
  const { wait } = await ask(messages)
  expect(wait).toEqual({ chat: { type: 'c2c', peer: 'alice' }, status: 'empty', problems: [] })
})

test('what was recalled counts neither as a question nor as an answer', async () => {
  const { wait } = await ask([
    fromSupport(1),
    fromAlice(2, { MsgFlagBits: 8 }),
    fromAlice(3),
    fromSupport(4, { MsgFlagBits: 8 }),
    fromAlice(5),
  ])
  expect(wait).toMatchObject({ status: 'waiting', since: minute(3), exact: true, unanswered: 2 })
})

test('the wait begins with the first message after the last one of the account', async () => {
  const { wait, requests } = await ask([
    fromAlice(1),
    fromSupport(2),
    fromAlice(3),
    fromAlice(4),
    fromAlice(5),
  ])
  expect(wait).toMatchObject({
    chat: { type: 'c2c', peer: 'alice' },
    status: 'waiting',
    since: minute(3),
    exact: true,
    reached: 'answer',
    unanswered: 3,
    first: { key: fromAlice(3).MsgKey, chat: { peer: 'alice' } },
    last: { key: fromAlice(5).MsgKey },
    problems: [],
  })
  expect(requests).toEqual([
    { Operator_Account: 'support', Peer_Account: 'alice', MaxCnt: 30, MinTime: 0, MaxTime: 0xffff_ffff },
  ])
})

test('nobody waits where the account wrote last, also without a time, and one request tells', async () => {
  const { wait, requests } = await ask([
    ...range(0, 90).map((each) => fromAlice(each)),
    fromSupport(90, { MsgTimeStamp: 0 }),
  ])
  expect(wait).toMatchObject({ status: 'answered', last: { from: 'support' }, problems: [] })
  expect(requests).toHaveLength(1)
})

test('an answer in the second of the question is before or after it as the service orders them', async () => {
  const [question, answer] = [fromAlice(1), fromSupport(1, { MsgSeq: 1, MsgKey: 'answer' })]
  expect((await ask([question, answer])).wait.status).toBe('answered')
  expect((await ask([answer, question])).wait).toMatchObject({
    status: 'waiting',
    since: minute(1),
    exact: true,
  })
})

test('a message of the future is told with the time it has', async () => {
  const { wait } = await ask([fromSupport(1), fromAlice(10_000_000)])
  expect(wait).toMatchObject({ status: 'waiting', since: minute(10_000_000), exact: true })
})

test('what the app says was not written by a person counts on neither side', async () => {
  const notice = { CloudCustomData: 'notice' }
  const asked: string[] = []
  const { wait } = await ask(
    [
      fromSupport(1),
      fromAlice(2),
      fromSupport(3, notice),
      fromAlice(4, notice),
      fromSupport(5, { MsgFlagBits: 8 }),
    ],
    {
      counts: ({ from, chat, cloudCustomData }) => {
        asked.push(`${from} ${chat.peer}`)
        return cloudCustomData !== 'notice'
      },
    },
  )
  expect(wait).toMatchObject({ status: 'waiting', since: minute(2), exact: true, unanswered: 1 })
  expect(asked).toEqual(['alice alice', 'support alice', 'alice alice', 'support alice'])
})

test.each([
  ['an answer that is neither true nor false', () => Promise.resolve(false), /^counts must be a function/],
  [
    'an error',
    () => {
      throw new Error('of the app')
    },
    /^of the app$/,
  ],
])('%s of counts rejects', async (_, counts, expected) => {
  await expect(ask([fromAlice(1)], { counts: counts as never })).rejects.toThrow(expected)
})

test("the peer's view has what was not synchronised to the account", async () => {
  const { wait, requests } = await ask([fromAlice(1), fromSupport(2)], { peerView: true })
  expect(wait).toMatchObject({
    chat: { peer: 'alice' },
    status: 'answered',
    last: { chat: { peer: 'alice' } },
  })
  expect(requests).toMatchObject([{ Operator_Account: 'alice', Peer_Account: 'support' }])
})

test('an account that writes to itself does not wait', async () => {
  const { wait } = await ask([written('support', 'support', start)], { peer: 'support' })
  expect(wait.status).toBe('answered')
})

test.each<[unknown, unknown, RegExp]>([
  [undefined, undefined, /^query must be an object/],
  [{ account: 'support' }, undefined, /^peer must be a UserID/],
  [{ account: '', peer: 'alice' }, undefined, /^account must be a UserID/],
  [{ account: 'support', peer: 'alice', maxMessages: 0 }, undefined, /^maxMessages must be from 1/],
  [{ account: 'support', peer: 'alice', counts: true }, undefined, /^counts must be a function/],
  [{ account: 'support', peer: 'alice', peerView: 1 }, undefined, /^peerView must be true or false/],
  [{ account: 'support', peer: 'alice', signal: 1 }, undefined, /^signal belongs into the second argument/],
  [{ account: 'support', peer: 'alice' }, { maxMessages: 5 }, /^maxMessages belongs into the first argument/],
  [{ account: 'support', peer: 'alice' }, null, /^options must be an object/],
])('waitingSince(%j, %j) is refused before anything is sent', async (query, options, expected) => {
  const { caller, calls } = answeringCaller({})
  await expect(waitingSince(caller, query as never, options as never)).rejects.toThrow(expected)
  expect(calls).toEqual([])
})
