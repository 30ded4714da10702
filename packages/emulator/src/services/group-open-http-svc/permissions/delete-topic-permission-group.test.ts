import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/delete_topic_permission_group'
const named = { PermissionGroupId: '@PMG#_hosts', TopicIdList: ['town@TOPIC#_tea'] }
const right = { GroupId: 'town', ...named }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { ...named, ...group }]),
  [10010, { ...right, PermissionGroupId: '@PMG#_other' }],
  [10004, { ...right, TopicIdList: [] }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('each topic has an outcome of its own', async () => {
  const { call } = await withTopic()
  await call('group_open_http_svc/set_topic_permission_group', {
    GroupId: 'town',
    PermissionGroupId: '@PMG#_hosts',
    TopicPermissionList: [{ TopicId: 'town@TOPIC#_tea', Permission: 3 }],
  })
  const TopicIdList = ['town@TOPIC#_tea', 'town@TOPIC#_tea']
  const { TopicPermissionResultList } = await call(path, { ...right, TopicIdList })
  expect(TopicPermissionResultList.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 10010])
})
