import { expect, test } from 'vitest'
import { withCommunity, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/create_permission_group'
const right = { GroupId: 'town', PermissionGroupName: 'Hosts' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { PermissionGroupName: 'Hosts', ...group }]),
  [10004, { GroupId: 'town' }],
  [10004, { ...right, PermissionGroupName: '' }],
  [10004, { ...right, PermissionGroupName: '名'.repeat(51) }],
  [10004, { ...right, CustomString: 'x'.repeat(3001) }],
  [10004, { ...right, Permission: -1 }],
  [10004, { ...right, PermissionGroupId: 'hosts' }],
  [10004, { ...right, PermissionGroupId: '@PMG#_' }],
])('a permission group is refused with %d for %j, and none is made', async (expected, body) => {
  const { code, emulator } = await withCommunity()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.permissionGroups.lines()]).toEqual([])
})

test('an id is taken once in a community, and one is made where none is given', async () => {
  const { code, call } = await withCommunity()
  const named = { ...right, PermissionGroupId: '@PMG#_hosts' }
  expect([await code(path, named), await code(path, named)]).toEqual([0, 10021])
  const first = await call(path, right)
  const second = await call(path, right)
  expect(first.PermissionGroupId).toMatch(/^@PMG#_/)
  expect(second.PermissionGroupId).not.toBe(first.PermissionGroupId)
})
