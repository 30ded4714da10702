import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/set_topic_permission_group'
const bits = { TopicId: 'town@TOPIC#_tea', Permission: 3 }
const named = { PermissionGroupId: '@PMG#_hosts', TopicPermissionList: [bits] }
const right = { GroupId: 'town', ...named }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { ...named, ...group }]),
  [10010, { ...right, PermissionGroupId: '@PMG#_other' }],
  [10004, { ...right, TopicPermissionList: [] }],
  [10004, { ...right, TopicPermissionList: [{ TopicId: 'town@TOPIC#_tea' }] }],
  [10004, { ...right, TopicPermissionList: Array.from({ length: 51 }, () => bits) }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('each topic has an outcome of its own, and twice is the same as once', async () => {
  const { call, emulator } = await withTopic()
  const TopicPermissionList = [bits, { ...bits, TopicId: 'town@TOPIC#_other' }]
  for (const _ of [1, 2]) {
    const { TopicPermissionResultList } = await call(path, { ...right, TopicPermissionList })
    expect(TopicPermissionResultList.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 10010])
  }
  const group = emulator.world.stores.permissionGroups.get('town', '@PMG#_hosts')
  expect([...(group?.topics ?? [])]).toEqual([['town@TOPIC#_tea', 3]])
})
