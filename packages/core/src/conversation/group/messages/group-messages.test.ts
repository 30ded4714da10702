import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../../../test/answering-caller.ts'
import { writeCursor } from '../../../listing/write-cursor.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import { type GroupMessagesQuery, groupMessages } from './group-messages.ts'

const path = 'group_open_http_svc/group_msg_get_simple'

function message(seq: number, over: Partial<GroupMessage> = {}): GroupMessage {
  return {
    From_Account: 'alice',
    MsgSeq: seq,
    MsgRandom: seq,
    MsgTimeStamp: 1_000 + seq * 10,
    IsPlaceMsg: 0,
    MsgBody: [],
    ...over,
  }
}

/** A service with the messages of one group, which pages as documented. */
function service(all: GroupMessage[]) {
  return answeringCaller({
    [path]: ({ ReqMsgSeq = Number.POSITIVE_INFINITY, ReqMsgNumber = 0 }) => {
      const list = all.filter(({ MsgSeq }) => MsgSeq <= ReqMsgSeq).slice(-ReqMsgNumber)
      return { GroupId: 'g', IsFinished: list.length === ReqMsgNumber ? 1 : 0, RspMsgList: list.toReversed() }
    },
  })
}

const conversation = Array.from({ length: 45 }, (_, index) => message(index + 1))

async function seqs(query: GroupMessagesQuery, all = conversation) {
  const { caller, calls } = service(all)
  const found: number[] = []
  for await (const { MsgSeq } of groupMessages(caller, query)) found.push(MsgSeq)
  return { found, calls }
}

test('all messages come once, newest first, in requests of at most 20', async () => {
  const { found, calls } = await seqs({ groupId: 'g' })
  expect(found).toEqual(conversation.map(({ MsgSeq }) => MsgSeq).toReversed())
  expect(calls.map(({ request }) => request)).toEqual([
    { GroupId: 'g', ReqMsgNumber: 20, WithRecalledMsg: 1 },
    { GroupId: 'g', ReqMsgNumber: 20, WithRecalledMsg: 1, ReqMsgSeq: 25 },
    { GroupId: 'g', ReqMsgNumber: 20, WithRecalledMsg: 1, ReqMsgSeq: 5 },
  ])
})

test('a range ends the reading at its older end and passes over what is newer', async () => {
  const { found, calls } = await seqs({ groupId: 'g', since: 1_300, until: 1_350 })
  expect(found).toEqual([35, 34, 33, 32, 31, 30])
  // The second page is all older.
  expect(calls).toHaveLength(2)
})

test.each([0, 990, '990'])('a message whose time is %j hides none that came before it', async (time) => {
  const all = [message(1), message(2), { ...message(3), MsgTimeStamp: time }, message(4)]
  const { caller } = answeringCaller({
    [path]: ({ ReqMsgSeq }) => ({
      IsFinished: ReqMsgSeq === undefined ? 0 : 1,
      RspMsgList: (ReqMsgSeq === undefined ? all.slice(2) : all.slice(0, 2)).toReversed(),
    }),
  })
  const given = await groupMessages(caller, { groupId: 'g', since: 1_000 }).collect(9)
  expect(given.map(({ MsgSeq }) => MsgSeq)).toEqual([4, 2, 1])
})

test.each([-1, 1_700_000_000_000, 1e300])('a message with %j for its time is given', async (time) => {
  const all = [message(1), { ...message(2), MsgTimeStamp: time }, message(3)]
  for (const query of [{ groupId: 'g' }, { groupId: 'g', since: 1_000, until: 2_000 }])
    expect((await seqs(query, all)).found).toEqual([3, 2, 1])
})

test('placeholders are given, although they may have no time', async () => {
  const all = [message(1), message(2, { IsPlaceMsg: 1, MsgTimeStamp: 0 }), message(3)]
  expect((await seqs({ groupId: 'g', since: 1_000 }, all)).found).toEqual([3, 2, 1])
})

test('reading goes on from a saved cursor', async () => {
  const { caller } = service(conversation)
  const { value: page } = await groupMessages(caller, { groupId: 'g' }).pages().next()
  const cursor = page?.cursor
  expect((await seqs({ groupId: 'g', cursor })).found[0]).toBe(25)
})

test('it ends when the rest has expired', async () => {
  const { caller, calls } = answeringCaller({ [path]: () => ({ IsFinished: 2, RspMsgList: [message(900)] }) })
  expect(await groupMessages(caller, { groupId: 'g' }).collect(9)).toHaveLength(1)
  expect(calls).toHaveLength(1)
})

test('a group without messages has one empty page', async () => {
  const { found, calls } = await seqs({ groupId: 'g' }, [])
  expect(found).toEqual([])
  expect(calls).toHaveLength(1)
})

test('a page that does not advance is an error', async () => {
  const { caller } = answeringCaller({
    [path]: ({ ReqMsgSeq }) => ({
      IsFinished: 0,
      RspMsgList: ReqMsgSeq === undefined ? [message(9), message(8)] : [],
    }),
  })
  await expect(groupMessages(caller, { groupId: 'g' }).collect(9)).rejects.toThrow('do not advance')
})

test.each<[string, () => unknown[]]>([
  ['ignores where it is asked to go on', () => [message(9), message(8)]],
  ['gives newer ones than were asked for', () => [message(19), message(18)]],
])('an answer that %s is an error', async (_, list) => {
  const { caller, calls } = answeringCaller({
    [path]: ({ ReqMsgSeq }) => ({
      IsFinished: 1,
      RspMsgList: ReqMsgSeq === undefined ? [message(9), message(8)] : list(),
    }),
  })
  await expect(groupMessages(caller, { groupId: 'g' }).collect(9)).rejects.toThrow('do not advance')
  expect(calls).toHaveLength(2)
})

test('odd messages are set apart, and the rest comes', async () => {
  const odd = [null, 'x', [message(1)]]
  const timeless = { ...message(2), MsgTimeStamp: undefined }
  const { caller } = answeringCaller({
    [path]: ({ ReqMsgSeq }) => ({
      IsFinished: 1,
      RspMsgList: ReqMsgSeq === undefined ? [odd[0], message(9), odd[1], {}] : [timeless, odd[2], message(1)],
    }),
  })
  const pages = []
  for await (const page of groupMessages(caller, { groupId: 'g', since: 1_000 }).pages()) pages.push(page)
  expect(pages.map(({ items }) => items)).toEqual([
    [message(9), {}],
    [timeless, message(1)],
  ])
  expect(pages.map(({ skipped }) => skipped.map(({ value }) => value))).toEqual([[null, 'x'], [[message(1)]]])
})

test('a whole answer of nothing but odd messages is the last one, and tells them', async () => {
  const { caller, calls } = answeringCaller({ [path]: () => ({ IsFinished: 1, RspMsgList: [null] }) })
  const { value } = await groupMessages(caller, { groupId: 'g' }).pages().next()
  expect(value).toEqual({
    items: [],
    skipped: [{ reason: 'it is null, not an object', value: null }],
    cursor: expect.any(String),
    done: true,
  })
  expect(calls).toHaveLength(1)
})

test('an answer with more to come and no number to go on from is an error', async () => {
  const { caller } = answeringCaller({ [path]: () => ({ IsFinished: 0, RspMsgList: [{}] }) })
  await expect(groupMessages(caller, { groupId: 'g' }).collect(9)).rejects.toThrow(
    'there is more, but not where it is',
  )
})

test('a second iteration sees what was sent meanwhile', async () => {
  const all = [message(1)]
  const listing = groupMessages(service(all).caller, { groupId: 'g' })
  expect(await listing.collect(9)).toHaveLength(1)
  all.push(message(2))
  expect(await listing.collect(9)).toHaveLength(2)
})

test('what is undefined counts as left out', async () => {
  const left = {
    topicId: undefined,
    since: undefined,
    until: undefined,
    pageSize: undefined,
    cursor: undefined,
  }
  const { found, calls } = await seqs({ groupId: 'g', includeRecalled: undefined, ...left })
  expect(found).toHaveLength(45)
  expect(calls[0]?.request).toEqual({ GroupId: 'g', ReqMsgNumber: 20, WithRecalledMsg: 1 })
})

function cursorOf(over: object): string {
  return writeCursor('group', { groupId: 'g', order: 'newest-first', seq: 4, ...over })
}

describe('before anything is sent, it refuses', () => {
  test.each<[string, object, string]>([
    ['no group', { groupId: '' }, 'groupId'],
    ['more than 20 a page', { pageSize: 21 }, 'pageSize'],
    ['a range that ends before it begins', { since: 2, until: 1 }, 'since (2)'],
    [
      'a cursor of another group',
      { cursor: cursorOf({ groupId: 'other' }) },
      'cursor belongs to groupId "other"',
    ],
    ['a cursor of a topic', { cursor: cursorOf({ topicId: 'news' }) }, 'cursor belongs to topicId "news"'],
    ['a cursor of another order', { order: 'oldest-first', cursor: cursorOf({}) }, 'cursor belongs to order'],
    ['a cursor that is null', { cursor: null }, 'cursor must be the text'],
    ['a cursor without a number', { cursor: cursorOf({ seq: Number.NaN }) }, 'cursor is damaged'],
    ['an unknown order', { order: 'any' }, 'order must be'],
    ['a group that is null', { groupId: null }, 'groupId must be'],
    ['an empty topic', { topicId: '' }, 'topicId must be'],
    [
      'recalled messages neither with nor without',
      { includeRecalled: 'yes' },
      'includeRecalled must be true or',
    ],
  ])('%s', (_, wrong, expected) => {
    const { caller, calls } = service([])
    expect(() => groupMessages(caller, { groupId: 'g', ...wrong })).toThrow(expected)
    expect(calls).toEqual([])
  })
})
