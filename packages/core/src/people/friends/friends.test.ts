import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { NetworkError } from '../../errors.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import { type FriendsOptions, friends } from './friends.ts'

const path = 'sns/friend_get'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ To_Account: `f${index}`, ValueItem: [] }))

/** A list of friends in pages of 100, as the service makes them. */
function service(list: readonly unknown[], pageSize = 100) {
  return answeringCaller({
    [path]: ({ StartIndex = 0 }) => {
      const end = StartIndex + pageSize
      const isLast = end >= list.length
      return {
        UserDataItem: list.slice(StartIndex, end),
        StandardSequence: 88,
        CustomSequence: 46,
        FriendNum: list.length,
        CompleteFlag: isLast ? 1 : 0,
        NextStartIndex: isLast ? 0 : end,
      }
    },
  })
}

async function read(caller: ReturnType<typeof service>['caller'], options?: FriendsOptions) {
  const pages = []
  for await (const page of friends(caller, 'alice', options).pages()) pages.push(page)
  return { pages, accounts: pages.flatMap(({ items }) => items.map(({ account }) => account)) }
}

test('what is not a friend is set apart with the reason, and the others are there', async () => {
  const list = [null, { To_Account: 'bob' }, { ValueItem: [] }, 'carol', { To_Account: 7 }, ...many(1)]
  const { pages, accounts } = await read(service(list).caller)
  expect(accounts).toEqual(['bob', 'f0'])
  expect(pages[0]?.skipped.map(({ reason }) => reason)).toEqual([
    'it is null, not an object',
    'it has no To_Account',
    'it is a text, not an object',
    'its To_Account is 7, a number and not a text',
  ])
})

test('a list that is none is set apart as a whole', async () => {
  const { caller } = answeringCaller({ [path]: () => ({ UserDataItem: 'none', CompleteFlag: 1 }) })
  const { pages } = await read(caller)
  expect(pages).toMatchObject([
    { items: [], skipped: [{ reason: 'it is a text, not a list', value: 'none' }], done: true },
  ])
})

test('nobody comes twice when friends move to later places meanwhile', async () => {
  const answers = [
    { UserDataItem: many(2), CompleteFlag: 0, NextStartIndex: 2, FriendNum: 3 },
    {
      UserDataItem: [{ To_Account: 'f1', ValueItem: [] }, { To_Account: 'f9' }],
      CompleteFlag: 1,
      FriendNum: 4,
    },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  expect((await read(caller)).accounts).toEqual(['f0', 'f1', 'f9'])
})

test('an account without friends has one page, and it is empty', async () => {
  const { pages } = await read(service([]).caller)
  expect(pages).toMatchObject([{ items: [], skipped: [], done: true }])
})

test('empty pages in between are passed over, and do not end the list', async () => {
  const answers = [
    { UserDataItem: many(1), CompleteFlag: 0, NextStartIndex: 1 },
    { CompleteFlag: 0, NextStartIndex: 2 },
    { UserDataItem: [{ To_Account: 'last' }], CompleteFlag: 1, NextStartIndex: 0 },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  const { pages, accounts } = await read(caller)
  expect(accounts).toEqual(['f0', 'last'])
  expect(pages).toHaveLength(2)
})

test.each([
  ['that stays where it is', { CompleteFlag: 0, NextStartIndex: 1 }, 'its pages do not advance'],
  ['that leads back to its beginning', { CompleteFlag: 0, NextStartIndex: 0 }, 'not where it is'],
  ['that does not say where it goes on', { CompleteFlag: 0 }, 'not where it is'],
  ['that says nothing of its end', { NextStartIndex: 'x' }, 'not where it is'],
])('a list %s is an error that says what was read', async (_, answer, cause) => {
  const { caller } = answeringCaller({ [path]: () => ({ UserDataItem: many(1), ...answer }) })
  await expect(read(caller)).rejects.toThrow(
    `Cannot list the friends of "alice": the service says that there is more, but ${cause}`,
  )
})

test('a list that gives the same friend for ever is an error', async () => {
  const { caller, calls } = answeringCaller({
    [path]: ({ StartIndex = 0 }) => ({
      UserDataItem: many(1),
      CompleteFlag: 0,
      NextStartIndex: StartIndex + 1,
    }),
  })
  await expect(read(caller)).rejects.toThrow('its last 100 pages brought nothing new')
  expect(calls).toHaveLength(101)
})

test('a page that fails ends the list, and the cursor before it goes on', async () => {
  const list = many(250)
  const { caller: whole } = service(list)
  const pages = friends(whole, 'alice').pages()
  const { value: first } = await pages.next()
  const { caller: broken } = answeringCaller({
    [path]: () => {
      throw new NetworkError('cut')
    },
  })
  await expect(friends(broken, 'alice', { cursor: first?.cursor }).first()).rejects.toThrow('cut')
  const { accounts } = await read(service(list).caller, { cursor: first?.cursor })
  expect(accounts).toEqual(list.slice(100).map(({ To_Account }) => To_Account))
})

test('the signal ends the list between two friends, and nothing more is fetched', async () => {
  const controller = new AbortController()
  const { caller, calls } = service(many(250))
  const reason = new Error('enough')
  const loop = async () => {
    for await (const _ of friends(caller, 'alice', { signal: controller.signal })) controller.abort(reason)
  }
  await expect(loop()).rejects.toBe(reason)
  expect(calls).toHaveLength(1)
  expect(calls[0]?.options?.signal).toBe(controller.signal)
})

test.each([
  ['of another account', { account: 'carol', place: { StartIndex: 1 } }, 'belongs to account "carol"'],
  ['without a place', { account: 'alice' }, 'is damaged'],
  ['with a place below zero', { account: 'alice', place: { StartIndex: -1 } }, 'is damaged'],
  ['with a field of the request', { account: 'alice', place: { From_Account: 'x' } }, 'is damaged'],
])('a cursor %s is refused before anything is sent', (_, values, cause) => {
  const { caller, calls } = service([])
  const cursor = writeCursor('friends', values)
  expect(() => friends(caller, 'alice', { cursor })).toThrow(`cursor ${cause}`)
  expect(calls).toEqual([])
})

test('a cursor of another list is refused, and one that was cut off', () => {
  const { caller } = service([])
  const other = writeCursor('blocklist', { account: 'alice', place: { StartIndex: 1 } })
  expect(() => friends(caller, 'alice', { cursor: other })).toThrow('cursor belongs to another listing')
  const cursor = writeCursor('friends', { account: 'alice', place: { StartIndex: 1 } })
  expect(() => friends(caller, 'alice', { cursor: cursor.slice(0, -2) })).toThrow('cursor is damaged')
})

test('the last cursor stays at the end, and nothing is sent for it', async () => {
  const { pages } = await read(service(many(2)).caller)
  const cursor = pages.at(-1)?.cursor
  const { caller, calls } = service(many(2))
  expect((await read(caller, { cursor })).pages).toEqual([{ items: [], skipped: [], cursor, done: true }])
  expect(calls).toEqual([])
})

test('all fields are asked for on every page, not only those that have changed', async () => {
  const { caller, calls } = service(many(250))
  expect((await read(caller)).accounts).toHaveLength(250)
  expect(calls.map(({ request }) => request)).toEqual(
    [0, 100, 200].map((StartIndex) => ({
      From_Account: 'alice',
      StartIndex,
      StandardSequence: 0,
      CustomSequence: 0,
    })),
  )
  expect(calls[0]?.options).toMatchObject({ act: 'list the friends of "alice"', operation: 'friends' })
})

test('a friend has our words, custom fields by their tags, and what came', async () => {
  const raw = {
    To_Account: 'bob',
    ValueItem: [
      { Tag: 'Tag_SNS_IM_Remark', Value: 'Bob 🐼' },
      { Tag: 'Tag_SNS_IM_Group', Value: ['Tea', '茶友'] },
      { Tag: 'Tag_SNS_IM_AddSource', Value: 'AddSource_Type_Android' },
      { Tag: 'Tag_SNS_IM_AddWording', Value: 'We met at the fair' },
      { Tag: 'Tag_SNS_IM_AddTime', Value: 1_563_867_420 },
      { Tag: 'Tag_SNS_Custom_Test', Value: 'one' },
      { Tag: 'Tag_SNS_Custom_Level', Value: 3 },
      { Tag: 'Tag_SNS_IM_Later', Value: 'a field of the future' },
    ],
  }
  expect(await friends(service([raw]).caller, 'alice').first()).toEqual({
    account: 'bob',
    remark: 'Bob 🐼',
    groups: ['Tea', '茶友'],
    source: 'AddSource_Type_Android',
    wording: 'We met at the fair',
    addedAt: new Date(1_563_867_420_000),
    custom: new Map([
      ['Tag_SNS_Custom_Test', 'one'],
      ['Tag_SNS_Custom_Level', '3'],
    ]),
    raw,
  })
})

test.each<[string, unknown]>([
  ['no fields', undefined],
  ['null', null],
  ['a text', 'Tag_SNS_IM_Remark'],
  [
    'odd fields',
    [
      null,
      { Tag: 7, Value: 'x' },
      { Tag: 'Tag_SNS_IM_Remark', Value: { x: 1 } },
      { Tag: 'Tag_SNS_IM_Group', Value: [null, 7, ''] },
      { Tag: 'Tag_SNS_IM_AddTime', Value: 1_563_867_420_000 },
      { Tag: 'Tag_SNS_Custom_Test', Value: null },
    ],
  ],
])('a friend with %s is a friend, of whom nothing else is known', async (_, ValueItem) => {
  const { caller } = service([{ To_Account: 'bob', ValueItem }])
  expect(await friends(caller, 'alice').first()).toEqual({
    account: 'bob',
    remark: undefined,
    groups: [],
    source: undefined,
    wording: undefined,
    addedAt: undefined,
    custom: new Map(),
    raw: { To_Account: 'bob', ValueItem },
  })
})
