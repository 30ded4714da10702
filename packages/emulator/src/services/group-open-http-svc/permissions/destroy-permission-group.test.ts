import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/destroy_permission_group'

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { PermissionGroupIdList: ['x'], ...group }]),
  [10004, { GroupId: 'town' }],
  [10004, { GroupId: 'town', PermissionGroupIdList: [] }],
  [10004, { GroupId: 'town', PermissionGroupIdList: Array.from({ length: 21 }, () => 'x') }],
])('a deletion is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('each has an outcome of its own', async () => {
  const { call } = await withTopic()
  const PermissionGroupIdList = ['@PMG#_hosts', '@PMG#_hosts']
  const { PermissionGroupResultList } = await call(path, { GroupId: 'town', PermissionGroupIdList })
  expect(PermissionGroupResultList.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 10010])
})
