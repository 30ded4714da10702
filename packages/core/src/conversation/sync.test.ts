import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import type { Listing } from '../listing/listing.ts'
import type { Message } from '../message/message.ts'
import { groupMessages } from './group/messages/group-messages.ts'
import { messages } from './messages.ts'
import { roamingMessages } from './roaming/roaming.ts'

/** When each message came: how many seconds after the one before. Many are of one second. */
const gaps = fc.array(fc.nat({ max: 2 }), { maxLength: 120 })

/** Messages of a chat that grows: before some requests a few more arrive. */
class GrowingChat {
  readonly all: { readonly seq: number; readonly time: number }[] = []
  readonly #coming: number[]
  /** How many arrive before each of the next requests. */
  arrivals: number[] = []

  constructor(gapsOf: readonly number[], there: number) {
    this.#coming = [...gapsOf]
    this.grow(there)
  }

  grow(count: number): void {
    for (const gap of this.#coming.splice(0, count)) {
      this.all.push({ seq: this.all.length + 1, time: (this.all.at(-1)?.time ?? 1_000) + gap })
    }
  }

  readonly caller = answeringCaller({
    'openim/admin_getroammsg': ({ MinTime = 0, MaxTime = 0, MaxCnt = 0, LastMsgKey }) => {
      this.grow(this.arrivals.shift() ?? 0)
      const key = (seq: number, time: number) => `${seq}_1_${time}`
      let range = this.all.filter(({ time }) => time >= MinTime && time <= MaxTime)
      const boundary = range.findIndex(({ seq, time }) => key(seq, time) === LastMsgKey)
      if (boundary >= 0) range = range.slice(0, boundary)
      const page = range.slice(-MaxCnt)
      const [oldest] = page
      return {
        Complete: page.length === range.length ? 1 : 0,
        LastMsgTime: oldest?.time ?? 0,
        LastMsgKey: oldest === undefined ? '' : key(oldest.seq, oldest.time),
        MsgList: page.map(({ seq, time }) => ({
          From_Account: 'bob',
          To_Account: 'alice',
          MsgSeq: seq,
          MsgRandom: 1,
          MsgTimeStamp: time,
          MsgFlagBits: 0,
          MsgKey: key(seq, time),
          MsgBody: [],
        })),
      }
    },
    'group_open_http_svc/group_msg_get_simple': ({
      ReqMsgSeq = Number.POSITIVE_INFINITY,
      ReqMsgNumber = 0,
    }) => {
      this.grow(this.arrivals.shift() ?? 0)
      const page = this.all.filter(({ seq }) => seq <= ReqMsgSeq).slice(-ReqMsgNumber)
      return {
        IsFinished: 1,
        RspMsgList: page.toReversed().map(({ seq, time }) => ({
          From_Account: 'bob',
          MsgSeq: seq,
          MsgRandom: 1,
          MsgTimeStamp: time,
          IsPlaceMsg: 0,
          MsgBody: [],
        })),
      }
    },
  }).caller
}

interface Slice {
  readonly cursor: string | undefined
  readonly pageSize: number
}

const pair = { operatorAccount: 'alice', peerAccount: 'bob', order: 'oldest-first' } as const
const chats = {
  c2c: { account: 'alice', chat: { type: 'c2c', peer: 'bob' }, order: 'oldest-first' },
  group: { chat: { type: 'group', groupId: 'tea' }, order: 'oldest-first' },
} as const

const seqOf = ({ MsgSeq }: { readonly MsgSeq: number }) => MsgSeq
const ownSeqOf = ({ seq }: Message) => seq

/** All that reads a chat, and that may go on where another one stopped. */
const readers = {
  c2c: [
    (chat: GrowingChat, slice: Slice) => numbers(roamingMessages(chat.caller, { ...pair, ...slice }), seqOf),
    (chat: GrowingChat, slice: Slice) => numbers(messages(chat.caller, { ...chats.c2c, ...slice }), ownSeqOf),
  ],
  group: [
    (chat: GrowingChat, slice: Slice) =>
      numbers(groupMessages(chat.caller, { groupId: 'tea', order: 'oldest-first', ...slice }), seqOf),
    (chat: GrowingChat, slice: Slice) =>
      numbers(messages(chat.caller, { ...chats.group, ...slice }), ownSeqOf),
  ],
}

async function* numbers<Item>(listing: Listing<Item>, numberOf: (item: Item) => number) {
  for await (const { items, cursor, done } of listing.pages())
    yield { read: items.map(numberOf), cursor, done }
}

async function all<Page>(pages: AsyncIterable<Page> | readonly Page[]): Promise<Page[]> {
  const found: Page[] = []
  for await (const page of pages) found.push(page)
  return found
}

describe.each(['c2c', 'group'] as const)('a sync that saves its cursor, %s', (type) => {
  test('reads each message once and in order, however it is cut, also those that come meanwhile', async () => {
    const slices = fc.array(
      fc.record({
        pageSize: fc.integer({ min: 1, max: 20 }),
        /** After how many pages it is interrupted. */
        pages: fc.integer({ min: 1, max: 6 }),
        reader: fc.nat({ max: 1 }),
        arrivals: fc.array(fc.nat({ max: 3 }), { maxLength: 8 }),
      }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat({ max: 80 }), slices, async (gapsOf, there, cuts) => {
        const chat = new GrowingChat(gapsOf, there)
        const read: number[] = []
        let cursor: string | undefined
        for (const { pageSize, pages, reader, arrivals } of cuts) {
          chat.arrivals = [...arrivals]
          let count = 0
          for await (const page of readers[type][reader]?.(chat, { cursor, pageSize }) ?? []) {
            read.push(...page.read)
            cursor = page.cursor
            count += 1
            if (count === pages) break
          }
        }
        chat.arrivals = []
        for await (const page of readers[type][0]?.(chat, { cursor, pageSize: 7 }) ?? [])
          read.push(...page.read)
        expect(read).toEqual(chat.all.map(({ seq }) => seq))
      }),
      { numRuns: 150 },
    )
  })

  test('of an empty chat reads what comes first', async () => {
    const chat = new GrowingChat([0, 0, 1], 0)
    const [empty] = await all(readers[type][0]?.(chat, { cursor: undefined, pageSize: 5 }) ?? [])
    expect(empty).toMatchObject({ read: [], done: true })
    chat.grow(3)
    const pages = await all(readers[type][1]?.(chat, { cursor: empty?.cursor, pageSize: 5 }) ?? [])
    expect(pages).toMatchObject([{ read: [1, 2, 3], done: true }])
    const again = await all(readers[type][0]?.(chat, { cursor: pages[0]?.cursor, pageSize: 2 }) ?? [])
    expect(again).toMatchObject([{ read: [], done: true }])
    expect(again[0]?.cursor).toBe(pages[0]?.cursor)
  })

  test('goes on from the cursor of every page of a long chat, whose first pages are fetched again', async () => {
    const chat = new GrowingChat(
      Array.from({ length: 300 }, (_, index) => index % 2),
      300,
    )
    const expected = chat.all.map(({ seq }) => seq)
    const pages = await all(readers[type][0]?.(chat, { cursor: undefined, pageSize: 3 }) ?? [])
    expect(pages.flatMap(({ read }) => read)).toEqual(expected)
    let given = 0
    for (const { read, cursor } of pages.slice(0, 10)) {
      given += read.length
      const rest = await all(readers[type][1]?.(chat, { cursor, pageSize: 20 }) ?? [])
      expect(rest.flatMap((page) => page.read)).toEqual(expected.slice(given))
    }
  })
})

describe.each(['c2c', 'group'] as const)('reading back from the newest, %s', (type) => {
  test('gives what was there once and in order, however it is cut, and nothing that came later', async () => {
    const cuts = fc.array(
      fc.record({ pageSize: fc.integer({ min: 1, max: 20 }), arrive: fc.nat({ max: 3 }) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat({ max: 100 }), cuts, async (gapsOf, there, sizes) => {
        const chat = new GrowingChat(gapsOf, there)
        const expected = chat.all.map(({ seq }) => seq).toReversed()
        const read: number[] = []
        let cursor: string | undefined
        let done = false
        for (let index = 0; !done && index <= 100; index++) {
          const { pageSize, arrive } = sizes[index % sizes.length] ?? { pageSize: 5, arrive: 0 }
          const query = { ...chats[type], order: 'newest-first', cursor, pageSize } as const
          const { value: page } = await messages(chat.caller, query).pages().next()
          if (!page) throw new Error('a listing has a page')
          read.push(...page.items.map(ownSeqOf))
          ;({ cursor, done } = page)
          chat.grow(arrive)
        }
        expect(read).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})
