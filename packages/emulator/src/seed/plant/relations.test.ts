import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'
import type { Seed } from '../seed.ts'

const seed: Seed = {
  accounts: [
    {
      UserID: 'alice',
      profile: { Tag_Profile_Custom_Club: 'gold' },
      friendGroups: ['Family'],
      friends: [
        {
          To_Account: 'bob',
          Remark: 'Bobby',
          GroupName: ['Tea'],
          AddSource: 'AddSource_Type_Web',
          at: '-1d 12:00',
        },
        { To_Account: 'carol', oneWay: true },
      ],
    },
    {
      UserID: 'bob',
      friendRequests: [{ From_Account: 'dave', AddWording: 'It is me' }],
      blocklist: ['carol'],
    },
    { UserID: 'carol' },
    { UserID: 'dave', friends: [{ To_Account: 'carol', Remark: 'C' }] },
  ],
  groups: [
    {
      GroupId: 'town',
      Type: 'Community',
      Name: 'town',
      Owner_Account: 'alice',
      members: [
        { Member_Account: 'bob', NameCard: 'B', AppMemberDefinedData: [{ Key: 'level', Value: 'gold' }] },
      ],
      AppDefinedData: [{ Key: 'region', Value: 'south' }],
      topics: [
        {
          TopicId: 'town@TOPIC#_tea',
          TopicName: 'Tea',
          muteAll: true,
          messages: [{ at: '-1h', from: 'bob', text: 'hi' }],
        },
      ],
    },
  ],
  officialAccounts: [
    {
      Official_Account: '@TOA#_news',
      Owner_Account: 'alice',
      Name: 'News',
      subscribers: [{ Subscriber_Account: 'bob', CustomString: 'vip' }],
      messages: [{ at: '-1h', text: 'Hello' }],
    },
  ],
}

const friends = async (From_Account: string) => {
  const { client } = await createApp([], { seed })
  return client.paginate('sns/friend_get', { From_Account }).collect(99)
}

test('a friend has the account on its list, too, without what the account says about it', async () => {
  const [bob, carol] = await friends('alice')
  expect([bob?.To_Account, carol?.To_Account]).toEqual(['bob', 'carol'])
  expect(JSON.stringify(bob)).toContain('Bobby')
  const [alice, ...others] = await friends('bob')
  expect([alice?.To_Account, others]).toEqual(['alice', []])
  expect(JSON.stringify(alice)).not.toContain('Bobby')
  expect(JSON.stringify(alice)).toContain('AddSource_Type_Web')
})

test('one way is one way', async () => {
  expect((await friends('carol')).map(({ To_Account }) => To_Account)).toEqual(['dave'])
})

test('friend groups, requests, blocklists and custom fields are as the commands tell them', async () => {
  const { call, emulator } = await createApp([], { seed })
  const { CurrentSequence, ResultItem } = await call('sns/group_get', {
    From_Account: 'alice',
    NeedFriend: 'Need_Friend_Type_Yes',
  })
  expect(CurrentSequence).toBeTypeOf('number')
  expect(ResultItem?.map(({ GroupName, To_Account }) => [GroupName, To_Account])).toEqual([
    ['Family', []],
    ['Tea', ['bob']],
  ])
  const { BlackListItem } = await call('sns/black_list_get', {
    From_Account: 'bob',
    StartIndex: 0,
    MaxLimited: 10,
    LastSequence: 0,
  })
  expect(BlackListItem?.map(({ To_Account }) => To_Account)).toEqual(['carol'])
  expect([...emulator.world.stores.friendships.of('bob').requests.keys()]).toEqual(['dave'])
})

test('topics, members and fields of a community are as the commands tell them', async () => {
  const { request, call } = await createApp([], { seed })
  const { TopicAndSelfInfo } = await call('million_group_open_http_svc/get_topic', {
    GroupId: 'town',
    From_Account: 'bob',
  })
  expect(TopicAndSelfInfo).toMatchObject([
    {
      ErrorCode: 0,
      TopicInfo: { TopicId: 'town@TOPIC#_tea', TopicName: 'Tea', MuteAllMember: 'On', NextMsgSeq: 2 },
    },
  ])
  const { GroupInfo } = await request('group_open_http_svc/get_group_info', { GroupIdList: ['town'] })
  expect(GroupInfo).toMatchObject([{ AppDefinedData: [{ Key: 'region', Value: 'south' }] }])
})

test('official accounts have their subscribers and messages', async () => {
  const { call } = await createApp([], { seed })
  const { SubscriberList } = await call('official_account_open_http_svc/get_subscriber_info', {
    Official_Account: '@TOA#_news',
    Next: '',
  })
  expect(SubscriberList).toMatchObject([{ Subscriber_Account: 'bob', CustomString: 'vip' }])
})

test('what a seed names survives a snapshot', async () => {
  const { emulator } = await createApp([], { seed })
  const copy = await createApp([], { seed: 'empty' })
  await copy.emulator.restore(emulator.snapshot())
  const { friendships, topics, officialAccounts } = copy.emulator.world.stores
  expect(friendships.of('alice').friends.get('bob')?.remark).toBe('Bobby')
  expect(topics.of('town')).toHaveLength(1)
  expect(officialAccounts.all).toHaveLength(1)
})
