import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../test/communities.ts'

const path = 'million_group_open_http_svc/destroy_topic'

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { TopicIdList: ['x'], ...group }]),
  [10004, { GroupId: 'town' }],
  [10004, { GroupId: 'town', TopicIdList: [] }],
  [10004, { GroupId: 'town', TopicIdList: [7] }],
])('a deletion is refused with %d for %j, and nothing is deleted', async (expected, body) => {
  const { code, emulator } = await withTopic()
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.stores.topics.of('town')).toHaveLength(1)
})

test('each topic has an outcome of its own, and what is deleted stays deleted', async () => {
  const { call } = await withTopic()
  const TopicIdList = ['town@TOPIC#_tea', 'town@TOPIC#_tea', 'town@TOPIC#_other']
  const { DestroyResultItem } = await call(path, { GroupId: 'town', TopicIdList })
  expect(DestroyResultItem.map(({ TopicId, ErrorCode }) => [TopicId, ErrorCode])).toEqual([
    ['town@TOPIC#_tea', 0],
    ['town@TOPIC#_tea', 110003],
    ['town@TOPIC#_other', 110003],
  ])
})

test('a community that is disbanded has no topics any more', async () => {
  const { emulator } = await withTopic()
  const { world } = emulator
  const town = world.groups.get('town')
  if (town !== undefined) world.removeGroup(town)
  expect([...world.stores.topics.lines(), ...world.stores.permissionGroups.lines()]).toEqual([])
})
