import { describe, expect, expectTypeOf, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import type { Endpoint, EndpointTable } from '../api/endpoint.ts'
import type { JoinedGroup } from '../api/group-open-http-svc/joined.ts'
import { tables } from '../api/tables.generated.ts'
import type { Listing } from '../listing/listing.ts'
import type { RoamingMessage } from '../message/wire-messages.ts'
import type { Caller } from '../transport/caller.ts'
import type { PagedPath, PageItem } from './paged-path.ts'
import { type PaginateOptions, paginate } from './paginate.ts'
import { splitRequest } from './place.ts'

const all = Array.from({ length: 23 }, (_, index) => index + 1)

/** A service of 23 things, which pages each command as its page says. */
function service() {
  const page = (from: number, size = 5) => all.slice(from, from + size)
  return answeringCaller({
    ...Object.fromEntries(usual.map((entry) => [entry.path, pageAs(entry)])),
    'group_open_http_svc/get_joined_group_list': ({ Offset = 0, Limit = all.length }) => ({
      TotalCount: all.length,
      GroupIdList: page(Offset, Limit).map((id) => ({ GroupId: `g${id}` })),
    }),
    'group_open_http_svc/get_group_member_info': ({ Offset = 0, Limit = all.length }) => ({
      MemberNum: all.length,
      MemberList: page(Offset, Limit).map((id) => ({ Member_Account: `m${id}` })),
    }),
    'group_open_http_svc/group_msg_get_simple': ({ ReqMsgSeq = all.length, ReqMsgNumber = 0 }) => ({
      IsFinished: 1,
      RspMsgList: all
        .filter((MsgSeq) => MsgSeq <= ReqMsgSeq)
        .slice(-ReqMsgNumber)
        .map((MsgSeq) => ({ MsgSeq }))
        .toReversed(),
    }),
    // Repeats the last message of the page before.
    'openim/admin_getroammsg': ({ MaxTime = 0, MaxCnt = 0 }) => {
      const list = all.filter((time) => time <= MaxTime).slice(-MaxCnt)
      return {
        Complete: list[0] === 1 ? 1 : 0,
        LastMsgTime: list[0],
        LastMsgKey: `k${list[0]}`,
        MsgList: list.map((time) => ({ MsgKey: `k${time}` })),
      }
    },
    'recentcontact/get_list': ({ StartIndex = 0 }) => ({
      SessionItem: page(StartIndex).map((id) => ({ To_Account: `p${id}` })),
      CompleteFlag: StartIndex + 5 >= all.length ? 1 : 0,
      TimeStamp: 9,
      StartIndex: StartIndex + 5,
      TopTimeStamp: 0,
      TopStartIndex: 0,
    }),
    'recentcontact/get_contact_group': ({ StartIndex = 0 }) => ({
      ContactItem: page(StartIndex).map((id) => ({ To_Account: `p${id}` })),
      CompleteFlag: StartIndex + 5 >= all.length ? 1 : 0,
      NextStartIndex: StartIndex + 5,
    }),
  })
}

const known = {
  'group_open_http_svc/get_joined_group_list': { Member_Account: 'alice', Limit: 5 },
  'group_open_http_svc/get_group_member_info': { GroupId: 'tea', Limit: 5 },
  'group_open_http_svc/group_msg_get_simple': { GroupId: 'tea', ReqMsgNumber: 5 },
  'openim/admin_getroammsg': { Operator_Account: 'a', Peer_Account: 'b', MaxCnt: 5, MinTime: 0 },
  'recentcontact/get_list': { From_Account: 'alice', AssistFlags: 7 },
  'recentcontact/get_contact_group': { From_Account: 'alice' },
} as const

const paged = Object.values<EndpointTable>(tables)
  .flatMap((table) => Object.values(table))
  .filter(({ paging }) => paging !== undefined)
/** The commands of which nothing is special, so that their entries say how a service pages them. */
const usual = paged.filter(({ path }) => !Object.hasOwn(known, path))
const requests: Readonly<Record<string, object>> = {
  ...known,
  ...Object.fromEntries(usual.map(({ path }) => [path, { GroupId: 'tea', Limit: 5 }])),
}
const paths = Object.keys(requests) as PagedPath[]
const paginateAny = paginate as (
  caller: Caller,
  path: string,
  request?: object,
  options?: PaginateOptions,
) => Listing<unknown>

/** Pages as the entry says, five things at a time. */
function pageAs({ paging, itemsIn, cursor: { from, to, end = [] } = { from: '', to: '' } }: Endpoint) {
  const list = [itemsIn ?? ''].flat()[0] ?? ''
  const at: Record<string, string> = {
    cursor: to,
    seq: 'StartSeq',
    'start-index': 'StartIndex',
    offset: 'Offset',
  }
  return (request: Readonly<Record<string, unknown>>) => {
    const position = Math.max(Number(request[at[paging ?? ''] ?? ''] ?? 0), 0)
    const [start, next] = paging === 'seq' ? [Math.max(position - 1, 0), 0] : [position, position + 5]
    const done = start + 5 >= all.length
    return {
      [list]: all.slice(start, start + 5).map((Seq) => ({ Seq })),
      CompleteFlag: done ? 1 : 0,
      NextStartIndex: next,
      TotalCount: all.length,
      ...(from === '' ? {} : { [from]: done ? 0 : next }),
      ...Object.fromEntries(end.map((flag) => [flag, done ? 1 : 0])),
    }
  }
}

test.each(paths)('%s gives all its items once, and goes on from the cursor of any page', async (path) => {
  const { caller } = service()
  const read = (cursor?: string) => paginateAny(caller, path, requests[path], { cursor })
  const found: unknown[] = await read().collect(Number.POSITIVE_INFINITY)
  expect(new Set(found.map((item) => JSON.stringify(item))).size).toBe(all.length)
  expect(found).toHaveLength(all.length)
  let given = 0
  let pages = 0
  for await (const { items, cursor, done } of read().pages()) {
    given += items.length
    pages += 1
    expect(await read(cursor).collect(Number.POSITIVE_INFINITY)).toEqual(found.slice(given))
    if (!done) continue
    const { caller: unused, calls } = service()
    const [again] = await collect(paginateAny(unused, path, requests[path], { cursor }).pages())
    expect(again).toEqual({ items: [], skipped: [], cursor, done: true })
    expect(calls).toEqual([])
  }
  expect(pages).toBeGreaterThan(4)
})

test('an entry of a table does as well as its path, one of your own included', async () => {
  const { caller } = service()
  const entry = tables.recentcontact.getContactGroup
  expect(await paginate(caller, entry, { From_Account: 'alice' }).collect(99)).toHaveLength(all.length)
})

test('an entry of your own does for a command that no table knows', async () => {
  const page = (from: number) => all.slice(from, from + 10).map((GroupId) => ({ GroupId }))
  const { caller, calls } = answeringCaller({
    'group_open_http_svc/some_list': ({ Next = '0' }) => ({
      List: page(Number(Next)),
      Next: Number(Next) + 10 < all.length ? `${Number(Next) + 10}` : '',
    }),
  })
  const own: Endpoint = {
    path: 'group_open_http_svc/some_list',
    repeat: 'read',
    paging: 'offset',
    itemsIn: 'List',
  }
  const found = await paginate(caller, own, { Limit: 10 }).collect(99)
  expect(found.map(({ GroupId }) => GroupId)).toEqual(all)
  expect(calls.map(({ request }) => request.Next)).toEqual([undefined, '10', '20'])
})

describe('a field of the answer that goes into the next request', () => {
  const path = 'follow/some_list'
  const entry = (cursor: Endpoint['cursor'], itemsIn: Endpoint['itemsIn'] = 'List'): Endpoint => ({
    path,
    repeat: 'read',
    paging: 'cursor',
    itemsIn,
    ...(cursor && { cursor }),
  })

  test.each([
    ['is missing', {}],
    ['is empty', { NextCursor: '' }],
    ['is 0', { NextCursor: 0 }],
    ['is there, but the answer says that it is finished', { NextCursor: 'x', IsFinish: true }],
    ['is there, but the answer says that it is complete', { NextCursor: 'x', CompleteFlag: 1 }],
    ['is there, but the answer says that the rest expired', { NextCursor: 'x', IsFinished: 2 }],
  ])('%s: it was the last page', async (_, end) => {
    const { caller, calls } = answeringCaller({ [path]: () => ({ List: [{ a: 1 }], ...end }) })
    const own = entry({
      from: 'NextCursor',
      to: 'StartCursor',
      end: ['IsFinish', 'IsFinished', 'CompleteFlag'],
    })
    expect(await paginate(caller, own, {}).collect(9)).toEqual([{ a: 1 }])
    expect(calls).toHaveLength(1)
  })

  test('is missing although there is more: an error, and not the end', async () => {
    const { caller } = answeringCaller({ [path]: () => ({ List: [{ a: 1 }], IsFinish: false }) })
    const own = entry({ from: 'Cursor', to: 'Cursor', end: ['IsFinish'] })
    await expect(paginate(caller, own, {}).collect(9)).rejects.toThrow('not where it is')
  })

  test('leads through all pages, from the start that the first request needs', async () => {
    const { caller, calls } = answeringCaller({
      [path]: ({ StartIndex }) => ({
        List: [{ page: StartIndex }],
        StartIndex: Number(StartIndex) < 2 ? Number(StartIndex) + 1 : 0,
      }),
    })
    const own = { ...entry({ from: 'StartIndex', to: 'StartIndex' }), start: { StartIndex: 0 } }
    const found = await paginate(caller, own, { From_Account: 'alice' }).collect(9)
    expect(found).toEqual([{ page: 0 }, { page: 1 }, { page: 2 }])
    expect(calls.map(({ request }) => request.StartIndex)).toEqual([0, 1, 2])
  })

  test('may be an integer that no number can hold', async () => {
    const { caller, calls } = answeringCaller({
      [path]: ({ Next }) => ({ List: [{}], Next: Next === undefined ? '18446744073709551615' : 0 }),
    })
    const own = entry({ from: 'Next', to: 'Next', integer: true })
    expect(await paginate(caller, own, {}).collect(9)).toHaveLength(2)
    expect(calls.map(({ request }) => request.Next)).toEqual([undefined, 18446744073709551615n])
  })

  test('may be of any name, and a cursor has it too', async () => {
    const { caller, calls } = answeringCaller({
      [path]: ({ Mark }) => ({ List: [{}], Mark: Mark ? '' : 'm' }),
    })
    const own = entry({ from: 'Mark', to: 'Mark' })
    const { value: page } = await paginate(caller, own, {}).pages().next()
    expect(await paginate(caller, own, {}, { cursor: page?.cursor }).collect(9)).toHaveLength(1)
    expect(calls.map(({ request }) => request.Mark)).toEqual([undefined, 'm'])
  })

  test('is not named by the entry: refused at once', () => {
    expect(() => paginate(service().caller, entry(undefined), {})).toThrow('does not answer in pages')
  })

  test('an answer has one of several lists', async () => {
    const { caller } = answeringCaller({ [path]: () => ({ UnreadList: [{ a: 1 }] }) })
    const own = entry({ from: 'Cursor', to: 'Cursor' }, ['ReadList', 'UnreadList'])
    expect(await paginate(caller, own, {}).collect(9)).toEqual([{ a: 1 }])
  })
})

describe('pages that go on above the largest Seq', () => {
  const own: Endpoint = { path: 'ext/list', repeat: 'read', paging: 'seq', itemsIn: 'List' }

  test('end when the answer says so', async () => {
    const { caller, calls } = answeringCaller({
      'ext/list': ({ StartSeq = 0 }) => ({
        List: [{ Seq: Number(StartSeq) + 2 }, { Seq: Number(StartSeq) + 1 }],
        CompleteFlag: Number(StartSeq) > 3 ? 1 : 0,
      }),
    })
    const found = await paginate(caller, own, {}).collect(9)
    expect(found.map(({ Seq }) => Seq)).toEqual([2, 1, 5, 4, 8, 7])
    expect(calls.map(({ request }) => request.StartSeq)).toEqual([undefined, 3, 6])
  })

  test('are an error where there is more, and no Seq', async () => {
    const { caller } = answeringCaller({ 'ext/list': () => ({ List: [{}], CompleteFlag: 0 }) })
    await expect(paginate(caller, own, {}).collect(9)).rejects.toThrow('not where it is')
  })
})

test('a request may begin in the middle, and a cursor survives another page size', async () => {
  const { caller } = service()
  const path = 'group_open_http_svc/get_joined_group_list'
  const from = paginate(caller, path, { Member_Account: 'alice', Limit: 5, Offset: 20 })
  expect(await from.collect(99)).toEqual([{ GroupId: 'g21' }, { GroupId: 'g22' }, { GroupId: 'g23' }])
  const { value: page } = await paginate(caller, path, { Member_Account: 'alice', Limit: 5 }).pages().next()
  const rest = paginate(caller, path, { Limit: 7, Member_Account: 'alice' }, { cursor: page?.cursor })
  expect(await rest.first()).toEqual({ GroupId: 'g6' })
  const receipts = 'group_open_http_svc/get_group_msg_receipt_detail'
  const asked = { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 5 } as const
  const { value: first } = await paginate(caller, receipts, asked).pages().next()
  expect(first?.items).toHaveLength(5)
  const others = paginate(caller, receipts, { ...asked, Count: 7 }, { cursor: first?.cursor })
  expect(await others.collect(99)).toHaveLength(all.length - 5)
})

test.each([
  ['sns/black_list_get', 'MaxLimited'],
  ['follow/follow_get', 'WantNum'],
  ['user_search/search', 'Count'],
])('a cursor of %s survives another %s', async (path, size) => {
  const { caller } = service()
  const { value: page } = await paginateAny(caller, path, { [size]: 5 })
    .pages()
    .next()
  const cursor = page?.cursor
  expect(await paginateAny(caller, path, { [size]: 7 }, { cursor }).first()).toBeDefined()
})

test('a cursor belongs to its command and request', async () => {
  const { caller, calls } = service()
  const { value: page } = await paginate(caller, 'recentcontact/get_contact_group', { From_Account: 'alice' })
    .pages()
    .next()
  const cursor = page?.cursor
  calls.length = 0
  expect(() =>
    paginate(caller, 'recentcontact/get_contact_group', { From_Account: 'bob' }, { cursor }),
  ).toThrow('cursor belongs to request')
  expect(() =>
    paginate(caller, 'recentcontact/get_list', { From_Account: 'alice', AssistFlags: 7 }, { cursor }),
  ).toThrow('cursor belongs to command "recentcontact/get_contact_group"')
  expect(calls).toEqual([])
})

test.each(paths)('%s that gives the same page for ever is an error', async (path) => {
  const place = { TimeStamp: 1, StartIndex: 1, TopTimeStamp: 1, TopStartIndex: 1, NextStartIndex: 1 }
  const list = [{ MsgSeq: 7, Member_Account: 'x', MsgKey: 'other', Seq: 7 }]
  const { itemsIn = [], cursor } = paged.find((entry) => entry.path === path) ?? {}
  const answer = {
    ...place,
    ...{
      Complete: 0,
      CompleteFlag: 0,
      IsFinished: 1,
      LastMsgTime: 5,
      LastMsgKey: 'k',
      Next: 'same',
      TotalCount: 99,
    },
    ...{
      GroupIdList: list,
      MemberList: list,
      RspMsgList: list,
      MsgList: list,
      SessionItem: list,
      ContactItem: list,
    },
    ...Object.fromEntries([itemsIn].flat().map((name) => [name, list])),
    ...(cursor && { [cursor.from]: 1, ...Object.fromEntries((cursor.end ?? []).map((flag) => [flag, 0])) }),
  }
  const { caller } = answeringCaller({ [path]: () => answer })
  await expect(paginateAny(caller, path, requests[path]).collect(1_000)).rejects.toThrow('do not advance')
})

test.each(paths)('%s that answers nothing of what is documented ends, or says so', async (path) => {
  for (const answer of [{}, { MsgList: 5, SessionItem: 'x', MemberList: {}, RspMsgList: true }]) {
    const { caller } = answeringCaller({ [path]: () => answer })
    const read = paginateAny(caller, path, requests[path]).collect(9)
    const outcome = await read.catch((error: Error) => error.message)
    expect(Array.isArray(outcome) || outcome.includes('not where it is')).toBe(true)
  }
})

test('what is changed after the call changes nothing that is sent', async () => {
  const { caller, calls } = service()
  const filter = { SelfInfoFilter: ['MsgSeq'] as 'MsgSeq'[] }
  const request = { Member_Account: 'alice', Limit: 5, ResponseFilter: filter }
  const listing = paginate(caller, 'group_open_http_svc/get_joined_group_list', request)
  filter.SelfInfoFilter.length = 0
  request.Member_Account = 'bob'
  await listing.first()
  expect(calls[0]?.request).toEqual({
    Member_Account: 'alice',
    Limit: 5,
    ResponseFilter: { SelfInfoFilter: ['MsgSeq'] },
  })
})

test.each([{ From_Account: 1n as unknown as string }, { From_Account: 'alice', toJSON: () => undefined }])(
  'a request that is not JSON is refused at once',
  (request) => {
    const { caller, calls } = service()
    expect(() => paginate(caller, 'recentcontact/get_contact_group', request)).toThrow(
      'request cannot be written as JSON',
    )
    expect(calls).toEqual([])
  },
)

test('a field that is called __proto__ is a field of the request', () => {
  const { asked, place } = splitRequest(JSON.parse('{"Offset":1,"__proto__":{"Limit":5}}'))
  expect([JSON.stringify(asked), place]).toEqual(['{"__proto__":{"Limit":5}}', { Offset: 1 }])
  expect('Limit' in asked).toBe(false)
})

test('items have the type of the command', () => {
  expectTypeOf<PageItem<'openim/admin_getroammsg'>>().toEqualTypeOf<RoamingMessage>()
  expectTypeOf<PageItem<'group_open_http_svc/get_joined_group_list'>>().toEqualTypeOf<JoinedGroup>()
})

describe('what is not read page by page is refused by the name of the argument, with nothing sent', () => {
  test.each<[string, string]>([
    ['openim/sendmsg', 'which does not answer in pages: use call'],
    ['recentcontact/get_lists', 'which is in no table: did you mean "recentcontact/get_list"?'],
    ['recent_contact/GET_LIST', 'which is in no table: did you mean "recentcontact/get_list"?'],
    [
      'official_acount_open_http_svc/get_subscriberinfo',
      'did you mean "official_account_open_http_svc/get_subscriber_info"?',
    ],
    // What is nearest does not answer in pages: that would be no way out.
    ['openim/send_msg', 'which is in no table: give an entry of your own'],
    ['nothing/get_list', 'which is in no table: give an entry of your own'],
    ['__proto__/constructor', 'which is in no table: give an entry of your own'],
  ])('%s', async (path, problem) => {
    const { caller, calls } = answeringCaller({})
    const listing = paginateAny(caller, path, {})
    for (const reading of [listing.first(), listing.collect(1), listing.pages().next()]) {
      await expect(reading).rejects.toMatchObject({
        name: 'TypeError',
        code: 'ERR_TIMKIT_ARGUMENT',
        argument: 'command',
        message: expect.stringContaining(`command is "${path}", `),
      })
    }
    await expect(listing.first()).rejects.toThrow(problem)
    expect(calls).toEqual([])
  })

  test.each(['', '/', 'get_list', 'recentcontact/', '../v4/get_list', 7, null])('%j is no path', (path) => {
    expect(() => paginateAny(answeringCaller({}).caller, path as string, {})).toThrow(/^command /)
  })

  test('the types know it', () => {
    // @ts-expect-error it does not answer in pages
    expect(paginate(answeringCaller({}).caller, 'openim/sendmsg', {})).toBeDefined()
  })

  test('v4 may be before a path, as in a call', async () => {
    const { caller } = service()
    expect(
      await paginateAny(caller, 'v4/recentcontact/get_contact_group', { From_Account: 'alice' }).first(),
    ).toBeDefined()
  })
})

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}
