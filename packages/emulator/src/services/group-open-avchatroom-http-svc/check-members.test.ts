import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_avchatroom_http_svc/check_members'

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId })).toBe(10007)
})

test.each<[number, object]>([
  [10004, {}],
  [10004, { Member_Account: 'bob' }],
  [10010, { GroupId: 'nothing', Member_Account: ['bob'] }],
])('nobody is checked, with %d for %j', async (expected, change) => {
  expect(await (await withRoom()).code(path, { GroupId, ...change })).toBe(expected)
})

test('who is in the room and online is told, of any accounts', async () => {
  const { call } = await withRoom()
  const Member_Account = ['carol', 'alice', 'dave', 'nobody', 'bob']
  expect((await call(path, { GroupId, Member_Account })).Member_Account).toEqual(['carol', 'bob'])
})
