import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const spam = { GroupId, Members_Account: ['bob', 'dave'], Duration: 60 }
const path = 'group_open_http_svc/unban_group_member'

test.each<[number, object]>([
  [10004, { Members_Account: [] }],
  [10004, { Members_Account: ['nobody'] }],
  [10005, { Members_Account: Array(21).fill('bob') }],
  [10010, { GroupId: 'nothing' }],
])('no ban ends, with %d (%#)', async (expected, change) => {
  const { call, code } = await withRoom()
  await call('group_open_http_svc/ban_group_member', spam)
  expect(await code(path, { ...spam, ...change })).toBe(expected)
  const { BannedAccountList } = await call('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })
  expect(BannedAccountList).toHaveLength(2)
})

test('a group of another type has no bans', async () => {
  expect(await (await withTea()).code(path, spam)).toBe(10007)
})

test('the ban of an account ends, and it is no error that another had none', async () => {
  const { call } = await withRoom()
  await call('group_open_http_svc/ban_group_member', spam)
  await call(path, { GroupId, Members_Account: ['bob', 'carol'] })
  const { BannedAccountList } = await call('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })
  expect(BannedAccountList).toMatchObject([{ Member_Account: 'dave' }])
})
