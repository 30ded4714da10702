import { expect, test } from 'vitest'
import { withCommunity, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/get_permission_group'

test.each<[number, object]>([
  ...wrongGroups,
  [10004, { GroupId: 'town', Limit: 21 }],
  [10004, { GroupId: 'town', Next: 'soon' }],
  [10004, { GroupId: 'town', PermissionGroupIdList: '@PMG#_a' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withCommunity()
  expect(await code(path, body)).toBe(expected)
})

test('permission groups come page by page, or those that are named', async () => {
  const { call, client } = await withCommunity()
  const ids = ['@PMG#_a', '@PMG#_b', '@PMG#_c']
  for (const PermissionGroupId of ids) {
    const made = { GroupId: 'town', PermissionGroupId, PermissionGroupName: 'x' }
    await call('group_open_http_svc/create_permission_group', made)
  }
  const found = await client.paginate(path, { GroupId: 'town', Limit: 2 }).collect(9)
  expect(found.map(({ PermissionGroupId }) => PermissionGroupId)).toEqual(ids)
  const named = { GroupId: 'town', PermissionGroupIdList: ['@PMG#_c', '@PMG#_z'] }
  expect((await call(path, named)).PermissionGroupInfoList).toHaveLength(1)
})
