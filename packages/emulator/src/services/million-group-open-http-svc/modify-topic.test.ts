import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../test/communities.ts'

const path = 'million_group_open_http_svc/modify_topic'
const right = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { TopicId: 'town@TOPIC#_tea', ...group }]),
  [10004, { GroupId: 'town' }],
  [10010, { ...right, TopicId: 'town@TOPIC#_other' }],
  [10019, { ...right, From_Account: 'nobody' }],
  [10004, { ...right, TopicName: '' }],
  [10004, { ...right, TopicName: 'x'.repeat(31) }],
  [10004, { ...right, MuteAllMember: 1 }],
  [10004, { ...right, MuteAllMember: 'Yes' }],
])('a change is refused with %d for %j, and nothing changes', async (expected, body) => {
  const { code, emulator } = await withTopic()
  const before = emulator.world.stores.topics.of('town')
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.stores.topics.of('town')).toEqual(before)
})

test('what is left out stays', async () => {
  const { call, emulator } = await withTopic()
  await call(path, { ...right, Introduction: 'All about tea', MuteAllMember: 'On' })
  await call(path, { ...right, Notification: 'Open at nine' })
  expect(emulator.world.stores.topics.get('town', 'town@TOPIC#_tea')).toMatchObject({
    name: 'Tea',
    introduction: 'All about tea',
    notification: 'Open at nine',
    muteAll: true,
  })
})
