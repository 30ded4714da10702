import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_avchatroom_http_svc/modify_admin'

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId })).toBe(10007)
})

test.each<[number, object]>([
  [10004, { CommandType: 3 }],
  [10004, { CommandType: undefined }],
  [10004, { Admin_Account: [] }],
  [10004, { Admin_Account: ['nobody'] }],
  [10004, { Admin_Account: ['alice', 'bob', 'carol', 'dave', 'e', 'f'] }],
  [10010, { GroupId: 'nothing' }],
])('nobody becomes an administrator, with %d (%#)', async (expected, change) => {
  const { call, code, emulator } = await withRoom()
  for (const id of ['e', 'f']) emulator.world.addAccount(id)
  expect(await code(path, { GroupId, CommandType: 1, Admin_Account: ['bob'], ...change })).toBe(expected)
  expect((await call('group_open_avchatroom_http_svc/get_admin_list', { GroupId })).Admin_List).toEqual([])
})

test('an administrator need not be in the room, and stays one until that is taken away', async () => {
  const { call } = await withRoom()
  const admins = async () => {
    const { Admin_List } = await call('group_open_avchatroom_http_svc/get_admin_list', { GroupId })
    return Admin_List.map(({ Admin_Account }) => Admin_Account)
  }
  await call(path, { GroupId, CommandType: 1, Admin_Account: ['dave', 'bob'] })
  await call('im_open_login_svc/kick', { UserID: 'bob' })
  await call(path, { GroupId, CommandType: 1, Admin_Account: ['bob'] })
  expect(await admins()).toEqual(['dave', 'bob'])
  await call(path, { GroupId, CommandType: 2, Admin_Account: ['dave', 'carol'] })
  expect(await admins()).toEqual(['bob'])
})
