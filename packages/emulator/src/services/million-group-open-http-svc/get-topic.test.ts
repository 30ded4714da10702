import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../test/communities.ts'

const path = 'million_group_open_http_svc/get_topic'
const right = { GroupId: 'town', From_Account: 'bob' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { From_Account: 'bob', ...group }]),
  [10004, { GroupId: 'town' }],
  [10019, { ...right, From_Account: 'nobody' }],
  [10004, { ...right, TopicIdList: 'town@TOPIC#_tea' }],
  [10004, { ...right, ResponseFilter: { TopicName: 1 } }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('a topic comes with what the account has in it', async () => {
  const { call, second } = await withTopic()
  const { TopicAndSelfInfo } = await call(path, right)
  expect(TopicAndSelfInfo).toEqual([
    {
      ErrorCode: 0,
      ErrorInfo: 'ok',
      SelfInfo: { ShutUpTime: 0, MsgSeq: 0, MsgFlag: 'AcceptAndNotify' },
      TopicInfo: {
        TopicId: 'town@TOPIC#_tea',
        GroupID: 'town',
        TopicName: 'Tea',
        FaceUrl: '',
        NextMsgSeq: 1,
        Notification: '',
        Introduction: '',
        CreateTime: second(),
        LastMsgTime: 0,
        MuteAllMember: 'Off',
        CustomString: '',
      },
    },
  ])
})

test('a topic that is not there has a code of its own, and others come as they are asked for', async () => {
  const { call } = await withTopic()
  const TopicIdList = ['town@TOPIC#_other', 'town@TOPIC#_tea']
  const asked = { ...right, From_Account: 'cat', TopicIdList, ResponseFilter: ['TopicName'] as const }
  const { TopicAndSelfInfo } = await call(path, asked)
  expect(TopicAndSelfInfo[0]).toMatchObject({
    ErrorCode: 110003,
    TopicInfo: { TopicId: 'town@TOPIC#_other' },
  })
  expect(TopicAndSelfInfo[1]).toEqual({
    ErrorCode: 0,
    ErrorInfo: 'ok',
    TopicInfo: { TopicId: 'town@TOPIC#_tea', GroupID: 'town', TopicName: 'Tea' },
  })
})
