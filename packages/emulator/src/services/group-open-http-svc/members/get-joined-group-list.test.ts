import { expect, test } from 'vitest'
import { type App, createApp } from '../../../../test/app.ts'

const joined = 'group_open_http_svc/get_joined_group_list'

async function withCustomFields(): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  await app.call('group_open_http_svc/create_group', {
    Type: 'Public',
    Name: 'tea',
    GroupId: 'tea',
    Owner_Account: 'alice',
    AppDefinedData: [
      { Key: 'one', Value: '1' },
      { Key: 'two', Value: '2' },
    ],
    MemberList: [
      {
        Member_Account: 'bob',
        AppMemberDefinedData: [
          { Key: 'seat', Value: '7' },
          { Key: 'cup', Value: 'blue' },
        ],
      },
    ],
  })
  return app
}

test('joined groups are filtered by type, activity and size, and counted before they are cut', async () => {
  const { call, code } = await createApp(['alice'])
  for (const Type of ['Private', 'Public', 'Public', 'AVChatRoom']) {
    await call('group_open_http_svc/create_group', { Type, Name: Type, Owner_Account: 'alice' })
  }
  const list = async (change: object) => {
    const { TotalCount, GroupIdList } = await call('group_open_http_svc/get_joined_group_list', {
      Member_Account: 'alice',
      ...change,
    })
    return [TotalCount, GroupIdList.length]
  }
  expect(await list({})).toEqual([2, 2])
  expect(await list({ WithNoActiveGroups: 1 })).toEqual([3, 3])
  expect(await list({ WithHugeGroups: 1, WithNoActiveGroups: 1 })).toEqual([4, 4])
  expect(await list({ GroupType: 'Public', Limit: 1 })).toEqual([2, 1])
  expect(await list({ Limit: 5, Offset: 1 })).toEqual([2, 1])
  expect(
    await code('group_open_http_svc/get_joined_group_list', { Member_Account: 'alice', Limit: 5001 }),
  ).toBe(10004)
  expect(await code('group_open_http_svc/get_joined_group_list', { Member_Account: 'nobody' })).toBe(10019)
})

test.each([
  ['a type that is none', { GroupType: 'Work' }, 10004],
  ['topics of another type', { SupportTopic: 1, GroupType: 'Public' }, 10004],
  ['a negative offset', { Offset: -1 }, 10004],
  ['a limit that is a text', { Limit: '20' }, 10004],
])('get_joined_group_list is refused with %s', async (_, change, expected) => {
  const { code } = await withCustomFields()
  expect(await code(joined, { Member_Account: 'alice', ...change })).toBe(expected)
})

test('joined groups are all listed when limit, offset and type are not set', async () => {
  const { call } = await withCustomFields()
  const unset = { Limit: 0, Offset: 0, GroupType: '', SupportTopic: 0 as const }
  expect(await call(joined, { Member_Account: 'alice', ...unset })).toMatchObject({
    TotalCount: 1,
    GroupIdList: [{ GroupId: 'tea' }],
  })
})

test('communities are listed with topics or without', async () => {
  const { call } = await createApp(['alice'])
  for (const [GroupId, SupportTopic] of [
    ['@TGS#_plain', 0],
    ['@TGS#_topics', 1],
  ] as const) {
    const community = { Type: 'Community', Name: 'x', Owner_Account: 'alice', GroupId, SupportTopic }
    await call('group_open_http_svc/create_group', community)
  }
  const list = async (change: object) =>
    (await call(joined, { Member_Account: 'alice', ...change })).GroupIdList
  const GroupType = 'Community'
  expect(await list({ GroupType })).toHaveLength(2)
  expect(await list({ GroupType, SupportTopic: 0 })).toEqual([{ GroupId: '@TGS#_plain' }])
  const withTopics = [{ GroupId: '@TGS#_topics', Type: 'Community', SupportTopic: 1 }]
  expect(await list({ GroupType, SupportTopic: 1 })).toEqual(withTopics)
  expect(await list({ SupportTopic: 1 })).toEqual(withTopics)
})
