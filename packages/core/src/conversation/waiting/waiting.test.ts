import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { roamingAnswer, written } from '../../../test/roaming-service.ts'
import { ApiError, NetworkError } from '../../errors.ts'
import { conversations } from '../inbox/conversations.ts'
import { type WaitingOptions, waiting } from './waiting.ts'

const start = 1_700_000_000
const chatsOf: Record<string, readonly Record<string, unknown>[]> = {
  alice: [written('support', 'alice', start), written('alice', 'support', start + 60)],
  bob: [written('bob', 'support', start), written('support', 'bob', start + 60)],
  carol: [written('carol', 'support', start + 30)],
  dave: [],
}
const items = [
  { Type: 1, To_Account: 'alice', MsgTime: start + 60 },
  { Type: 2, GroupId: 'tea', MsgTime: start + 61 },
  { Type: 1, To_Account: 'bob', MsgTime: start + 60 },
  { Type: 1, To_Account: 'carol', MsgTime: start + 30 },
  { Type: 1, To_Account: 'dave', MsgTime: start },
]

/** A service with the conversations above, some a page. */
function service(listed: readonly unknown[] = items, size = listed.length) {
  return answeringCaller({
    'recentcontact/get_list': ({ StartIndex = 0 }) => ({
      SessionItem: listed.slice(StartIndex, StartIndex + size),
      CompleteFlag: StartIndex + size >= listed.length ? 1 : 0,
      TimeStamp: start - StartIndex,
      StartIndex: StartIndex + size,
      TopTimeStamp: 0,
      TopStartIndex: 0,
    }),
    'openim/admin_getroammsg': (request: Record<string, never>) => {
      const { Operator_Account, Peer_Account } = request as Record<string, string>
      const peer = (Operator_Account === 'support' ? Peer_Account : Operator_Account) ?? ''
      if (peer === 'cut') throw new NetworkError('cut')
      if (peer === 'broken') throw new Error('a mistake of the program')
      return roamingAnswer(chatsOf[peer] ?? [], request)
    },
  })
}

async function list(options: WaitingOptions = {}, listed?: readonly unknown[]) {
  const { caller, calls } = service(listed)
  const waits = await waiting(caller, 'support', options).collect(100)
  return { waits: waits.map(({ chat, status }) => [chat.peer, status]), calls, entries: waits }
}

test('a conversation that cannot be read is listed as unknown, and the others are told', async () => {
  const long = '用'.repeat(11)
  const listed = [...items, { Type: 1, To_Account: 'cut' }, { Type: 1, To_Account: long }]
  const { waits, entries } = await list({}, listed)
  expect(waits).toEqual([
    ['alice', 'waiting'],
    ['carol', 'waiting'],
    ['cut', 'unknown'],
    [long, 'unknown'],
  ])
  expect(entries[2]?.problems).toMatchObject([
    { item: 'cut', reason: 'cut', error: { name: 'NetworkError' } },
  ])
  expect(entries[3]?.problems[0]?.reason).toContain('33 bytes, but a UserID has at most 32')
})

test('what is no failure of a call ends the listing', async () => {
  const { caller } = service([{ Type: 1, To_Account: 'broken' }])
  await expect(waiting(caller, 'support').collect(1)).rejects.toThrow('a mistake of the program')
})

test('a list that is refused rejects', async () => {
  const refusal = new ApiError('no such account', { code: 50001, command: 'recentcontact/get_list' } as never)
  const { caller } = answeringCaller({
    'recentcontact/get_list': () => {
      throw refusal
    },
  })
  await expect(waiting(caller, 'support').first()).rejects.toBe(refusal)
})

test('what is not a conversation is set apart on its page', async () => {
  const { caller } = service([null, ...items])
  const { value } = await waiting(caller, 'support').pages().next()
  expect(value).toMatchObject({ skipped: [{ value: null, reason: 'it is null, not an object' }], done: true })
})

test('who waits is listed in the order of the list, with one request each and none for groups', async () => {
  const { waits, entries, calls } = await list()
  expect(waits).toEqual([
    ['alice', 'waiting'],
    ['carol', 'waiting'],
  ])
  expect(entries).toMatchObject([
    { since: new Date((start + 60) * 1000), exact: true },
    { since: new Date((start + 30) * 1000), exact: false, reached: 'oldest' },
  ])
  expect(calls.map(({ path }) => path).toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => 'openim/admin_getroammsg'),
    'recentcontact/get_list',
  ])
  expect(calls[0]?.request).toMatchObject({ From_Account: 'support', AssistFlags: 5 })
  expect(new Set(calls.map(({ options }) => options?.operation))).toEqual(new Set(['waiting']))
})

test('who does not wait is listed when that is wanted', async () => {
  const { waits } = await list({ includeAnswered: true })
  expect(waits).toEqual([
    ['alice', 'waiting'],
    ['bob', 'answered'],
    ['carol', 'waiting'],
    ['dave', 'empty'],
  ])
})

test('the settings of one conversation hold for all', async () => {
  const { waits, calls } = await list({
    counts: ({ from }) => from !== 'carol',
    maxMessages: 1,
    peerView: true,
  })
  expect(waits).toEqual([['alice', 'waiting']])
  expect(calls[1]?.request).toMatchObject({ MaxCnt: 1, Peer_Account: 'support' })
})

test('a page on which nobody waits has a cursor too, and a listing goes on from it', async () => {
  const { caller } = service(items.toReversed(), 3)
  const pages = []
  for await (const page of waiting(caller, 'support').pages()) pages.push(page)
  const [first, second] = pages
  expect(first?.items.map(({ chat }) => chat.peer)).toEqual(['carol'])
  const rest = await waiting(caller, 'support', { cursor: first?.cursor }).collect(10)
  expect(rest).toEqual(second?.items)
  const ofList = conversations(caller, 'support', { includeEmpty: false, cursor: first?.cursor })
  expect(await ofList.collect(10)).toHaveLength(2)
})

test.each<[unknown, unknown, RegExp]>([
  [undefined, undefined, /^account must be a UserID/],
  ['support', null, /^options must be an object/],
  ['support', { cursor: null }, /^cursor must be the text/],
  ['support', { includeAnswered: 1 }, /^includeAnswered must be true or false/],
  ['support', { peerView: 'yes' }, /^peerView must be true or false/],
  ['support', { maxMessages: Number.POSITIVE_INFINITY }, /^maxMessages must be a whole number/],
  ['support', { counts: {} }, /^counts must be a function/],
])('waiting(%j, %j) throws when it is called', (account, options, expected) => {
  const { caller, calls } = service()
  expect(() => waiting(caller, account as never, options as never)).toThrow(expected)
  expect(calls).toEqual([])
})
