import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/modify_permission_group'
const right = { GroupId: 'town', PermissionGroupId: '@PMG#_hosts' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [
    code,
    { PermissionGroupId: '@PMG#_hosts', ...group },
  ]),
  [10004, { GroupId: 'town' }],
  [10010, { ...right, PermissionGroupId: '@PMG#_other' }],
  [10004, { ...right, PermissionGroupName: '' }],
  [10004, { ...right, Permission: '5' }],
])('a change is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('what is left out stays', async () => {
  const { call } = await withTopic()
  await call(path, { ...right, CustomString: 'x' })
  await call(path, { ...right, PermissionGroupName: 'Guests', Permission: 0 })
  const { PermissionGroupInfoList } = await call('group_open_http_svc/get_permission_group', {
    GroupId: 'town',
  })
  expect(PermissionGroupInfoList).toEqual([
    { PermissionGroupId: '@PMG#_hosts', PermissionGroupName: 'Guests', Permission: 0, CustomString: 'x' },
  ])
})
