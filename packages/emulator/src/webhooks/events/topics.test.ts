import { expect, test } from 'vitest'
import { createScene } from '../../../test/webhooks/scene.ts'

const service = 'million_group_open_http_svc'
const town = { GroupId: 'town' }
const topic = { ...town, TopicId: 'town@TOPIC#_tea' }
const before = 'Group.CallbackBeforeCreateTopic'
const milk = { ...town, TopicId: 'town@TOPIC#_milk', TopicName: 'Milk' }

test.each([
  [1, 10016],
  [10_101, 10_101],
])('no topic is made where a receiver answers %d', async (ErrorCode, code) => {
  const { refusal, commands, emulator } = await createScene({ [before]: { ErrorCode, ErrorInfo: 'no' } })
  expect((await refusal(`${service}/create_topic`, milk))[0]).toBe(code)
  expect(await commands()).toEqual([before])
  expect(emulator.world.stores.topics.get('town', milk.TopicId)).toBeUndefined()
})

test('nobody is asked about a topic that may not be made', async () => {
  const { refusal, commands } = await createScene()
  await refusal(`${service}/create_topic`, { ...topic, TopicName: 'Again' })
  await refusal(`${service}/create_topic`, { ...milk, GroupId: 'tea' })
  expect(await commands()).toEqual([])
})

test('a receiver may be asked so long that the community is gone', async () => {
  const { refusal } = await createScene({
    [before]: ({ world }) => {
      const group = world.groups.get('town')
      if (group !== undefined) world.removeGroup(group)
      return {}
    },
  })
  expect((await refusal(`${service}/create_topic`, milk))[0]).toBe(10010)
})

test.each([
  [{}, 'amy'],
  [{ From_Account: 'bob' }, 'bob'],
])('a topic is asked about by name, and told of with its owner: %j', async (from, Owner_Account) => {
  const { call, received } = await createScene()
  await call(`${service}/create_topic`, { ...milk, ...from })
  const common = { Operator_Account: 'administrator', Type: 'Community', Name: 'Milk' }
  const made = { ...town, TopicId: milk.TopicId, Owner_Account }
  expect(await received()).toEqual([
    { CallbackCommand: before, ...common },
    { CallbackCommand: 'Group.CallbackAfterCreateTopic', ...common, ...made },
  ])
})

test('topics that are deleted are told, and those that were not there are not', async () => {
  const { call, received } = await createScene()
  const TopicIdList = [topic.TopicId, 'town@TOPIC#_none']
  for (let time = 0; time < 2; time += 1) await call(`${service}/destroy_topic`, { ...town, TopicIdList })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterTopicDestroyed',
      ...town,
      Type: 'Community',
      TopicIdList: [topic.TopicId],
    },
  ])
})

test('a change of a topic tells what the request names, and not of which topic', async () => {
  const { call, received } = await createScene()
  await call(`${service}/modify_topic`, { ...topic, CustomString: 'x', MuteAllMember: 'On' })
  await call(`${service}/modify_topic`, { ...topic, TopicName: 'Green', Introduction: 'tea' })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterTopicInfoChanged',
      ...town,
      Type: 'Community',
      Operator_Account: 'administrator',
      Name: 'Green',
      Introduction: 'tea',
    },
  ])
})
