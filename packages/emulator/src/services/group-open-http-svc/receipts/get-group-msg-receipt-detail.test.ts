import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_group_msg_receipt_detail'
const ids = Array.from({ length: 23 }, (_, index) => `user${index}`)

/** A message of bob that asks 24 members for receipts: alice and 23 others. */
async function withMany(): Promise<App> {
  const app = await withTea()
  for (const id of ids) app.emulator.world.addAccount(id)
  const MemberList = ids.map((Member_Account) => ({ Member_Account }))
  await app.call('group_open_http_svc/add_group_member', { GroupId: 'tea', MemberList })
  await say(app, 1, 'one', { NeedReadReceipt: 1 })
  return app
}

async function read(app: App, From_Account: string): Promise<void> {
  const receipt = { GroupId: 'tea', From_Account, MsgSeqList: [{ MsgSeq: 1 }] }
  await app.call('group_open_http_svc/group_msg_receipt', receipt)
}

test('only the list that was asked for comes, and the last page says that it is', async () => {
  const app = await withMany()
  await read(app, 'alice')
  const request = { GroupId: 'tea', MsgSeq: 1, Cursor: '', Count: 200 } as const
  const readers = await app.call(path, { ...request, Filter: 0 })
  expect(readers).toMatchObject({ MsgSeq: 1, IsFinish: 1, ReadList: [{ Read_Account: 'alice' }] })
  expect(readers).not.toHaveProperty('UnreadList')
  const others = await app.call(path, { ...request, Filter: 1 })
  expect(others).not.toHaveProperty('ReadList')
  expect(others.UnreadList?.map(({ Unread_Account }) => Unread_Account).toSorted()).toEqual(ids.toSorted())
  const beyond = await app.call(path, { ...request, Filter: 1, Cursor: others.Cursor })
  expect(beyond).toMatchObject({ IsFinish: 1, UnreadList: [], Cursor: others.Cursor })
})

test.each([1, 5, 23, 24, 25])('pages of %d members give each of them once', async (Count) => {
  const app = await withMany()
  const pages = app.client.paginate(path, { GroupId: 'tea', MsgSeq: 1, Filter: 1, Count })
  const found = (await pages.collect(100)) as { Unread_Account: string }[]
  expect(found.map(({ Unread_Account }) => Unread_Account).toSorted()).toEqual(['alice', ...ids].toSorted())
})

test('who reads between two pages moves nobody to another page', async () => {
  const app = await withMany()
  const request = { GroupId: 'tea', MsgSeq: 1, Filter: 1, Count: 5 } as const
  const first = await app.call(path, { ...request, Cursor: '' })
  expect(BigInt(first.Cursor)).toBeGreaterThan(2n ** 53n)
  const listed = first.UnreadList?.map(({ Unread_Account }) => Unread_Account) ?? []
  await read(app, listed[0] ?? '')
  const { IsFinish, UnreadList } = await app.call(path, { ...request, Count: 200, Cursor: first.Cursor })
  expect(IsFinish).toBe(1)
  const rest = UnreadList?.map(({ Unread_Account }) => Unread_Account) ?? []
  expect([...listed, ...rest].toSorted()).toEqual(['alice', ...ids].toSorted())
})
