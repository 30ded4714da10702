import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import { type BlocklistOptions, blocklist } from './blocklist.ts'

const path = 'sns/black_list_get'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    To_Account: `b${index}`,
    AddBlackTimeStamp: 1_430_000_001 + index,
  }))

function service(list: readonly unknown[]) {
  return answeringCaller({
    [path]: ({ StartIndex = 0, MaxLimited = 0 }) => {
      const end = StartIndex + MaxLimited
      return {
        BlackListItem: list.slice(StartIndex, end),
        StartIndex: end < list.length ? end : 0,
        CurruentSequence: 13,
      }
    },
  })
}

async function read(caller: ReturnType<typeof service>['caller'], options?: BlocklistOptions) {
  const pages = []
  for await (const page of blocklist(caller, 'alice', options).pages()) pages.push(page)
  return { pages, accounts: pages.flatMap(({ items }) => items.map(({ account }) => account)) }
}

test('what is not an account is set apart with the reason, and the others are there', async () => {
  const { pages, accounts } = await read(service([null, { AddBlackTimeStamp: 1 }, ...many(1)]).caller)
  expect(accounts).toEqual(['b0'])
  expect(pages[0]?.skipped.map(({ reason }) => reason)).toEqual([
    'it is null, not an object',
    'it has no To_Account',
  ])
})

test('no account comes twice when places move meanwhile', async () => {
  const answers = [
    { BlackListItem: many(2), StartIndex: 2 },
    { BlackListItem: [...many(3).slice(1)], StartIndex: 0 },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  expect((await read(caller)).accounts).toEqual(['b0', 'b1', 'b2'])
})

test.each([{}, { StartIndex: 0 }, { BlackListItem: null, StartIndex: 0 }])(
  'an account that blocks nobody has one page, and it is empty: %j',
  async (answer) => {
    const { caller } = answeringCaller({ [path]: () => answer })
    expect((await read(caller)).pages).toMatchObject([{ items: [], skipped: [], done: true }])
  },
)

test('a list that leads back is an error that says what was read', async () => {
  const { caller } = answeringCaller({ [path]: () => ({ BlackListItem: many(1), StartIndex: 1 }) })
  await expect(read(caller)).rejects.toThrow(
    'Cannot list the blocklist of "alice": the service says that there is more, but its pages do not advance',
  )
})

test.each([
  ['of another account', { account: 'carol', place: { StartIndex: 1 } }, 'belongs to account "carol"'],
  ['with no place', { account: 'alice', place: [] }, 'is damaged'],
])('a cursor %s is refused before anything is sent', (_, values, cause) => {
  const { caller, calls } = service([])
  expect(() => blocklist(caller, 'alice', { cursor: writeCursor('blocklist', values) })).toThrow(
    `cursor ${cause}`,
  )
  expect(calls).toEqual([])
})

test('every cursor goes on after its page, also with another page size, and the last one stays at the end', async () => {
  const list = many(40)
  const { caller, calls } = service(list)
  let given = 0
  for await (const { items, cursor, done } of blocklist(caller, 'alice', { pageSize: 7 }).pages()) {
    given += items.length
    const before = calls.length
    const rest = await read(caller, { cursor, pageSize: 3 })
    expect(rest.accounts).toEqual(list.slice(given).map(({ To_Account }) => To_Account))
    if (done) expect(calls).toHaveLength(before)
  }
  expect(given).toBe(40)
})

test('the whole list is asked for, whatever its version, 100 a page', async () => {
  const { caller, calls } = service(many(250))
  expect((await read(caller)).accounts).toHaveLength(250)
  expect(calls.map(({ request }) => request)).toEqual(
    [0, 100, 200].map((StartIndex) => ({
      From_Account: 'alice',
      StartIndex,
      MaxLimited: 100,
      LastSequence: 0,
    })),
  )
  expect(calls[0]?.options).toMatchObject({ act: 'list the blocklist of "alice"', operation: 'blocklist' })
})

test('an entry says since when, where the service says it', async () => {
  const list = [...many(1), { To_Account: 'odd', AddBlackTimeStamp: 'long ago' }]
  expect(await blocklist(service(list).caller, 'alice').collect(9)).toEqual([
    { account: 'b0', blockedAt: new Date(1_430_000_001_000), raw: list[0] },
    { account: 'odd', blockedAt: undefined, raw: list[1] },
  ])
})

test('a signal that was aborted before fetches nothing', async () => {
  const { caller, calls } = service(many(2))
  const signal = AbortSignal.abort(new Error('too late'))
  await expect(read(caller, { signal })).rejects.toThrow('too late')
  expect(calls).toEqual([])
})
