import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_avchatroom_http_svc/get_admin_list'

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId })).toBe(10007)
})

test.each([
  [10010, 'nothing'],
  [10015, '茶'],
])('administrators are not listed, with %d for %s', async (expected, id) => {
  expect(await (await withRoom()).code(path, { GroupId: id })).toBe(expected)
})

test('administrators are listed with their names', async () => {
  const { call } = await withRoom()
  expect((await call(path, { GroupId })).Admin_List).toEqual([])
  await call('profile/portrait_set', {
    From_Account: 'bob',
    ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }],
  })
  const Admin_Account = ['dave', 'bob']
  await call('group_open_avchatroom_http_svc/modify_admin', { GroupId, CommandType: 1, Admin_Account })
  expect((await call(path, { GroupId })).Admin_List).toEqual([
    { Admin_Account: 'dave' },
    { Admin_Account: 'bob', NickName: 'Bob' },
  ])
})
