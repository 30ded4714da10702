import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import type { Endpoint, EndpointTable, PagedEndpoint } from '../api/endpoint.ts'
import { tables } from '../api/tables.generated.ts'
import type { Listing } from '../listing/listing.ts'
import type { Caller } from '../transport/caller.ts'
import { type PaginateOptions, paginate } from './paginate.ts'

const paginateAny = paginate as (
  caller: Caller,
  command: string | Endpoint,
  request?: object,
  options?: PaginateOptions,
) => Listing<unknown>

const paged = Object.values<EndpointTable>(tables)
  .flatMap((table) => Object.values(table))
  .filter((entry): entry is PagedEndpoint => entry.paging !== undefined)
const flags = ['Complete', 'CompleteFlag', 'IsFinish', 'IsFinished'] as const

/** Reads a command that gives these answers, the last one again and again. */
async function read({ path }: Endpoint, answers: readonly object[], request: object = { Limit: 5 }) {
  const left = [...answers]
  const { caller, calls } = answeringCaller({
    [path]: () => (left.length > 1 ? left.shift() : left[0]) ?? {},
  })
  const outcome = await paginateAny(caller, path, request)
    .collect(Number.POSITIVE_INFINITY)
    .catch((error: Error) => error.message)
  return { outcome, calls }
}

/** What an answer lists. */
function listing({ itemsIn }: PagedEndpoint, ...items: readonly object[]) {
  return { [[itemsIn].flat()[0] ?? '']: items }
}

const places: Readonly<Record<PagedEndpoint['paging'], readonly string[]>> = {
  'last-msg-key': ['LastMsgKey'],
  'four-values': ['TimeStamp', 'StartIndex', 'TopTimeStamp', 'TopStartIndex'],
  'msg-seq': [],
  'start-index': ['NextStartIndex'],
  offset: ['Next'],
  seq: [],
  cursor: [],
}

/** An answer that says where the next page begins. */
function placeOf({ paging, cursor }: PagedEndpoint, value: unknown) {
  const fields = cursor === undefined ? places[paging] : [cursor.from]
  return Object.fromEntries(fields.map((field) => [field, value]))
}

/** The flag by which a command says whether there is more, where one is documented. */
function flagOf({ paging, cursor }: PagedEndpoint): string | undefined {
  if (paging === 'last-msg-key') return 'Complete'
  if (paging === 'msg-seq') return 'IsFinished'
  return paging === 'cursor'
    ? (cursor?.end?.[0] ?? cursor?.expired)
    : paging === 'offset'
      ? undefined
      : 'CompleteFlag'
}

describe('an answer that says that there is more, and not where, is an error and not the end', () => {
  const cases = paged.flatMap((entry) => {
    const own = flagOf(entry)
    return (own === undefined ? flags : [own]).map((flag) => ({ path: entry.path, entry, flag }))
  })

  test.each(cases)('$path by $flag', async ({ entry, flag }) => {
    for (const value of [undefined, null, '', 0, '0']) {
      if (value === '0' && entry.cursor?.integer !== true && entry.paging === 'cursor') continue
      for (const more of [0, false, '0']) {
        const answer = { ...listing(entry, { a: 1 }), ...placeOf(entry, value), [flag]: more }
        if (entry.paging === 'offset' && value === '0') continue
        expect((await read(entry, [answer])).outcome).toContain('there is more, but not where it is')
      }
    }
  })

  test.each(paged)('$path on a later page', async (entry) => {
    const flag = flagOf(entry) ?? 'CompleteFlag'
    const items = Array.from({ length: 5 }, (_, index) => ({ MsgSeq: 50 - index, Seq: index, id: index }))
    const first = { ...listing(entry, ...items), ...placeOf(entry, 7), LastMsgTime: 7, [flag]: 0 }
    const start = entry.paging === 'last-msg-key' ? { LastMsgKey: 'k' } : {}
    const { outcome, calls } = await read(entry, [{ ...first, ...start }, { [flag]: 0 }])
    expect(outcome).toContain('there is more, but not where it is')
    expect(calls).toHaveLength(2)
  })
})

describe('an answer that says that it is the last one is, wherever it says that the next one is', () => {
  const ended = paged.filter((entry) => flagOf(entry) !== undefined)

  test.each(ended)('$path', async (entry) => {
    const value = flagOf(entry) === 'IsFinished' && entry.cursor?.end === undefined ? 2 : 1
    const items = [{ MsgSeq: 50, Seq: 50 }]
    const answer = { ...listing(entry, ...items), ...placeOf(entry, 7), [flagOf(entry) ?? '']: value }
    const { outcome, calls } = await read(entry, [answer])
    expect(outcome).toEqual(items)
    expect(calls).toHaveLength(1)
  })

  test.each(paged.filter((entry) => entry.paging === 'cursor' && flagOf(entry) === undefined))(
    '$path has no such flag in its documentation, and goes on by its cursor',
    async (entry) => {
      const first = { ...listing(entry, { a: 1 }), ...placeOf(entry, 7), IsFinished: 1, CompleteFlag: 1 }
      const { outcome } = await read(entry, [first, listing(entry, { a: 2 })])
      expect(outcome).toEqual([{ a: 1 }, { a: 2 }])
    },
  )

  test('that all that was asked for is there does not end the messages of an official account', async () => {
    const entry = tables.officialAccountOpenHttpSvc.officialAccountMsgGetSimple
    const first = { ...listing(entry, { a: 1 }), LastMsgKey: 'k', IsFinished: 1 }
    const { outcome } = await read(entry, [
      first,
      { ...listing(entry, { a: 2 }), LastMsgKey: '', IsFinished: 1 },
    ])
    expect(outcome).toEqual([{ a: 1 }, { a: 2 }])
  })

  test('two spellings of the flag that differ are no end, as one of them says that there is more', async () => {
    const entry = tables.groupOpenHttpSvc.getGroupMsgReceiptDetail
    const first = { ReadList: [{ a: 1 }], Cursor: 'c', IsFinish: 1, IsFinished: 0 }
    const { outcome } = await read(entry, [first, { ReadList: [{ a: 2 }], IsFinish: null, IsFinished: 1 }])
    expect(outcome).toEqual([{ a: 1 }, { a: 2 }])
  })
})

describe('pages that come again do not come for ever', () => {
  const items = Array.from({ length: 5 }, (_, index) => ({ MsgSeq: 50 - index, Seq: index, id: index }))
  const at = (entry: PagedEndpoint, place: number) => ({
    ...listing(entry, ...items),
    ...(entry.paging === 'offset' ? {} : placeOf(entry, place)),
    ...(entry.paging === 'last-msg-key' ? { LastMsgKey: `k${place}`, LastMsgTime: 7 } : {}),
    [flagOf(entry) ?? 'other']: 0,
  })

  test.each(paged)('$path whose pages come by turns', async (entry) => {
    const turns = Array.from({ length: 300 }, (_, index) => at(entry, 3 + (index % 2)))
    const { outcome, calls } = await read(entry, turns)
    expect(outcome).toMatch(
      /there is more, but its (pages do not advance|last 100 pages brought nothing new)$/,
    )
    expect(calls.length).toBeLessThan(entry.paging === 'offset' ? 103 : 5)
  })
})

describe('pages of pairs', () => {
  const entry = tables.openimMsgExtHttpSvc.getKeyValues

  test('go on where an answer does not say whether there is more, until one has none', async () => {
    const pages = [[{ Seq: 1 }], [{ Seq: 2 }], []].map((ExtensionList) => ({ ExtensionList }))
    expect((await read(entry, pages, {})).outcome).toEqual([{ Seq: 1 }, { Seq: 2 }])
  })
})

test('a group in which nobody wrote has no messages, whether or not the answer calls that all', async () => {
  for (const IsFinished of [0, 1]) {
    const { outcome } = await read(
      tables.groupOpenHttpSvc.groupMsgGetSimple,
      [{ RspMsgList: [], IsFinished }],
      {},
    )
    expect(outcome).toEqual([])
  }
})

test('the first message of a group is the last that is read, however many were asked for', async () => {
  const answer = { RspMsgList: [{ MsgSeq: 1 }], IsFinished: 0 }
  expect((await read(tables.groupOpenHttpSvc.groupMsgGetSimple, [answer], {})).outcome).toEqual([
    { MsgSeq: 1 },
  ])
})
