import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import { conversations } from './conversations.ts'

const path = 'recentcontact/get_list'
const c2c = (peer: string) => ({ Type: 1, To_Account: peer, MsgTime: 1 })
const end = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 }

/** A list of three pages, the second of which repeats an entry of the first. */
function service() {
  return answeringCaller({
    [path]: ({ StartIndex = 0 }) =>
      [
        { ...end, CompleteFlag: 0, StartIndex: 2, TimeStamp: 9, SessionItem: [c2c('a'), c2c('b')] },
        undefined,
        {
          ...end,
          CompleteFlag: 0,
          StartIndex: 4,
          TopStartIndex: 1,
          SessionItem: [c2c('b'), { Type: 2, GroupId: 'a', MsgTime: 1 }],
        },
        undefined,
        { ...end, CompleteFlag: 1, SessionItem: [c2c('c')] },
      ][StartIndex] ?? {},
  })
}

test('all pages are read with the four values of the one before, and nobody comes twice', async () => {
  const { caller, calls } = service()
  const found: (string | undefined)[] = []
  for await (const item of conversations(caller, 'alice'))
    found.push(item.To_Account ?? `group ${item.GroupId}`)
  expect(found).toEqual(['a', 'b', 'group a', 'c'])
  expect(calls.map(({ request }) => request)).toEqual([
    { From_Account: 'alice', AssistFlags: 7, ...end },
    { From_Account: 'alice', AssistFlags: 7, ...end, TimeStamp: 9, StartIndex: 2 },
    { From_Account: 'alice', AssistFlags: 7, ...end, StartIndex: 4, TopStartIndex: 1 },
  ])
})

test('empty conversations can be left to the service', async () => {
  const { caller, calls } = service()
  await conversations(caller, 'alice', { includeEmpty: false }).collect(1)
  expect(calls[0]?.request.AssistFlags).toBe(5)
})

test('reading goes on from a saved cursor', async () => {
  const { caller } = service()
  const { value: page } = await conversations(caller, 'alice').pages().next()
  const cursor = page?.cursor
  expect(await conversations(caller, 'alice', { cursor }).collect(1)).toEqual([c2c('b')])
})

test('pages that do not advance are an error, and so are those that lead back to the beginning', async () => {
  const answers = [1, 1, 0].map((StartIndex) => ({ ...end, StartIndex, CompleteFlag: 0, SessionItem: [] }))
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  const { value: page } = await conversations(service().caller, 'alice').pages().next()
  await expect(conversations(caller, 'alice').collect(1)).rejects.toThrow('do not advance')
  const onwards = conversations(caller, 'alice', { cursor: page?.cursor })
  await expect(onwards.collect(1)).rejects.toThrow('not where it is: it would begin anew')
})

test('two pages that come in turns are an error', async () => {
  const { caller, calls } = answeringCaller({
    [path]: ({ StartIndex = 0 }) => {
      const next = StartIndex === 1 ? 2 : 1
      return { ...end, CompleteFlag: 0, StartIndex: next, SessionItem: [c2c(`user${next}`)] }
    },
  })
  await expect(conversations(caller, 'alice').collect(99)).rejects.toThrow('do not advance')
  expect(calls).toHaveLength(3)
})

test('pages that bring nothing new again and again are an error', async () => {
  const { caller, calls } = answeringCaller({
    [path]: ({ StartIndex = 0 }) => ({
      ...end,
      CompleteFlag: 0,
      StartIndex: StartIndex + 1,
      SessionItem: [c2c('a')],
    }),
  })
  await expect(conversations(caller, 'alice').collect(9)).rejects.toThrow(
    'its last 100 pages brought nothing new',
  )
  expect(calls).toHaveLength(101)
})

test.each([undefined, null, 'x', Number.NaN, -1])(
  'a page that goes on at %s is an error',
  async (TimeStamp) => {
    const { caller } = answeringCaller({
      [path]: () => ({ ...end, CompleteFlag: 0, TimeStamp, SessionItem: [] }),
    })
    await expect(conversations(caller, 'alice').collect(9)).rejects.toThrow(
      'there is more, but not where it is',
    )
  },
)

test('odd conversations are set apart with the reason, and the rest comes', async () => {
  const long = c2c('用'.repeat(11))
  const group = { Type: 2, GroupId: 'tea', MsgTime: 1 }
  const odd = [
    [null, 'it is null, not an object'],
    ['bob', 'it is a text, not an object'],
    [c2c(''), 'it has no To_Account'],
    [{}, 'it has no To_Account'],
    [{ Type: 2, To_Account: 'bob' }, 'it has no GroupId'],
  ] as const
  const { caller } = answeringCaller({
    [path]: () => ({
      ...end,
      CompleteFlag: 1,
      SessionItem: [c2c('a'), ...odd.map(([item]) => item), long, group],
    }),
  })
  const { value: page } = await conversations(caller, 'alice').pages().next()
  expect(page?.items).toEqual([c2c('a'), long, group])
  expect(page?.skipped).toEqual(odd.map(([value, reason]) => ({ reason, value })))
})

test('a second iteration sees what is new', async () => {
  const list = [c2c('a')]
  const { caller } = answeringCaller({ [path]: () => ({ ...end, CompleteFlag: 1, SessionItem: list }) })
  const listing = conversations(caller, 'alice')
  expect(await listing.collect(9)).toHaveLength(1)
  list.push(c2c('b'))
  expect(await listing.collect(9)).toHaveLength(2)
})

function cursorOf(over: object): string {
  return writeCursor('conversations', { account: 'alice', includeEmpty: true, ...end, ...over })
}

test.each<[string, unknown, string]>([
  ['null instead of options', null, 'options must be an object, but is null'],
  ['a cursor that is null', { cursor: null }, 'cursor must be the text'],
  ['a cursor of NaN', { cursor: cursorOf({ TimeStamp: Number.NaN }) }, 'cursor is damaged'],
  ['a cursor below zero', { cursor: cursorOf({ StartIndex: -1 }) }, 'its StartIndex is -1'],
  ['a cursor with a text', { cursor: cursorOf({ StartIndex: '1' }) }, 'its StartIndex is "1"'],
  [
    'a cursor of another account',
    { cursor: cursorOf({ account: 'bob' }) },
    'cursor belongs to account "bob"',
  ],
  [
    'a cursor with empty ones',
    { includeEmpty: false, cursor: cursorOf({}) },
    'cursor belongs to includeEmpty true',
  ],
  [
    'empty conversations neither with nor without',
    { includeEmpty: null },
    'includeEmpty must be true or false',
  ],
])('%s is refused before anything is sent', (_, options, expected) => {
  const { caller, calls } = service()
  expect(() => conversations(caller, 'alice', options as object)).toThrow(expected)
  expect(calls).toEqual([])
})

test('a wrong account is refused before anything is sent', () => {
  const { caller, calls } = service()
  expect(() => conversations(caller, '')).toThrow('account')
  expect(calls).toEqual([])
})

test('the last cursor stays at the end: nothing is sent for it', async () => {
  const { caller, calls } = service()
  const pages = []
  for await (const page of conversations(caller, 'alice').pages()) pages.push(page)
  expect(pages.map(({ done }) => done)).toEqual([false, false, true])
  const { length } = calls
  const cursor = pages.at(-1)?.cursor
  const again = []
  for await (const page of conversations(caller, 'alice', { cursor }).pages()) again.push(page)
  expect(again).toEqual([{ items: [], skipped: [], cursor, done: true }])
  expect(calls).toHaveLength(length)
})
