import { expect, test } from 'vitest'
import { type App, createApp } from '../../../../test/app.ts'
import { withTea } from '../../../../test/tea-group.ts'

const info = 'group_open_http_svc/get_group_info'
const joined = 'group_open_http_svc/get_joined_group_list'
const members = 'group_open_http_svc/get_group_member_info'

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

async function filtered(app: App, ResponseFilter: object) {
  const { GroupInfo } = await app.call(info, { GroupIdList: ['tea'], ResponseFilter })
  const { Appid, ErrorCode, ErrorInfo, GroupId, ...rest } = GroupInfo[0] ?? { GroupId: '', ErrorCode: 1 }
  return rest
}

test.each([
  ['a filter that is no object', { ResponseFilter: 'Name' }, 10004],
  ['a filter whose fields are no list', { ResponseFilter: { GroupBaseInfoFilter: 'Name' } }, 10004],
  ['a filter of numbers', { ResponseFilter: { MemberInfoFilter: [1] } }, 10004],
  ['no group', { GroupIdList: [] }, 10004],
  ['groups that are no list', { GroupIdList: 'tea' }, 10004],
  ['no list of groups', { GroupIdList: undefined }, 10004],
])('get_group_info is refused with %s', async (_, change, expected) => {
  const { code } = await withCustomFields()
  expect(await code(info, { GroupIdList: ['tea'], ...change })).toBe(expected)
})

test('an id that cannot be one is told from a group that is not there', async () => {
  const { call, code } = await withCustomFields()
  const { GroupInfo } = await call(info, { GroupIdList: ['coffee', '茶', '', 'x'.repeat(49)] })
  expect(GroupInfo.map(({ ErrorCode }) => ErrorCode)).toEqual([10010, 10015, 10015, 10015])
  expect(await code(members, { GroupId: 'coffee' })).toBe(10010)
  expect(await code(members, { GroupId: '茶' })).toBe(10015)
})

test('only what a filter names is said', async () => {
  const app = await withCustomFields()
  expect(await filtered(app, { GroupBaseInfoFilter: ['Name'] })).toEqual({ Name: 'tea' })
  expect(await filtered(app, { AppDefinedDataFilter_Group: ['two', 'three'] })).toEqual({
    AppDefinedData: [{ Key: 'two', Value: '2' }],
  })
  expect(await filtered(app, { MemberInfoFilter: ['Account', 'Role'] })).toEqual({
    MemberList: [
      { Member_Account: 'alice', Role: 'Owner' },
      { Member_Account: 'bob', Role: 'Member' },
    ],
  })
  expect(await filtered(app, { AppDefinedDataFilter_GroupMember: ['cup'] })).toEqual({
    MemberList: [
      { Member_Account: 'alice', AppMemberDefinedData: [] },
      { Member_Account: 'bob', AppMemberDefinedData: [{ Key: 'cup', Value: 'blue' }] },
    ],
  })
})

test.each([
  ['null', null],
  ['empty', {}],
  ['of nulls', { GroupBaseInfoFilter: null, MemberInfoFilter: null, AppDefinedDataFilter_Group: null }],
])('a filter that is %s is none', async (_, ResponseFilter) => {
  const app = await withCustomFields()
  const { GroupInfo } = await app.call(info, {
    GroupIdList: ['tea'],
    ResponseFilter: ResponseFilter as never,
  })
  expect(GroupInfo[0]).toMatchObject({
    Name: 'tea',
    MemberNum: 2,
    AppDefinedData: [{ Key: 'one' }, { Key: 'two' }],
    MemberList: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
  })
  expect(await app.code(joined, { Member_Account: 'alice', ResponseFilter })).toBe(0)
})

test('a filter that is null beside another one is none', async () => {
  const app = await withCustomFields()
  expect(await filtered(app, { GroupBaseInfoFilter: ['Type'], MemberInfoFilter: null })).toEqual({
    Type: 'Public',
  })
})

test('of an AVChatRoom neither the members nor their number are said', async () => {
  const { call } = await createApp(['alice'])
  const room = { Type: 'AVChatRoom', Name: 'live', GroupId: 'live', Owner_Account: 'alice' }
  await call('group_open_http_svc/create_group', room)
  const { GroupInfo } = await call(info, { GroupIdList: ['live'] })
  expect(GroupInfo[0]).toMatchObject({ Name: 'live', Owner_Account: 'alice' })
  expect(GroupInfo[0]).not.toHaveProperty('MemberList')
  expect(GroupInfo[0]).not.toHaveProperty('MemberNum')
})

test('each group has its own outcome, and says what the filter asks for', async () => {
  const { call, code } = await withTea()
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
  expect(await code('group_open_http_svc/get_group_info', { GroupIdList: Array(51).fill('tea') })).toBe(10004)
})
