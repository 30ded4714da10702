import { expect, test } from 'vitest'
import { withTopic } from '../../test/communities.ts'
import { withNews } from '../../test/official-accounts.ts'
import { withTea } from '../../test/tea-group.ts'

const GroupId = 'tea'
const topic = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }

test.each<[string, object, number]>([
  ['forbid_send_msg', { Members_Account: ['bob'], ShutUpTime: -1 }, 10004],
  ['forbid_send_msg', { Members_Account: ['bob'], ShutUpTime: 60, MuteTime: '60' }, 10004],
  ['modify_group_member_info', { Member_Account: 'bob', ShutUpTime: 2 ** 32 }, 10004],
  ['modify_group_base_info', { ShutUpAllMember: 'Yes' }, 10004],
])('an older name is checked as that of today: %s %j', async (command, body, code) => {
  const app = await withTea('Public')
  expect(await app.code(`group_open_http_svc/${command}`, { GroupId, ...body })).toBe(code)
})

test.each([{ ShutUpAllFlag: 2 }, { ShutUpAllFlag: 'On' }, { ShutUpAllFlag: -1 }, { ShutUpAllFlag: true }])(
  'a topic is not changed by %j',
  async (body) => {
    const { code, emulator } = await withTopic()
    expect(await code('million_group_open_http_svc/modify_topic', { ...topic, ...body })).toBe(10004)
    expect(emulator.world.stores.topics.of('town')).toMatchObject([{ muteAll: false }])
  },
)

test.each([
  ['forbid_send_msg', { Members_Account: ['bob'] }],
  ['modify_group_member_info', { Member_Account: 'bob' }],
])('%s mutes by ShutUpTime, and by MuteTime where both are there', async (command, body) => {
  const app = await withTea('Public')
  const until = async (times: object) => {
    await app.request(`group_open_http_svc/${command}`, { GroupId, ...body, ...times })
    return app.emulator.world.groups.get(GroupId)?.members.get('bob')?.muteUntil
  }
  expect(await until({ ShutUpTime: 60 })).toBe(app.second() + 60)
  expect(await until({ ShutUpTime: 60, MuteTime: 30 })).toBe(app.second() + 30)
  expect(await until({ ShutUpTime: 0 })).toBe(0)
})

test('a group is muted by ShutUpAllMember, and tells it as MuteAllMember whatever it is asked for by', async () => {
  const app = await withTea('Public')
  await app.request('group_open_http_svc/modify_group_base_info', { GroupId, ShutUpAllMember: 'On' })
  const ResponseFilter = { GroupBaseInfoFilter: ['ShutUpAllMember'], MemberInfoFilter: ['ShutUpUntil'] }
  const { GroupInfo } = await app.request('group_open_http_svc/get_group_info', {
    GroupIdList: [GroupId],
    ResponseFilter,
  })
  const member = (Member_Account: string) => ({ Member_Account, MuteUntil: 0 })
  expect(GroupInfo).toEqual([
    expect.objectContaining({ MuteAllMember: 'On', MemberList: [member('alice'), member('bob')] }),
  ])
  expect(JSON.stringify(GroupInfo)).not.toContain('ShutUp')
})

test('a topic is muted by ShutUpAllFlag, and tells it as MuteAllMember', async () => {
  const app = await withTopic()
  const change = (body: object) =>
    app.request('million_group_open_http_svc/modify_topic', { ...topic, ...body })
  const told = async () => {
    const { TopicAndSelfInfo } = await app.request('million_group_open_http_svc/get_topic', {
      GroupId: 'town',
      From_Account: 'cat',
      ResponseFilter: ['ShutUpAllFlag'],
    })
    return (TopicAndSelfInfo as readonly { readonly TopicInfo: object }[])[0]?.TopicInfo
  }
  const whose = { TopicId: topic.TopicId, GroupID: 'town' }
  await change({ ShutUpAllFlag: 1 })
  expect(await told()).toEqual({ ...whose, MuteAllMember: 'On' })
  await change({ Introduction: 'x' })
  expect(await told()).toEqual({ ...whose, MuteAllMember: 'On' })
  await change({ ShutUpAllFlag: 0 })
  expect(await told()).toEqual({ ...whose, MuteAllMember: 'Off' })
  await change({ ShutUpAllFlag: 0, MuteAllMember: 'On' })
  expect(await told()).toEqual({ ...whose, MuteAllMember: 'On' })
})

test('an official account is changed by OfficialAccount, and by Official_Account where both are there', async () => {
  const { request, code, info } = await withNews()
  const OfficialAccount = '@TOA#_news'
  const change = 'official_account_open_http_svc/modify_official_account_base_info'
  await request(change, { OfficialAccount, Name: 'Tea' })
  expect(await info()).toMatchObject({ Name: 'Tea' })
  const both = { OfficialAccount, Official_Account: '@TOA#_other', Name: 'Cups' }
  expect(await code(change, both)).toBe(10010)
})
