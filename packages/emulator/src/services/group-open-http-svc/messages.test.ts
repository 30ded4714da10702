import { describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../test/app.ts'

async function withGroup(type = 'Public', options = {}): Promise<App> {
  const app = await createApp(['alice', 'bob', 'carol'], options)
  await app.call('group_open_http_svc/create_group', {
    Type: type,
    Name: 'tea',
    GroupId: 'tea',
    Owner_Account: 'alice',
    ...(type !== 'AVChatRoom' && {
      MemberList: [{ Member_Account: 'bob', Role: 'Admin' as const }, { Member_Account: 'alice' }],
    }),
  })
  return app
}

const say = (app: App, Random: number, content = `message ${Random}`, change = {}) =>
  app.call('group_open_http_svc/send_group_msg', {
    GroupId: 'tea',
    From_Account: 'bob',
    Random,
    MsgBody: text(content),
    ...change,
  })

describe('create_group and import_group', () => {
  test.each([
    ['an unknown type', { Type: 'Club' }, 10004],
    ['no name', { Name: undefined }, 10004],
    ['a name that is too long', { Name: '汉'.repeat(11) }, 10004],
    ['an id of the service', { GroupId: '@TGS#mine' }, 10004],
    ['an id with other characters', { GroupId: '茶' }, 10004],
    ['an unknown owner', { Owner_Account: 'nobody' }, 10019],
    ['an unknown member', { MemberList: [{ Member_Account: 'nobody' }] }, 10019],
    ['too many members', { MemberList: Array(101).fill({ Member_Account: 'bob' }) }, 10005],
    ['an id that is taken', { GroupId: 'tea', Owner_Account: 'bob' }, 10021],
    ['an id that is taken by the same owner', { GroupId: 'tea' }, 10025],
  ])('refuse %s', async (_, change, expected) => {
    const { code } = await withGroup()
    expect(
      await code('group_open_http_svc/create_group', {
        Type: 'Public',
        Name: 'x',
        Owner_Account: 'alice',
        ...change,
      }),
    ).toBe(expected)
  })

  test('make an id where none is given, of its own kind for a community', async () => {
    const { call, code } = await createApp()
    const ids = new Set<string>()
    for (let group = 0; group < 50; group += 1) {
      ids.add((await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'x' })).GroupId)
    }
    expect(ids.size).toBe(50)
    for (const id of ids) expect(id).toMatch(/^@TGS#[0-9A-Z]+$/)
    expect(
      (await call('group_open_http_svc/import_group', { Type: 'Community', Name: 'x' })).GroupId,
    ).toMatch(/^@TGS#_/)
    expect(await code('group_open_http_svc/import_group', { Type: 'AVChatRoom', Name: 'x' })).toBe(10007)
  })
})

describe('group messages', () => {
  test.each([
    ['no group', { GroupId: undefined }, 10004],
    ['an unknown group', { GroupId: 'coffee' }, 10010],
    ['a topic', { TopicId: 'x' }, 10004],
    ['no random number', { Random: undefined }, 10004],
    ['no body', { MsgBody: undefined }, 10004],
    ['a priority in small letters', { MsgPriority: 'high' }, 10004],
    ['a priority named like a method', { MsgPriority: 'constructor' }, 10004],
    ['a sender who is no member', { From_Account: 'carol' }, 10007],
    ['an unknown sender', { From_Account: 'nobody' }, 10019],
    ['too many recipients', { To_Account: Array(51).fill('alice') }, 10004],
    ['too many people called', { GroupAtInfo: Array(31).fill({ GroupAtAllFlag: 1 }) }, 10053],
    ['more than 12 KB', { CloudCustomData: 'x'.repeat(12_288) }, 80002],
  ])('with %s are refused', async (_, change, expected) => {
    const { code } = await withGroup()
    const message = { GroupId: 'tea', From_Account: 'bob', Random: 1, MsgBody: text('hi') }
    expect(await code('group_open_http_svc/send_group_msg', { ...message, ...change })).toBe(expected)
  })

  test('of muted members are refused', async () => {
    const { code, emulator } = await withGroup()
    const member = emulator.world.groups.get('tea')?.members.get('bob')
    if (member !== undefined) member.muteUntil = Math.floor(emulator.clock.now() / 1000) + 60
    const message = { GroupId: 'tea', From_Account: 'bob', Random: 1, MsgBody: text('hi') }
    expect(await code('group_open_http_svc/send_group_msg', message)).toBe(10017)
    emulator.clock.advance(60_000)
    expect(await code('group_open_http_svc/send_group_msg', message)).toBe(0)
  })

  test('are numbered from 1 without gaps, also when they come all at once', async () => {
    const app = await withGroup()
    const answers = await Promise.all(Array.from({ length: 100 }, (_, random) => say(app, random)))
    expect(answers.map(({ MsgSeq }) => MsgSeq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    )
  })

  test('are dropped when they are repeated within 5 minutes', async () => {
    const app = await withGroup()
    const first = await say(app, 1)
    app.emulator.clock.advance(300_000)
    expect(await say(app, 1)).toMatchObject({ MsgSeq: first.MsgSeq, MsgTime: first.MsgTime })
    expect((await say(app, 1, 'other')).MsgSeq).toBe(2)
    app.emulator.clock.advance(1000)
    expect((await say(app, 1)).MsgSeq).toBe(3)
  })

  test('beyond 40 per second are thrown away when rates are limited', async () => {
    const app = await withGroup('Public', { rateLimits: true })
    for (let random = 0; random < 40; random += 1) await say(app, random)
    expect(await say(app, 40)).toMatchObject({ MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' })
    app.emulator.clock.advance(1000)
    expect(await say(app, 41)).toHaveProperty('MsgSeq', 41)
  })

  test('are given newest first, 20 at a time', async () => {
    const app = await withGroup()
    for (let random = 1; random <= 25; random += 1) await say(app, random)
    const get = (change: object) =>
      app.call('group_open_http_svc/group_msg_get_simple', { GroupId: 'tea', ReqMsgNumber: 20, ...change })
    const page = await get({ ReqMsgNumber: 21 })
    expect(page.IsFinished).toBe(0)
    expect(page.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i))
    const rest = await get({ ReqMsgSeq: 5 })
    expect(rest.IsFinished).toBe(1)
    expect(rest.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).toEqual([5, 4, 3, 2, 1])
    expect(rest.RspMsgList?.[0]).toMatchObject({
      From_Account: 'bob',
      IsPlaceMsg: 0,
      MsgPriority: 2,
      MsgRandom: 5,
      MsgBody: text('message 5'),
    })
    app.emulator.clock.advance(8 * 86_400_000)
    expect(await get({})).toMatchObject({ IsFinished: 2, RspMsgList: [] })
  })

  test('of an AVChatRoom cannot be read', async () => {
    const app = await withGroup('AVChatRoom')
    expect(
      await app.code('group_open_http_svc/group_msg_get_simple', { GroupId: 'tea', ReqMsgNumber: 1 }),
    ).toBe(10044)
    expect(await app.code('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })).toBe(10007)
  })

  test('that are recalled are left out unless asked for', async () => {
    const app = await withGroup()
    for (let random = 1; random <= 3; random += 1) await say(app, random)
    const recall = { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 2 }, { MsgSeq: 9 }] }
    const { RecallRetList } = await app.call('group_open_http_svc/group_msg_recall', recall)
    expect(RecallRetList).toEqual([
      { MsgSeq: 2, RetCode: 0 },
      { MsgSeq: 9, RetCode: 10030 },
    ])
    expect((await app.call('group_open_http_svc/group_msg_recall', recall)).RecallRetList[0]).toHaveProperty(
      'RetCode',
      10032,
    )
    const get = async (change: object) =>
      (
        await app.call('group_open_http_svc/group_msg_get_simple', {
          GroupId: 'tea',
          ReqMsgNumber: 20,
          ...change,
        })
      ).RspMsgList
    expect((await get({}))?.map(({ MsgSeq }) => MsgSeq)).toEqual([3, 1])
    expect(
      (await get({ WithRecalledMsg: 1 }))?.map(({ MsgSeq, IsPlaceMsg }) => [MsgSeq, IsPlaceMsg]),
    ).toEqual([
      [3, 0],
      [2, 2],
      [1, 0],
    ])
  })

  test('can be changed until they are recalled', async () => {
    const app = await withGroup()
    await say(app, 1)
    const change = { GroupId: 'tea', MsgSeq: 1, MsgBody: text('changed') }
    expect(await app.call('openim/modify_group_msg', change)).toHaveProperty('ErrorInfo', 'succeed')
    const { RspMsgList } = await app.call('group_open_http_svc/group_msg_get_simple', {
      GroupId: 'tea',
      ReqMsgNumber: 1,
    })
    expect(RspMsgList?.[0]?.MsgBody).toEqual(text('changed'))
    expect(await app.code('openim/modify_group_msg', { ...change, MsgSeq: 2 })).toBe(10030)
  })

  test.each([
    ['is no list', { MsgBody: { MsgType: 'TIMTextElem' } }, 90007],
    ['has no element', { MsgBody: [] }, 90002],
    ['has an element that is none', { MsgBody: ['hi'] }, 90010],
    ['has an element without content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90010],
    ['has an element of no known type', { MsgBody: [{ MsgType: 'TIMGroupTipElem', MsgContent: {} }] }, 90010],
    ['has data that is no text', { CloudCustomData: {} }, 90001],
  ])('are not changed to something that %s', async (_, change, expected) => {
    const app = await withGroup()
    await say(app, 1)
    expect(await app.code('openim/modify_group_msg', { GroupId: 'tea', MsgSeq: 1, ...change })).toBe(expected)
    expect(app.emulator.world.groups.get('tea')?.messages[0]?.body).toBe(JSON.stringify(text('message 1')))
  })

  test('of an AVChatRoom are not changed', async () => {
    const app = await withGroup('AVChatRoom')
    await app.call('group_open_http_svc/send_group_msg', { GroupId: 'tea', Random: 1, MsgBody: text('hi') })
    const change = { GroupId: 'tea', MsgSeq: 1, MsgBody: text('ho') }
    expect(await app.code('openim/modify_group_msg', change)).toBe(10007)
  })

  test('of the past are imported in the order of time only, and leave nothing unread', async () => {
    const app = await withGroup()
    const now = app.second()
    const item = (SendTime: number) => ({ From_Account: 'carol', SendTime, MsgBody: text('old') })
    const items = { GroupId: 'tea', MsgList: [item(now), item(now - 1), item(now + 60)] }
    const { ImportMsgResult } = await app.call('group_open_http_svc/import_group_msg', items)
    expect(ImportMsgResult).toEqual([
      { Result: 0, MsgSeq: 1, MsgTime: now },
      { Result: 10004 },
      { Result: 10004 },
    ])
    expect(
      await app.code('group_open_http_svc/import_group_msg', {
        GroupId: 'tea',
        MsgList: Array(8).fill(item(now)),
      }),
    ).toBe(10004)
    const late = { GroupId: 'tea', MsgList: [item(now), { ...item(now), From_Account: 'nobody' }] }
    expect(await app.code('group_open_http_svc/import_group_msg', late)).toBe(10019)
    expect(app.emulator.world.groups.get('tea')?.messages).toHaveLength(1)
  })

  test('are in the hourly files of groups', async () => {
    const app = await withGroup()
    await say(app, 1)
    app.emulator.clock.advance(3_600_000)
    const { File } = await app.call('open_msg_svc/get_history', { ChatType: 'Group', MsgTime: '2026052012' })
    const response = await app.emulator.fetch(File[0]?.URL ?? '')
    const file = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).json()
    const message = {
      From_Account: 'bob',
      GroupId: 'tea',
      MsgSeq: 1,
      MsgTimestamp: app.second() - 3600,
      MsgBody: text('message 1'),
    }
    expect(file).toEqual({
      SdkAppId: 1400000000,
      ChatType: 'Group',
      MsgTime: '2026052012',
      MsgList: [message],
    })
  })
})

describe('unread group messages', () => {
  const unread = async (app: App, Member_Account: string) => {
    const ResponseFilter = {
      GroupBaseInfoFilter: ['NextMsgSeq'] as const,
      SelfInfoFilter: ['MsgSeq'] as const,
    }
    const { GroupIdList } = await app.call('group_open_http_svc/get_joined_group_list', {
      Member_Account,
      ResponseFilter,
    })
    return (GroupIdList[0]?.NextMsgSeq ?? 0) - 1 - (GroupIdList[0]?.SelfInfo?.MsgSeq ?? 0)
  }

  test('are the distance to the next number, without what one wrote oneself', async () => {
    const app = await withGroup()
    await say(app, 1)
    await say(app, 2)
    expect([await unread(app, 'alice'), await unread(app, 'bob')]).toEqual([2, 0])
  })

  test('can be set, to as many as there are', async () => {
    const app = await withGroup()
    for (let random = 1; random <= 3; random += 1) await say(app, random)
    const set = (UnreadMsgNum: unknown, Member_Account = 'alice') =>
      app.code('group_open_http_svc/set_unread_msg_num', { GroupId: 'tea', Member_Account, UnreadMsgNum })
    expect([await set(1), await unread(app, 'alice')]).toEqual([0, 1])
    expect([await set(99), await unread(app, 'alice')]).toEqual([0, 3])
    expect([await set(-1), await set(1, 'carol')]).toEqual([10004, 10007])
  })
})

describe('what groups say about themselves', () => {
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

  test('each group has its own outcome, and says what the filter asks for', async () => {
    const { call, code } = await withGroup()
    const GroupIdList = ['tea', 'coffee']
    const { GroupInfo } = await call('group_open_http_svc/get_group_info', { GroupIdList })
    expect(GroupInfo).toMatchObject([
      {
        GroupId: 'tea',
        ErrorCode: 0,
        Type: 'Public',
        Name: 'tea',
        NextMsgSeq: 1,
        MemberNum: 2,
        MemberList: [
          { Member_Account: 'alice', Role: 'Owner' },
          { Member_Account: 'bob', Role: 'Admin' },
        ],
      },
      { GroupId: 'coffee', ErrorCode: 10010 },
    ])
    const ResponseFilter = { GroupBaseInfoFilter: ['Name'] as const }
    expect(
      (await call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'], ResponseFilter })).GroupInfo,
    ).toEqual([{ GroupId: 'tea', ErrorCode: 0, ErrorInfo: '', Appid: 1400000000, Name: 'tea' }])
    expect(await code('group_open_http_svc/get_group_info', { GroupIdList: Array(51).fill('tea') })).toBe(
      10004,
    )
  })

  test('members come in pages: by offset, in a community by Next', async () => {
    const { call } = await withGroup()
    const page = await call('group_open_http_svc/get_group_member_info', {
      GroupId: 'tea',
      Limit: 1,
      Offset: 1,
      MemberInfoFilter: ['Role'],
    })
    expect(page).toMatchObject({ MemberNum: 2, MemberList: [{ Member_Account: 'bob', Role: 'Admin' }] })
    const community = await withGroup('Community')
    const first = await community.call('group_open_http_svc/get_group_member_info', {
      GroupId: 'tea',
      Limit: 1,
      Next: '',
    })
    expect(first.MemberList.map((member) => member.Member_Account)).toEqual(['alice'])
    const second = await community.call('group_open_http_svc/get_group_member_info', {
      GroupId: 'tea',
      Limit: 1,
      Next: first.Next,
    })
    expect([second.MemberList.map((member) => member.Member_Account), second.Next]).toEqual([['bob'], ''])
  })

  test('an answer of more than 1 MB is refused', async () => {
    const { code, emulator } = await withGroup()
    const group = emulator.world.groups.get('tea')
    if (group !== undefined) group.profile.introduction = 'x'.repeat(30_000)
    expect(await code('group_open_http_svc/get_group_info', { GroupIdList: Array(50).fill('tea') })).toBe(
      10018,
    )
  })
})
