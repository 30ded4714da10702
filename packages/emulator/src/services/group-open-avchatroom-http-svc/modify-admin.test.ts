import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'

const GroupId = 'tea'

const path = 'group_open_avchatroom_http_svc/modify_admin'

test.each<[object]>([
  [{ GroupId, CommandType: 3, Admin_Account: ['bob'] }],
  [{ GroupId, Admin_Account: ['bob'] }],
  [{ GroupId, CommandType: 1, Admin_Account: 'bob' }],
])('is refused for %j', async (body) => {
  expect(await (await withRoom()).code(path, body)).toBe(10004)
})

test('twice is the same as once, both ways', async () => {
  const { call } = await withRoom()
  const admins = async () => {
    const { Admin_List } = await call('group_open_avchatroom_http_svc/get_admin_list', { GroupId })
    return Admin_List.map(({ Admin_Account }) => Admin_Account)
  }
  for (const _ of [1, 2]) await call(path, { GroupId, CommandType: 1, Admin_Account: ['bob'] })
  expect(await admins()).toEqual(['bob'])
  for (const _ of [1, 2]) await call(path, { GroupId, CommandType: 2, Admin_Account: ['bob'] })
  expect(await admins()).toEqual([])
})
