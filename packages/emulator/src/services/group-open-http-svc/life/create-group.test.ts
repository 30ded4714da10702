import { expect, test } from 'vitest'
import { createApp } from '../../../../test/app.ts'
import { withTea } from '../../../../test/tea-group.ts'

const create = 'group_open_http_svc/create_group'
const info = 'group_open_http_svc/get_group_info'
const tea = { Type: 'Public', Name: 'tea', GroupId: 'tea', Owner_Account: 'alice' }

test.each([
  ['an AVChatRoom with members', { Type: 'AVChatRoom', MemberList: [{ Member_Account: 'bob' }] }, 10007],
  [
    'an AVChatRoom with too many members',
    { Type: 'AVChatRoom', MemberList: Array(101).fill({ Member_Account: 'bob' }) },
    10007,
  ],
  ['a member who would be owner', { MemberList: [{ Member_Account: 'bob', Role: 'Owner' }] }, 10004],
  ['a role in small letters', { MemberList: [{ Member_Account: 'bob', Role: 'admin' }] }, 10004],
  ['a way to join that is none', { ApplyJoinOption: 'Free' }, 10004],
  ['a way to invite that is none', { InviteJoinOption: 'DisableApply' }, 10004],
  ['a negative number of members', { MaxMemberCount: -1 }, 10004],
  ['topics that are neither there nor not', { SupportTopic: 2 }, 10004],
  ['custom fields that are no list', { AppDefinedData: { Key: 'a', Value: 'b' } }, 10004],
  ['a custom field without a key', { AppDefinedData: [{ Value: 'b' }] }, 10004],
  ['a custom field that is a number', { AppDefinedData: [{ Key: 'a', Value: 1 }] }, 10004],
  [
    'a custom field of a member without a key',
    { MemberList: [{ Member_Account: 'bob', AppMemberDefinedData: [{}] }] },
    10004,
  ],
])('a group is not made with %s', async (_, change, expected) => {
  const { code, emulator } = await createApp(['alice', 'bob'])
  expect(await code(create, { ...tea, ...change })).toBe(expected)
  expect(emulator.world.groups.size).toBe(0)
})

test('a group of the past is not made in the future', async () => {
  const { code, second } = await createApp(['alice'])
  const path = 'group_open_http_svc/import_group'
  expect(await code(path, { ...tea, CreateTime: second() + 1 })).toBe(10004)
  expect(await code(path, { ...tea, CreateTime: '1448357837' })).toBe(10004)
})

test.each(['create_group', 'import_group'] as const)(
  '%s takes null, 0 and empty texts for what is not set',
  async (command) => {
    const { call, code, second } = await createApp(['alice'])
    const unset = {
      Introduction: null,
      Notification: null,
      FaceUrl: null,
      MaxMemberCount: 0,
      ApplyJoinOption: '',
      InviteJoinOption: null,
      AppDefinedData: null,
      SupportTopic: null,
      CreateTime: 0,
      MemberList: null,
      GroupId: 'tea',
      Owner_Account: '',
    }
    expect(await code(`group_open_http_svc/${command}`, { Type: 'Public', Name: 'tea', ...unset })).toBe(0)
    const { GroupInfo } = await call(info, { GroupIdList: ['tea'] })
    expect(GroupInfo[0]).toMatchObject({
      Introduction: '',
      MaxMemberNum: 2000,
      ApplyJoinOption: 'NeedPermission',
      CreateTime: second(),
      Owner_Account: '',
    })
  },
)

test('the id of a group is taken once, and its owner is told so only where one makes a group', async () => {
  const { call, code } = await createApp(['alice'])
  await call(create, tea)
  expect(await code(create, tea)).toBe(10025)
  expect(await code(create, { ...tea, Owner_Account: null })).toBe(10021)
  expect(await code('group_open_http_svc/import_group', tea)).toBe(10021)
})

test('custom fields of a group and of its members are kept', async () => {
  const { call } = await createApp(['alice', 'bob', 'carol'])
  await call(create, {
    ...tea,
    AppDefinedData: [
      { Key: 'GroupTestData1', Value: 'xxxxx' },
      { Key: 'GroupTestData2', Value: 'abc\u0000\u0001' },
    ],
    MemberList: [
      { Member_Account: 'bob', AppMemberDefinedData: [{ Key: 'MemberDefined1', Value: 'ModifyDefined1' }] },
      { Member_Account: 'alice', AppMemberDefinedData: [{ Key: '__proto__', Value: 'polluted' }] },
      { Member_Account: 'carol' },
    ],
  })
  const { GroupInfo } = await call(info, { GroupIdList: ['tea'] })
  expect(GroupInfo[0]?.AppDefinedData).toEqual([
    { Key: 'GroupTestData1', Value: 'xxxxx' },
    { Key: 'GroupTestData2', Value: 'abc\u0000\u0001' },
  ])
  const members = GroupInfo[0]?.MemberList ?? []
  expect(members.map((member) => [member.Member_Account, member.Role, member.AppMemberDefinedData])).toEqual([
    ['alice', 'Owner', [{ Key: '__proto__', Value: 'polluted' }]],
    ['bob', 'Member', [{ Key: 'MemberDefined1', Value: 'ModifyDefined1' }]],
    ['carol', 'Member', undefined],
  ])
})

test('a community with topics says so, and how others may be invited', async () => {
  const { call } = await createApp(['alice'])
  const community = { Type: 'Community', Name: 'tea', Owner_Account: 'alice', GroupId: '@TGS#_tea' }
  const made = await call(create, { ...community, SupportTopic: 1, InviteJoinOption: 'DisableInvite' })
  expect(made).toMatchObject({ GroupId: '@TGS#_tea', Type: 'Community', HugeGroupFlag: 0 })
  expect(await call(create, { ...community, GroupId: '@TGS#_plain' })).not.toHaveProperty('Type')
  await call(create, { ...tea, SupportTopic: 1 })
  const { GroupInfo } = await call(info, { GroupIdList: ['@TGS#_tea', '@TGS#_plain', 'tea'] })
  expect(GroupInfo.map((group) => [group.SupportTopic, group.InviteJoinOption])).toEqual([
    [1, 'DisableInvite'],
    [0, undefined],
    [undefined, undefined],
  ])
})

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
])('create_group refuses %s', async (_, change, expected) => {
  const { code } = await withTea()
  expect(
    await code('group_open_http_svc/create_group', {
      Type: 'Public',
      Name: 'x',
      Owner_Account: 'alice',
      ...change,
    }),
  ).toBe(expected)
})

test('an id is made where none is given, of its own kind for a community', async () => {
  const { call, code } = await createApp()
  const ids = new Set<string>()
  for (let group = 0; group < 50; group += 1) {
    ids.add((await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'x' })).GroupId)
  }
  expect(ids.size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^@TGS#[0-9A-Z]+$/)
  expect((await call('group_open_http_svc/import_group', { Type: 'Community', Name: 'x' })).GroupId).toMatch(
    /^@TGS#_/,
  )
  expect(await code('group_open_http_svc/import_group', { Type: 'AVChatRoom', Name: 'x' })).toBe(10007)
})
