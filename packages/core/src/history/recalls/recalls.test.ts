import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { ApiError, NetworkError } from '../../errors.ts'
import { fromGroup, fromHistory, type Message } from '../../message/message.ts'
import type {
  C2CHistoryMessage,
  GroupHistoryMessage,
  GroupMessage,
  HistoryMessage,
  RoamingMessage,
} from '../../message/wire-messages.ts'
import { recalls } from './recalls.ts'

const roaming = 'openim/admin_getroammsg'
const group = 'group_open_http_svc/group_msg_get_simple'
// The last second of an hour, of a day, of a month and of a year in Beijing.
const newYear = Date.parse('2026-12-31T23:59:59+08:00') / 1000

function c2c(seq: number, over: Partial<C2CHistoryMessage> = {}): C2CHistoryMessage {
  const message = {
    From_Account: 'alice',
    To_Account: 'bob',
    MsgTimestamp: newYear,
    MsgSeq: seq,
    MsgRandom: 7,
  }
  return { ...message, MsgBody: [], ...over }
}

function listed({ MsgTimestamp, ...rest }: C2CHistoryMessage, MsgFlagBits = 0): RoamingMessage {
  const MsgKey = `${rest.MsgSeq}_${rest.MsgRandom}_${MsgTimestamp}`
  return { ...rest, MsgTimeStamp: MsgTimestamp, MsgFlagBits, MsgKey }
}

function inGroup(seq: number, over: Partial<GroupHistoryMessage> = {}): GroupHistoryMessage {
  const message = { From_Account: 'alice', GroupId: 'tea', MsgTimestamp: newYear, MsgSeq: seq, MsgBody: [] }
  return { ...message, ...over }
}

function inListing(seq: number, IsPlaceMsg = 0, MsgTimeStamp = newYear): GroupMessage {
  return { From_Account: 'alice', MsgSeq: seq, MsgRandom: 1, MsgTimeStamp, IsPlaceMsg, MsgBody: [] }
}

/** A service that has some messages on some sides of pairs. */
function pairs(sides: Record<string, RoamingMessage[]>) {
  return answeringCaller({
    [roaming]: ({ Operator_Account = '', MinTime = 0, MaxTime = 0 }) => {
      const MsgList = (sides[Operator_Account] ?? []).filter(
        ({ MsgTimeStamp }) => MsgTimeStamp >= MinTime && MsgTimeStamp <= MaxTime,
      )
      return { Complete: 1, MsgCnt: MsgList.length, MsgList }
    },
  })
}

/** A service that has some messages in one group. */
function groupOf(all: GroupMessage[]) {
  return answeringCaller({
    [group]: ({ ReqMsgSeq = 0, ReqMsgNumber = 0 }) => ({
      IsFinished: 1,
      RspMsgList: all
        .filter(({ MsgSeq }) => MsgSeq <= ReqMsgSeq && MsgSeq > ReqMsgSeq - ReqMsgNumber)
        .toReversed(),
    }),
  })
}

const seqs = (messages: readonly HistoryMessage[]) => messages.map(({ MsgSeq }) => MsgSeq)

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'messages must be a list, but is undefined'],
  ['a text', 'alice', 'messages must be a list, but is "alice"'],
  ['a single message', c2c(1), 'messages must be a list, but is an object'],
  ['a list with null in it', [c2c(1), null], 'messages[1] must be a message of a history file, but is null'],
])('%s instead of messages is refused before anything is sent', async (_, wrong, expected) => {
  const { caller, calls } = pairs({})
  await expect(recalls(caller, wrong as HistoryMessage[])).rejects.toMatchObject({
    name: 'TypeError',
    code: 'ERR_TIMKIT_ARGUMENT',
    message: expected,
  })
  expect(calls).toEqual([])
})

test.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])(
  'a limit of %s requests is refused',
  async (limit) => {
    const { caller, calls } = pairs({})
    await expect(recalls(caller, [c2c(1)], { maxRequests: limit })).rejects.toThrow('maxRequests')
    expect(calls).toEqual([])
  },
)

test('a message that no listing has is unknown, and not live', async () => {
  const { caller, calls } = pairs({ bob: [listed(c2c(1))] })
  const found = await recalls(caller, [c2c(1), c2c(2)])
  expect(seqs(found.live)).toEqual([1])
  const reason = 'no listing that may be asked has it'
  expect(found.unknown).toEqual([{ message: c2c(2), item: expect.any(String), why: 'not-listed', reason }])
  expect(calls.map(({ request }) => request.Operator_Account)).toEqual(['bob', 'alice'])
})

test('a chat that fails does not spoil the others', async () => {
  const error = new NetworkError('cut')
  const { caller } = answeringCaller({
    [roaming]: () => ({ Complete: 1, MsgCnt: 1, MsgList: [listed(c2c(1), 8)] }),
    [group]: () => {
      throw error
    },
  })
  const lost = inGroup(1)
  const found = await recalls(caller, [lost, c2c(1)])
  expect(seqs(found.recalled)).toEqual([1])
  expect(found.unknown).toEqual([{ message: lost, item: '1', why: 'failed', error, reason: 'cut' }])
})

test('a group that keeps no messages leaves all of its messages unknown, with the refusal', async () => {
  const error = new ApiError('refused', { errorCode: 10044, errorInfo: '' })
  const { caller } = answeringCaller({
    [group]: () => {
      throw error
    },
  })
  const { unknown } = await recalls(caller, [inGroup(1), inGroup(2)])
  expect(unknown.map(({ why, error: refusal }) => [why, refusal])).toEqual([
    ['failed', error],
    ['failed', error],
  ])
})

test('a mistake of this program is not hidden', async () => {
  const { caller } = answeringCaller({})
  await expect(recalls(caller, [c2c(1)])).rejects.toThrow('no answer was prepared')
})

test('a message without what it is found by is unknown, and nothing is sent for it', async () => {
  const { caller, calls } = pairs({})
  const odd = [
    {},
    c2c(1, { To_Account: '' }),
    c2c(1, { To_Account: '用'.repeat(11) }),
    c2c(1, { MsgRandom: null as unknown as number }),
    inGroup(0),
  ] as HistoryMessage[]
  const { unknown } = await recalls(caller, odd)
  expect(unknown).toMatchObject(
    odd.map((message) => ({ message, why: 'no-identity', reason: 'it lacks what a message is found by' })),
  )
  expect(calls).toEqual([])
})

test('what is left when the limit is reached is unknown', async () => {
  const { caller, calls } = groupOf([1, 50, 99].map((seq) => inListing(seq)))
  const found = await recalls(
    caller,
    [1, 50, 99].map((seq) => inGroup(seq)),
    { maxRequests: 2 },
  )
  expect(seqs(found.live)).toEqual([50, 99])
  expect(found.unknown.map(({ why }) => why)).toEqual(['limit'])
  expect(calls).toHaveLength(2)
})

test('what the sender side alone has is found there', async () => {
  const { caller } = pairs({ bob: [], alice: [listed(c2c(1), 8)] })
  expect(seqs((await recalls(caller, [c2c(1)])).recalled)).toEqual([1])
})

test('both directions with the same numbers in the same second are two messages', async () => {
  const there = c2c(1)
  const back = c2c(1, { From_Account: 'bob', To_Account: 'alice' })
  const { caller } = pairs({ bob: [listed(there), listed(back, 8)] })
  const found = await recalls(caller, [there, back])
  expect(found.live).toEqual([there])
  expect(found.recalled).toEqual([back])
  expect(found.recalled[0]).toBe(back)
})

test('a pair is asked for once per hour, and for no more than the time of its messages', async () => {
  const first = c2c(1, { MsgTimestamp: newYear })
  const next = c2c(2, { MsgTimestamp: newYear + 1, From_Account: 'bob', To_Account: 'alice' })
  const last = c2c(3, { MsgTimestamp: newYear + 3_600 })
  const { caller, calls } = pairs({
    alice: [first, next, last].map((each) => listed(each)),
    bob: [listed(first)],
  })
  const found = await recalls(caller, [first, next, last])
  expect(seqs(found.live)).toEqual([1, 2, 3])
  expect(calls.map(({ request: { MinTime, MaxTime } }) => [MinTime, MaxTime])).toEqual([
    [newYear, newYear],
    [newYear + 1, newYear + 3_600],
  ])
})

test('a group is asked for the parts that have the messages, with the recalled ones', async () => {
  const { caller, calls } = groupOf([
    inListing(3, 2),
    inListing(4),
    inListing(5, 1, 0),
    inListing(60),
    inListing(61, 2),
  ])
  const found = await recalls(
    caller,
    [61, 5, 4, 3, 60].map((seq) => inGroup(seq)),
  )
  expect([seqs(found.live), seqs(found.recalled), seqs(found.gone)]).toEqual([[4, 60], [61, 3], [5]])
  expect(calls.map(({ request }) => request)).toEqual([
    { GroupId: 'tea', ReqMsgNumber: 2, ReqMsgSeq: 61, WithRecalledMsg: 1 },
    { GroupId: 'tea', ReqMsgNumber: 3, ReqMsgSeq: 5, WithRecalledMsg: 1 },
  ])
})

test('the message of a group that was made again under the same id is another one', async () => {
  const { caller } = groupOf([inListing(1, 0, newYear + 86_400)])
  const { live, unknown } = await recalls(caller, [inGroup(1)])
  expect(live).toEqual([])
  expect(unknown[0]?.why).toBe('not-listed')
})

test('an answer that ignores what was asked for is not asked for ever', async () => {
  const { caller, calls } = answeringCaller({
    [group]: () => ({ IsFinished: 0, RspMsgList: [null, inListing(900)] }),
  })
  const { unknown } = await recalls(caller, [inGroup(5), inGroup(4)])
  expect(unknown.map(({ why }) => why)).toEqual(['not-listed', 'not-listed'])
  expect(calls).toHaveLength(2)
})

test('what has expired is not asked for message by message', async () => {
  const { caller, calls } = answeringCaller({ [group]: () => ({ IsFinished: 2, RspMsgList: [] }) })
  expect(
    (
      await recalls(
        caller,
        [900, 600, 300].map((seq) => inGroup(seq)),
      )
    ).unknown,
  ).toHaveLength(3)
  expect(calls).toHaveLength(1)
})

test('messages that were read already are given back as they are', async () => {
  const { caller } = pairs({ bob: [listed(c2c(1)), listed(c2c(2), 8)] })
  const [live, recalled, lost] = [1, 2, 3].map((seq) => fromHistory(c2c(seq), { account: 'alice' }))
  const given = [live, recalled, lost] as Message<C2CHistoryMessage>[]
  const found = await recalls(caller, given)
  expect(found.live[0]).toBe(live)
  expect(found.recalled[0]).toBe(recalled)
  expect(found.unknown).toEqual([
    { message: lost, item: expect.any(String), why: 'not-listed', reason: expect.any(String) },
  ])
})

test('messages of a group that were read already are looked for in it, whatever they came from', async () => {
  const { caller } = groupOf([inListing(5, 2), inListing(6)])
  const given = [fromHistory(inGroup(5)), fromGroup(inListing(6), 'tea')]
  const found = await recalls<Message>(caller, given)
  expect([found.recalled, found.live]).toEqual([[given[0]], [given[1]]])
})
