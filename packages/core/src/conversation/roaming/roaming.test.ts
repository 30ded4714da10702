import { describe, expect, test } from 'vitest'
import type { AdminGetRoamMsgRequest } from '../../api/openim/roaming.ts'
import { ResponseError } from '../../errors.ts'
import { readCursor } from '../../listing/cursor.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import type { Caller } from '../../transport/caller.ts'
import { type RoamingQuery, roamingMessages } from './roaming.ts'

const query: RoamingQuery = { operatorAccount: 'alice', peerAccount: 'bob', since: 0, until: 100_000 }

function message(time: number, seq: number): RoamingMessage {
  return {
    From_Account: 'alice',
    To_Account: 'bob',
    MsgSeq: seq,
    MsgRandom: seq * 7,
    MsgTimeStamp: time,
    MsgFlagBits: 0,
    MsgKey: `${seq}_${seq * 7}_${time}`,
    MsgBody: [],
  }
}

/** A service that keeps to the documented paging, and repeats the boundary message when told to. */
function service(all: RoamingMessage[], options: { repeatsBoundary?: boolean } = {}) {
  const requests: AdminGetRoamMsgRequest[] = []
  const answer = (request: AdminGetRoamMsgRequest) => {
    requests.push(request)
    let range = all.filter((m) => m.MsgTimeStamp >= request.MinTime && m.MsgTimeStamp <= request.MaxTime)
    const boundary = range.findIndex((m) => m.MsgKey === request.LastMsgKey)
    if (boundary >= 0) range = range.slice(0, options.repeatsBoundary ? boundary + 1 : boundary)
    const page = range.slice(-request.MaxCnt)
    return {
      ErrorCode: 0,
      Complete: page.length === range.length ? 1 : 0,
      MsgCnt: page.length,
      LastMsgTime: page[0]?.MsgTimeStamp,
      LastMsgKey: page[0]?.MsgKey,
      MsgList: page,
    }
  }
  return { caller: callerOf(answer), requests }
}

function callerOf(answer: (request: AdminGetRoamMsgRequest) => object): Caller {
  return { now: () => 0, call: async (_, request) => answer(request as AdminGetRoamMsgRequest) as never }
}

// Several messages share a second, also where a page ends.
const conversation = Array.from({ length: 57 }, (_, index) =>
  message(1_000 + Math.floor(index / 4), index + 1),
)
const keys = conversation.map((m) => m.MsgKey)

async function collect(messages: AsyncIterable<RoamingMessage>): Promise<string[]> {
  const found: string[] = []
  for await (const m of messages) found.push(m.MsgKey)
  return found
}

const groupCursor = writeCursor('group', { groupId: 'tea', order: 'newest-first', seq: 4 })

function cursorOf(over: object): string {
  const values = { account: 'alice', peer: 'bob', order: 'newest-first', time: 1, seen: [] }
  return writeCursor('c2c', { ...values, ...over })
}

describe('what is refused before anything is sent', () => {
  const { caller, requests } = service([])
  test.each([
    ['a missing operator', { ...query, operatorAccount: undefined as unknown as string }, 'operatorAccount'],
    ['an empty peer', { ...query, peerAccount: '' }, 'peerAccount'],
    ['a UserID of more than 32 bytes', { ...query, peerAccount: '用'.repeat(11) }, '33 bytes'],
    [
      'a range that ends before it begins',
      { ...query, since: 20, until: 10 },
      'since (20) is after until (10)',
    ],
    ['a time without a zone', { ...query, since: '2026-11-23T09:00:00' }, 'offset'],
    ['milliseconds', { ...query, until: 1_700_000_000_000 }, 'milliseconds'],
    ['an invalid date', { ...query, since: new Date('never') }, 'since'],
    ['no messages per page', { ...query, pageSize: 0 }, 'pageSize'],
    ['an unknown order', { ...query, order: 'random' as 'newest-first' }, 'order'],
    ['a cursor that is none', { ...query, cursor: {} as string }, 'cursor must be the text'],
    ['a cursor that is null', { ...query, cursor: null as unknown as string }, 'cursor must be the text'],
    ['a text that is not a cursor', { ...query, cursor: '{}' }, 'cursor is "{}", not one'],
    ['the cursor of a group', { ...query, cursor: groupCursor }, 'cursor belongs to another listing'],
    [
      'a cursor of another order',
      { ...query, cursor: cursorOf({ order: 'oldest-first' }) },
      'cursor belongs to order',
    ],
    ['a cursor without a time', { ...query, cursor: cursorOf({ time: undefined }) }, 'cursor is damaged'],
    ['a cursor of NaN', { ...query, cursor: cursorOf({ time: Number.NaN }) }, 'cursor is damaged'],
    ['a cursor with one key for a list', { ...query, cursor: cursorOf({ seen: 'x' }) }, 'cursor is damaged'],
    ['a cursor with a number for a key', { ...query, cursor: cursorOf({ key: 7 }) }, 'cursor is damaged'],
    ['a time that is null', { ...query, since: null as unknown as number }, 'since'],
    ['no query', undefined as unknown as RoamingQuery, 'query must be an object, but is undefined'],
    ['null for a query', null as unknown as RoamingQuery, 'query must be an object, but is null'],
    ['the cursor of another conversation', { ...query, cursor: cursorOf({ peer: 'carol' }) }, 'carol'],
  ])('%s', (_, bad, expected) => {
    expect(() => roamingMessages(caller, bad)).toThrow(expected)
    expect(requests).toEqual([])
  })
})

describe.each([false, true])('when the service repeats the boundary message: %s', (repeatsBoundary) => {
  test.each([1, 2, 3, 5, 8, 56, 57, 100])(
    'every message comes once and in order, %i a page',
    async (pageSize) => {
      // A page of one message that is only the repeated boundary could never advance.
      const size = repeatsBoundary ? pageSize + 1 : pageSize
      const { caller } = service(conversation, { repeatsBoundary })
      expect(await collect(roamingMessages(caller, { ...query, pageSize: size }))).toEqual(keys.toReversed())
      expect(
        await collect(roamingMessages(caller, { ...query, pageSize: size, order: 'oldest-first' })),
      ).toEqual(keys)
    },
  )

  test.each(['newest-first', 'oldest-first'] as const)(
    'reading goes on from any saved cursor, %s',
    async (order) => {
      const { caller } = service(conversation, { repeatsBoundary })
      const expected = order === 'oldest-first' ? keys : keys.toReversed()
      const read: string[] = []
      let cursor: string | undefined
      let done = false
      for (let pages = 0; !done && pages < 100; pages++) {
        const resumed = { ...query, order, pageSize: 5, cursor }
        const { value: page } = await roamingMessages(caller, resumed).pages().next()
        if (!page) throw new Error('a listing has a page')
        read.push(...page.items.map((m) => m.MsgKey))
        ;({ cursor, done } = page)
      }
      expect(read).toEqual(expected)
    },
  )
})

test('for the oldest first, pages beyond the buffer are fetched again and nothing is lost', async () => {
  const long = Array.from({ length: 400 }, (_, index) => message(1_000 + Math.floor(index / 3), index + 1))
  const { caller, requests } = service(long)
  const read = await collect(roamingMessages(caller, { ...query, order: 'oldest-first', pageSize: 4 }))
  expect(read).toEqual(long.map((m) => m.MsgKey))
  expect(requests.length).toBe(100 + 36)
})

test('stopping early asks for no further page', async () => {
  const { caller, requests } = service(conversation)
  expect(await roamingMessages(caller, { ...query, pageSize: 5 }).collect(7)).toHaveLength(7)
  expect(requests).toHaveLength(2)
})

test('a continuation has the documented fields', async () => {
  const { caller, requests } = service(conversation)
  await roamingMessages(caller, { ...query, pageSize: 30 }).collect(31)
  expect(requests[1]).toEqual({
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    MaxCnt: 30,
    MinTime: 0,
    MaxTime: 1_006,
    LastMsgKey: '28_196_1006',
  })
})

test('pages that do not advance are an error, not an endless loop or a silent end', async () => {
  const stuck = callerOf(() => ({ ErrorCode: 0, Complete: 0, MsgCnt: 0, MsgList: [] }))
  await expect(collect(roamingMessages(stuck, query))).rejects.toThrow(ResponseError)
  const same = callerOf(() => ({
    ErrorCode: 0,
    Complete: 0,
    MsgCnt: 1,
    LastMsgTime: 5,
    LastMsgKey: '1_7_5',
    MsgList: [message(5, 1)],
  }))
  await expect(collect(roamingMessages(same, query))).rejects.toThrow('do not advance')
})

/** A service that answers with these pages in turn, for ever. */
function inTurns(pages: readonly RoamingMessage[][]) {
  let calls = 0
  const caller = callerOf(() => {
    const MsgList = pages[calls++ % pages.length] ?? []
    const [oldest] = MsgList
    return {
      ErrorCode: 0,
      Complete: 0,
      MsgList,
      LastMsgTime: oldest?.MsgTimeStamp,
      LastMsgKey: oldest?.MsgKey,
    }
  })
  return { caller, calls: () => calls }
}

test.each<[string, RoamingMessage[][], number]>([
  ['of different seconds', [[message(20, 2)], [message(10, 1)]], 3],
  ['of the same second', [[message(20, 2)], [message(20, 1)]], 3],
  [
    'that overlap',
    [
      [message(10, 1), message(20, 2)],
      [message(5, 0), message(20, 2)],
    ],
    3,
  ],
])('two pages that come in turns, %s, are an error in both orders', async (_, pages, requests) => {
  for (const order of ['newest-first', 'oldest-first'] as const) {
    const { caller, calls } = inTurns(pages)
    await expect(collect(roamingMessages(caller, { ...query, order }))).rejects.toThrow('do not advance')
    expect(calls()).toBe(requests)
  }
})

test('empty pages again and again are an error, wherever they lead', async () => {
  let calls = 0
  const caller = callerOf(() => {
    calls++
    const LastMsgTime = 50_000 - calls
    return {
      ErrorCode: 0,
      Complete: 0,
      MsgCnt: 0,
      LastMsgTime,
      LastMsgKey: `1_1_${LastMsgTime}`,
      MsgList: [],
    }
  })
  await expect(collect(roamingMessages(caller, query))).rejects.toThrow(
    'its last 100 pages brought nothing new',
  )
  expect(calls).toBe(100)
})

test('a page that says that there is more but not where is an error', async () => {
  const caller = callerOf(() => ({
    ErrorCode: 0,
    Complete: 0,
    LastMsgTime: 'soon',
    LastMsgKey: '',
    MsgList: [],
  }))
  await expect(collect(roamingMessages(caller, query))).rejects.toThrow('there is more, but not where it is')
})

describe('the newest message', () => {
  // As a client sees it whose own clock is behind, or far ahead.
  const newest = message(4_000_000_000, 99)
  const open = { operatorAccount: 'alice', peerAccount: 'bob' }

  test.each(['newest-first', 'oldest-first'] as const)(
    'comes whatever the time is here, %s',
    async (order) => {
      const { caller, requests } = service([...conversation, newest])
      const found = await collect(roamingMessages(caller, { ...open, order }))
      expect(order === 'newest-first' ? found[0] : found.at(-1)).toBe(newest.MsgKey)
      expect(requests[0]?.MaxTime).toBe(4_294_967_295)
    },
  )

  test.each(['newest-first', 'oldest-first'] as const)(
    'comes also when it was sent after the listing was made, %s',
    async (order) => {
      const all = conversation.slice(0, 5)
      const { caller } = service(all)
      const listing = roamingMessages(caller, { ...open, order })
      expect(await collect(listing)).toHaveLength(5)
      all.push(newest)
      expect(await collect(listing)).toContain(newest.MsgKey)
    },
  )

  test('the newest message does not come when an end is set', async () => {
    const { caller } = service([...conversation, newest])
    expect(await collect(roamingMessages(caller, { ...open, until: 100_000 }))).toEqual(keys.toReversed())
  })
})

describe('odd messages', () => {
  const odd = [null, 'text', 7, [message(1_001, 8)]] as unknown as RoamingMessage[]

  test.each(['newest-first', 'oldest-first'] as const)(
    'are set apart, and the rest comes, %s',
    async (order) => {
      const MsgList = [odd[0], message(1_000, 1), odd[1], {}, odd[2], message(1_002, 2), odd[3]]
      const caller = callerOf(() => ({ ErrorCode: 0, Complete: 1, MsgList }))
      const pages = []
      for await (const page of roamingMessages(caller, { ...query, order }).pages()) pages.push(page)
      expect(pages).toHaveLength(1)
      const items = [message(1_000, 1), {}, message(1_002, 2)]
      expect(pages[0]?.items).toEqual(order === 'newest-first' ? items.toReversed() : items)
      expect(pages[0]?.skipped).toEqual(
        odd.map((value) => ({ reason: expect.stringContaining('not an object'), value })),
      )
    },
  )

  test.each(['newest-first', 'oldest-first'] as const)(
    'whose time is in milliseconds, a text or none of these are given once, %s',
    async (order) => {
      const times = [1_000, '1001', 1_700_000_000_000, -1, 1e300] as number[]
      const all = times.map((time, index) => ({ ...message(0, index + 1), MsgTimeStamp: time }))
      // Pages overlap in the second message.
      const answers = (request: AdminGetRoamMsgRequest) =>
        request.LastMsgKey === undefined
          ? { ErrorCode: 0, Complete: 0, LastMsgTime: 1_001, LastMsgKey: '2_14_0', MsgList: all.slice(1) }
          : { ErrorCode: 0, Complete: 1, MsgList: all.slice(0, 2) }
      const seqs: number[] = []
      for await (const page of roamingMessages(callerOf(answers), { ...query, order }).pages()) {
        for (const { MsgSeq } of page.items) seqs.push(MsgSeq)
        // What is read so far can be gone on from.
        roamingMessages(callerOf(answers), { ...query, order, cursor: page.cursor })
      }
      expect(seqs).toEqual(order === 'newest-first' ? [5, 4, 3, 2, 1] : [1, 2, 3, 4, 5])
    },
  )

  test('odd messages at the end of a page do not end the listing', async () => {
    const answers = [
      { ErrorCode: 0, Complete: 0, MsgList: [null, message(50, 2)] },
      { ErrorCode: 0, Complete: 1, MsgList: [message(40, 1), null] },
    ]
    const caller = callerOf(() => answers.shift() ?? {})
    expect(await collect(roamingMessages(caller, query))).toEqual(['2_14_50', '1_7_40'])
  })

  test('odd messages without a time do not lose the place where reading goes on', async () => {
    const timeless = { ...message(0, 3), MsgTimeStamp: undefined as unknown as number }
    const answers = [
      {
        ErrorCode: 0,
        Complete: 0,
        MsgList: [message(50, 2), timeless],
        LastMsgTime: 50,
        LastMsgKey: '2_14_50',
      },
      { ErrorCode: 0, Complete: 1, MsgList: [message(40, 1)] },
    ]
    const caller = callerOf(() => answers.shift() ?? {})
    const pages = roamingMessages(caller, { ...query, order: 'oldest-first' }).pages()
    const { value } = await pages.next()
    expect(readCursor(value?.cursor, 'c2c', {})).toMatchObject({ time: 40, seen: ['1_7_40'] })
  })
})

test('an empty page that leads further is passed', async () => {
  const answers = [
    { ErrorCode: 0, Complete: 0, MsgCnt: 0, LastMsgTime: 50, LastMsgKey: '9_9_50', MsgList: [] },
    {
      ErrorCode: 0,
      Complete: 1,
      MsgCnt: 1,
      LastMsgTime: 40,
      LastMsgKey: '1_7_40',
      MsgList: [message(40, 1)],
    },
  ]
  const caller = callerOf(() => answers.shift() ?? {})
  expect(await collect(roamingMessages(caller, query))).toEqual(['1_7_40'])
})

test.each(['newest-first', 'oldest-first'] as const)(
  'an empty conversation has one empty page, %s',
  async (order) => {
    const { caller } = service([])
    const pages = []
    for await (const page of roamingMessages(caller, { ...query, order }).pages()) pages.push(page)
    expect(pages).toEqual([{ items: [], skipped: [], cursor: expect.any(String), done: true }])
  },
)
