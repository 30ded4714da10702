import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/get_topic_permission_group'
const named = { PermissionGroupId: '@PMG#_hosts' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { ...named, ...group }]),
  [10004, { GroupId: 'town' }],
  [10010, { GroupId: 'town', PermissionGroupId: '@PMG#_other' }],
  [10004, { GroupId: 'town', ...named, TopicIdList: 'town@TOPIC#_tea' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('all topics with bits of their own come, or those that are named', async () => {
  const { call } = await withTopic()
  await call('group_open_http_svc/add_topic_permission_group', {
    GroupId: 'town',
    ...named,
    TopicPermissionList: [{ TopicId: 'town@TOPIC#_tea', Permission: 3 }],
  })
  const found = async (TopicIdList?: readonly string[]) => {
    const { TopicPermissionResultList } = await call(path, { GroupId: 'town', ...named, TopicIdList })
    return TopicPermissionResultList.map(({ TopicId, ErrorCode, Permission }) => [
      TopicId,
      ErrorCode,
      Permission,
    ])
  }
  expect(await found()).toEqual([['town@TOPIC#_tea', 0, 3]])
  expect(await found(['town@TOPIC#_other'])).toEqual([['town@TOPIC#_other', 10010, 0]])
})
