import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_online_member_num'

test.each([
  [10004, {}],
  [10010, { GroupId: 'nothing' }],
  [10015, { GroupId: '茶' }],
])('nobody is counted, with %d for %j', async (expected, body) => {
  expect(await (await withRoom()).code(path, body)).toBe(expected)
})

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId: 'tea' })).toBe(10007)
})

test('who is in the room and online is counted', async () => {
  const { call } = await withRoom()
  expect((await call(path, { GroupId: 'tea' })).OnlineMemberNum).toBe(2)
  await call('im_open_login_svc/kick', { UserID: 'bob' })
  expect((await call(path, { GroupId: 'tea' })).OnlineMemberNum).toBe(1)
})
