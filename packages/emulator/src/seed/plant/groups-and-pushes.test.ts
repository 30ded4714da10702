import { beforeEach, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../../test/app.ts'
import type { Seed } from '../seed.ts'

const seed: Seed = {
  accounts: [
    { UserID: 'amy', follows: [{ To_Account: 'bob', at: '-2h' }, { To_Account: 'cat' }] },
    { UserID: 'bob', online: ['Web'], follows: [{ To_Account: 'amy', at: '-1h' }] },
    { UserID: 'cat', online: ['iPhone'] },
    { UserID: 'dan' },
    { UserID: 'eve' },
  ],
  conversations: [
    {
      between: ['amy', 'bob'],
      messages: [
        { at: '-1h', from: 'amy', text: 'Tea?', extension: { yes: '1', no: '0' } },
        { at: '-30m', from: 'bob', text: 'Yes', extension: {} },
        { at: '-20m', from: 'bob', text: 'When?' },
      ],
    },
  ],
  groups: [
    {
      GroupId: 'tea',
      Type: 'Public',
      Name: 'Tea',
      Owner_Account: 'amy',
      members: [{ Member_Account: 'bob', joinedAt: '-3h' }],
      messages: [{ at: '-1h', from: 'bob', text: 'Vote', extension: { green: '3' } }],
      GroupAttr: [{ key: 'season', value: 'spring' }],
      GroupCounter: [
        { Key: 'cups', Value: -7 },
        { Key: 'leaves', Value: '9223372036854775807' },
      ],
    },
    {
      GroupId: 'town',
      Type: 'Community',
      Name: 'Town',
      Owner_Account: 'amy',
      members: [{ Member_Account: 'bob' }],
      topics: [{ TopicId: 'town@TOPIC#_tea', TopicName: 'Tea' }],
      permissionGroups: [
        {
          PermissionGroupId: '@PMG#_hosts',
          PermissionGroupName: 'Hosts',
          Permission: 5,
          CustomString: 'hi',
          members: ['bob', 'amy'],
          topics: [{ TopicId: 'town@TOPIC#_tea', Permission: 3 }],
        },
      ],
    },
    {
      GroupId: 'live',
      Type: 'AVChatRoom',
      Name: 'Live',
      Owner_Account: 'amy',
      createdAt: '-1d 12:00',
      members: [
        { Member_Account: 'bob', joinedAt: '-20m', Marks: [1000] },
        { Member_Account: 'cat', joinedAt: '-10m', Marks: [600, 1000] },
        // Offline, and only with mark 500 in the room still.
        { Member_Account: 'dan', Marks: [500] },
      ],
      roomAdmins: ['eve', 'bob'],
      bans: [{ Member_Account: 'eve', Duration: 60, Description: 'spam' }],
    },
  ],
  pushes: [
    { at: '-3h', command: 'all_member_push/im_push', text: 'Spring', From_Account: 'amy' },
    {
      at: '-2h',
      TaskId: 'sale',
      recipients: ['bob', 'cat'],
      Condition: { TagsOr: ['vip'] },
      OfflinePushInfo: { Title: 'Sale' },
      DataId: 'd1',
      revokedAt: '-1h',
    },
    { at: '-1h', command: 'timpush/batch', recipients: ['dan'], OfflinePushInfo: { Title: 'You' } },
  ],
}

// What a seed plants, and what is left of it after a restart.
describe.each(['from a seed', 'after a snapshot'])('%s', (when) => {
  let app: App
  beforeEach(async () => {
    app = await createApp([], { seed })
    if (when === 'from a seed') return
    const copy = await createApp()
    await copy.emulator.restore([...app.emulator.snapshot()])
    app = copy
  })

  test('accounts follow each other, since when it is said', async () => {
    const asked = { From_Account: 'amy', To_Account: ['amy', 'bob', 'cat'] }
    const { FollowInfo } = await app.call('follow/follow_get_info', asked)
    expect(
      FollowInfo.map((each) => [each.FollowerCount, each.FollowingCount, each.MutualFollowingCount]),
    ).toEqual([
      [1, 2, 1],
      [1, 1, 1],
      [1, 0, 0],
    ])
    const { follows } = app.emulator.world.stores
    expect(follows.following('amy').get('bob')?.time).toBe(app.second() - 7200)
    expect(follows.following('amy').get('cat')?.time).toBe(app.second() - 7 * 86_400)
  })

  test('messages have extensions, or can have them, or cannot', async () => {
    const { messages = [] } = app.emulator.world.accounts.get('amy')?.sides.get('bob') ?? {}
    const keys = messages.map(({ seq, random, time }) => `${seq}_${random}_${time}`)
    const set = (From_Account: string, To_Account: string, MsgKey: string | undefined) =>
      app.code('openim_msg_ext_http_svc/set_key_values', {
        From_Account,
        To_Account,
        MsgKey,
        OperateType: 1,
        ExtensionList: [{ Key: 'late', Value: '1', Seq: 0 }],
      })
    const get = () =>
      app.call('openim_msg_ext_http_svc/get_key_values', {
        From_Account: 'amy',
        To_Account: 'bob',
        MsgKey: keys[0] ?? '',
        StartSeq: 0,
      })
    expect(await get()).toMatchObject({
      ExtensionList: [
        { Key: 'yes', Value: '1', Seq: 1 },
        { Key: 'no', Value: '0', Seq: 1 },
      ],
      LatestSeq: 1,
    })
    expect(await set('amy', 'bob', keys[0])).toBe(0)
    expect((await get()).LatestSeq).toBe(2)
    expect(await set('bob', 'amy', keys[1])).toBe(0)
    expect(await set('bob', 'amy', keys[2])).toBe(23002)
    const ofGroup = { GroupId: 'tea', MsgSeq: 1, StartSeq: 0 }
    expect(await app.call('openim_msg_ext_http_svc/group_get_key_values', ofGroup)).toMatchObject({
      ExtensionList: [{ Key: 'green', Value: '3' }],
    })
  })

  test('groups have attributes and counters, and members since when it is said', async () => {
    const { GroupAttrAry } = await app.call('group_open_attr_http_svc/get_group_attr', { GroupId: 'tea' })
    expect(GroupAttrAry).toEqual([{ key: 'season', value: 'spring' }])
    const { groupCounters } = app.emulator.world.stores
    expect([...groupCounters.of('tea')]).toEqual([
      ['cups', -7n],
      ['leaves', 2n ** 63n - 1n],
    ])
    const { MemberList } = await app.call('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })
    expect(MemberList.map(({ JoinTime }) => JoinTime)).toEqual([
      app.second() - 7 * 86_400,
      app.second() - 10_800,
    ])
  })

  test('communities have permission groups', async () => {
    const GroupId = 'town'
    const PermissionGroupId = '@PMG#_hosts'
    const { GroupInfo } = await app.request('group_open_http_svc/get_group_info', { GroupIdList: [GroupId] })
    expect(GroupInfo).toMatchObject([{ SupportTopic: 1 }])
    expect(await app.request('group_open_http_svc/get_permission_group', { GroupId })).toMatchObject({
      PermissionGroupInfoList: [
        {
          PermissionGroupId: '@PMG#_hosts',
          PermissionGroupName: 'Hosts',
          Permission: 5,
          CustomString: 'hi',
        },
      ],
    })
    const ids = { GroupId, PermissionGroupId }
    const members = await app.request('group_open_http_svc/get_permission_group_member_list', ids)
    expect(JSON.stringify(members)).toMatch(/"bob".*"amy"/)
    const topics = await app.request('group_open_http_svc/get_topic_permission_group', ids)
    expect(JSON.stringify(topics)).toMatch(/town@TOPIC#_tea.*3/)
  })

  test('who is in a live room, its marks, administrators and bans are as the commands tell them', async () => {
    const GroupId = 'live'
    const service = 'group_open_avchatroom_http_svc'
    const listed = async (query: object) => {
      const { MemberList } = await app.request(`${service}/get_members`, { GroupId, Timestamp: 0, ...query })
      return (MemberList as readonly { Member_Account: string }[]).map(({ Member_Account }) => Member_Account)
    }
    expect(await listed({})).toEqual(['dan', 'bob'])
    expect(await listed({ Mark: 1000 })).toEqual(['cat', 'bob'])
    const asked = ['amy', 'bob', 'cat', 'dan', 'eve']
    const check = await app.request(`${service}/check_members`, { GroupId, Member_Account: asked })
    expect(check.Member_Account).toEqual(['bob', 'cat', 'dan'])
    const { OnlineMemberNum } = await app.request('group_open_http_svc/get_online_member_num', { GroupId })
    expect(OnlineMemberNum).toBe(3)
    const admins = await app.request(`${service}/get_admin_list`, { GroupId })
    expect(JSON.stringify(admins)).toMatch(/"eve".*"bob"/)
    const bans = await app.request('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })
    expect(bans.BannedAccountList).toEqual([{ Member_Account: 'eve', BannedUntil: app.second() + 60 }])
    // Who is put out of the room is not in it any more, whatever marks it had.
    await app.request('group_open_http_svc/ban_group_member', {
      GroupId,
      Members_Account: ['bob'],
      Duration: 1,
    })
    expect(await listed({ Mark: 1000 })).toEqual(['cat'])
  })

  test('pushes are recorded, can be recalled once, and count for what comes after', async () => {
    const time = (seconds: number) => (app.second() - seconds) * 1000
    expect(app.emulator.world.stores.pushes.all()).toMatchObject([
      {
        taskId: 'seed_1',
        path: 'all_member_push/im_push',
        from: 'amy',
        time: time(10_800),
        reached: 6,
        recipients: ['administrator', 'amy', 'bob', 'cat', 'dan', 'eve'],
        body: JSON.stringify([{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Spring' } }]),
        notification: '',
        condition: '',
        revokedAt: 0,
      },
      {
        taskId: 'sale',
        path: 'timpush/push',
        from: 'administrator',
        recipients: ['bob', 'cat'],
        condition: '{"TagsOr":["vip"]}',
        notification: '{"Title":"Sale"}',
        body: '',
        dataId: 'd1',
        revokedAt: time(3600),
      },
      { taskId: 'seed_3', path: 'timpush/batch', reached: 1 },
    ])
    expect(await app.code('timpush/revoke', { TaskId: 'sale' })).toBe(90050)
    expect(await app.code('timpush/revoke', { TaskId: 'seed_3' })).toBe(0)
    expect(await app.code('timpush/revoke', { TaskId: 'seed_1' })).toBe(90049)
  })
})
