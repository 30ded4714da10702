import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'recentcontact/top'
const bob = { Type: 1, To_Account: 'bob' } as const
const tea = { Type: 2, GroupId: 'tea' } as const

async function created(peers: readonly string[] = ['bob', 'carol']) {
  const app = await createApp(['alice', ...peers])
  for (const From_Account of peers)
    await app.call('openim/sendmsg', { From_Account, To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') })
  const group = { Type: 'Public', Name: 'Tea', GroupId: 'tea', Owner_Account: 'alice' } as const
  await app.call('group_open_http_svc/create_group', group)
  const start = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
  const pinned = async () => {
    const { SessionItem = [] } = await app.call('recentcontact/get_list', { From_Account: 'alice', ...start })
    return SessionItem.flatMap(({ TopFlag, To_Account, GroupId }) =>
      TopFlag === 1 ? (To_Account ?? GroupId) : [],
    )
  }
  const top = (OperationType: 1 | 2, RecentContactItem: readonly (typeof bob | typeof tea)[]) => ({
    From_Account: 'alice',
    OperationType,
    RecentContactItem,
  })
  return { ...app, pinned, top }
}

test.each<[number, object]>([
  [50001, { From_Account: 'nobody', OperationType: 1, RecentContactItem: [bob] }],
  [50002, { OperationType: 1, RecentContactItem: [bob] }],
  [50002, { From_Account: 'alice', OperationType: 3, RecentContactItem: [bob] }],
  [50002, { From_Account: 'alice', RecentContactItem: [bob] }],
  [50002, { From_Account: 'alice', OperationType: 1 }],
  [50002, { From_Account: 'alice', OperationType: 1, RecentContactItem: [] }],
  [50002, { From_Account: 'alice', OperationType: 1, RecentContactItem: [{ Type: 3, To_Account: 'bob' }] }],
  [50002, { From_Account: 'alice', OperationType: 1, RecentContactItem: [bob, { Type: 2 }] }],
])('nothing is pinned: %d for %j', async (expected, body) => {
  const { code, pinned } = await created()
  expect(await code(path, body)).toBe(expected)
  expect(await pinned()).toEqual([])
})

test('the 51st conversation is not pinned, and none of its call is', async () => {
  const peers = Array.from({ length: 51 }, (_, index) => `peer${index}`)
  const { call, code, top, pinned } = await created(peers)
  const items = peers.map((To_Account) => ({ Type: 1, To_Account }) as unknown as typeof bob)
  await call(path, top(1, items.slice(0, 49)))
  expect(await code(path, top(1, [...items.slice(49), tea]))).toBe(51012)
  expect(new Set(await pinned()).size).toBeLessThan(50)
  await call(path, top(1, [tea]))
  await call(path, top(1, [tea]))
  expect(await code(path, top(1, items.slice(50)))).toBe(51012)
})

test('one-to-one and group conversations are pinned and unpinned, and pins are kept', async () => {
  const { call, emulator, pinned, top } = await created()
  await call(path, top(1, [bob, tea]))
  expect((await pinned()).sort()).toEqual(['bob', 'tea'])
  await emulator.restore([...emulator.snapshot()])
  expect((await pinned()).sort()).toEqual(['bob', 'tea'])
  await call(path, top(2, [tea]))
  expect(await pinned()).toEqual(['bob'])
})

test('a conversation that the account does not have is passed over', async () => {
  const { call, pinned, top } = await created()
  await call(path, top(1, [{ Type: 1, To_Account: 'nobody' } as unknown as typeof bob, bob]))
  expect(await pinned()).toEqual(['bob'])
})
