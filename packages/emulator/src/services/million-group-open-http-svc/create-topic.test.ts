import { expect, test } from 'vitest'
import { withCommunity, wrongGroups } from '../../../test/communities.ts'

const path = 'million_group_open_http_svc/create_topic'
const right = { GroupId: 'town', TopicName: 'Tea' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { TopicName: 'Tea', ...group }]),
  [10004, { GroupId: 'town' }],
  [10004, { ...right, TopicName: '' }],
  [10004, { ...right, TopicName: 'x'.repeat(31) }],
  [10004, { ...right, CustomString: 'x'.repeat(3001) }],
  [10004, { ...right, FaceUrl: 'x'.repeat(101) }],
  [10004, { ...right, Notification: 'x'.repeat(301) }],
  [10004, { ...right, Introduction: '介'.repeat(81) }],
  [10004, { ...right, TopicId: 'tea' }],
  [10004, { ...right, TopicId: 'town@TOPIC#_' }],
  [10004, { ...right, TopicId: `town@TOPIC#_${'x'.repeat(85)}` }],
  [10019, { ...right, From_Account: 'nobody' }],
])('a topic is refused with %d for %j, and none is made', async (expected, body) => {
  const { code, emulator } = await withCommunity()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.topics.lines()]).toEqual([])
})

test('an id is taken once', async () => {
  const { code } = await withCommunity()
  const named = { ...right, TopicId: 'town@TOPIC#_tea' }
  expect([await code(path, named), await code(path, named)]).toEqual([0, 10025])
})

test('without an id of its own, each call makes another one', async () => {
  const { call } = await withCommunity()
  const first = await call(path, right)
  const second = await call(path, right)
  expect(first.TopicId).toMatch(/^town@TOPIC#_@TOPIC#/)
  expect(second.TopicId).not.toBe(first.TopicId)
})
