import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import type { ContactCursor } from '../api/recentcontact.ts'
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
  await conversations(caller, 'alice', { includeEmpty: false }).take(1)
  expect(calls[0]?.request.AssistFlags).toBe(5)
})

test('reading goes on from a saved cursor', async () => {
  const { caller } = service()
  const { value: page } = await conversations(caller, 'alice').pages().next()
  const cursor: ContactCursor = JSON.parse(JSON.stringify(page?.cursor))
  expect(await conversations(caller, 'alice', { cursor }).take(1)).toEqual([c2c('b')])
})

test('pages that do not advance are an error', async () => {
  const { caller } = answeringCaller({ [path]: () => ({ ...end, CompleteFlag: 0, SessionItem: [] }) })
  await expect(conversations(caller, 'alice').take(1)).rejects.toThrow('do not advance')
})

test('a wrong account or cursor is refused before anything is sent', () => {
  const { caller, calls } = service()
  expect(() => conversations(caller, '')).toThrow('account')
  expect(() => conversations(caller, 'alice', { cursor: { ...end, StartIndex: '1' as never } })).toThrow(
    'StartIndex',
  )
  expect(calls).toEqual([])
})
