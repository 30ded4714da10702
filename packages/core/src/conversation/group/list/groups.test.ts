import { expect, test } from 'vitest'
import { answeringCaller } from '../../../../test/answering-caller.ts'
import { credentials } from '../../../../test/answering-client.ts'
import { TimClient } from '../../../client.ts'
import { writeCursor } from '../../../listing/write-cursor.ts'
import { type GroupsOptions, groups } from './groups.ts'

const path = 'group_open_http_svc/get_appid_group_list'

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ GroupId: `g${index}` }))

/** The groups of an app, numbered as the service numbers them: beyond what a number of JavaScript holds. */
const base = 2n ** 64n - 1_000n

function service(list: readonly unknown[]) {
  return answeringCaller({
    [path]: ({ Limit = 0, Next }: { Limit?: number; Next?: bigint | number }) => {
      const from = Next === 0 ? 0 : Number(BigInt(Next ?? 0) - base)
      const end = from + Limit
      return {
        TotalCount: list.length,
        GroupIdList: list.slice(from, end),
        Next: end < list.length ? `${base + BigInt(end)}` : 0,
      }
    },
  })
}

async function read(caller: ReturnType<typeof service>['caller'], options?: GroupsOptions) {
  const pages = []
  for await (const page of groups(caller, options).pages()) pages.push(page)
  return { pages, ids: pages.flatMap(({ items }) => items.map(({ groupId }) => groupId)) }
}

test('what is not a group is set apart with the reason, and the others are there', async () => {
  const { pages, ids } = await read(service([null, { GroupId: '' }, 'g', ...many(1)]).caller)
  expect(ids).toEqual(['g0'])
  expect(pages[0]?.skipped.map(({ reason }) => reason)).toEqual([
    'it is null, not an object',
    'it has no GroupId',
    'it is a text, not an object',
  ])
})

test('no group comes twice, also where pages overlap', async () => {
  const answers = [
    { GroupIdList: many(2), Next: 5 },
    { GroupIdList: many(3).slice(1), Next: 0 },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  expect((await read(caller)).ids).toEqual(['g0', 'g1', 'g2'])
})

test.each([{}, { Next: 0 }, { GroupIdList: [], Next: '0', TotalCount: 0 }])(
  'an app without groups has one page, and it is empty: %j',
  async (answer) => {
    const { caller, calls } = answeringCaller({ [path]: () => answer })
    expect((await read(caller)).pages).toMatchObject([{ items: [], skipped: [], done: true }])
    expect(calls).toHaveLength(1)
  },
)

test('a list that leads back is an error that says what was read', async () => {
  const { caller } = answeringCaller({ [path]: () => ({ GroupIdList: many(1), Next: 7 }) })
  await expect(read(caller)).rejects.toThrow(
    'Cannot list the groups of the app: the service says that there is more, but its pages do not advance',
  )
  await expect(read(caller, { type: 'Public' })).rejects.toThrow('Cannot list the Public groups of the app')
})

test.each([
  ['without a place', {}],
  ['with a place below zero', { place: { Next: -1 } }],
  ['with a rounded place', { place: { Next: 2 ** 64 } }],
  ['with a field of the request', { place: { GroupType: 'Public' } }],
])('a cursor %s is refused before anything is sent', (_, values) => {
  const { caller, calls } = service([])
  expect(() => groups(caller, { cursor: writeCursor('groups', values) })).toThrow('cursor is damaged')
  expect(calls).toEqual([])
})

test('a cursor belongs to its type of groups', async () => {
  const { caller } = service(many(3))
  const { value: page } = await groups(caller, { type: 'Public', pageSize: 2 }).pages().next()
  const cursor = page?.cursor
  expect(() => groups(caller, { cursor })).toThrow('cursor belongs to type "Public", not undefined')
  expect(() => groups(caller, { type: 'Private', cursor })).toThrow('not "Private"')
  expect((await read(caller, { type: 'Public', cursor })).ids).toEqual(['g2'])
})

test('every cursor goes on after its page, also with another page size, and the last one stays at the end', async () => {
  const list = many(40)
  const { caller, calls } = service(list)
  let given = 0
  for await (const { items, cursor, done } of groups(caller, { pageSize: 7 }).pages()) {
    given += items.length
    const before = calls.length
    const rest = await read(caller, { cursor, pageSize: 3 })
    expect(rest.ids).toEqual(list.slice(given).map(({ GroupId }) => GroupId))
    if (done) expect(calls).toHaveLength(before)
  }
  expect(given).toBe(40)
})

test('where the next page begins goes over the wire to its last digit, also out of a cursor', async () => {
  const bodies: string[] = []
  const client = new TimClient({
    ...credentials,
    sleep: () => Promise.resolve(),
    fetch: async (_, init) => {
      bodies.push(String(init.body))
      const next = bodies.length === 1 ? '18446744073709551615' : '0'
      return new Response(
        `{"ErrorCode":0,"TotalCount":2,"GroupIdList":[{"GroupId":"g${bodies.length}"}],"Next":${next}}`,
      )
    },
  })
  const pages = []
  for await (const page of client.groups({ pageSize: 1 }).pages()) pages.push(page)
  await client.groups({ cursor: pages[0]?.cursor }).collect(9)
  const next = (body: string) => /"Next":(\d+)/.exec(body)?.[1]
  expect(bodies.map(next)).toEqual(['0', '18446744073709551615', '18446744073709551615'])
  expect(pages.flatMap(({ items }) => items)).toEqual([
    { groupId: 'g1', raw: { GroupId: 'g1' } },
    { groupId: 'g2', raw: { GroupId: 'g2' } },
  ])
})

test('as many are asked for as the service gives, of one type if wanted', async () => {
  const { caller, calls } = service(many(2))
  await read(caller)
  await read(caller, { type: 'Community', pageSize: 5 })
  expect(calls.map(({ request }) => request)).toEqual([
    { Limit: 10_000, Next: 0 },
    { Limit: 5, Next: 0, GroupType: 'Community' },
  ])
  expect(calls[0]?.options).toMatchObject({ act: 'list the groups of the app', operation: 'groups' })
})

test('the signal ends the list between two groups', async () => {
  const controller = new AbortController()
  const { caller, calls } = service(many(9))
  const loop = async () => {
    for await (const _ of groups(caller, { pageSize: 2, signal: controller.signal })) {
      controller.abort(new Error('enough'))
    }
  }
  await expect(loop()).rejects.toThrow('enough')
  expect(calls).toHaveLength(1)
})
