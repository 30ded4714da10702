import { expect, test } from 'vitest'
import { type App, createApp } from '../../../../test/app.ts'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_group_member_info'

async function withGroup(Type = 'Public'): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  await app.call('group_open_http_svc/create_group', {
    Type,
    Name: 'tea',
    GroupId: 'tea',
    Owner_Account: 'alice',
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

async function listed(app: App, change: object) {
  return (await app.call(path, { GroupId: 'tea', ...change })).MemberList
}

test.each([
  ['more than 6000 members', 'Public', { Limit: 6001 }, 10004],
  ['more than 100 members of a community', 'Community', { Limit: 101 }, 10004],
  ['a negative offset', 'Public', { Offset: -1 }, 10004],
  ['a position that is from nowhere', 'Community', { Next: '144115265295492787' }, 10004],
  ['a position that is no text', 'Community', { Next: 1 }, 10004],
  ['fields that are no list', 'Public', { MemberInfoFilter: 'Role' }, 10004],
  ['roles that are no list', 'Public', { MemberRoleFilter: 'Owner' }, 10004],
  ['custom fields that are no list', 'Public', { AppDefinedDataFilter_GroupMember: 'seat' }, 10004],
])('members are not listed for %s', async (_, type, change, expected) => {
  const { code } = await withGroup(type)
  expect(await code(path, { GroupId: 'tea', ...change })).toBe(expected)
})

test('custom fields come with everything, or as they are asked for', async () => {
  const app = await withGroup()
  const all = [
    { Key: 'seat', Value: '7' },
    { Key: 'cup', Value: 'blue' },
  ]
  expect(await listed(app, {})).toMatchObject([
    { Member_Account: 'alice', Role: 'Owner', NameCard: '' },
    { Member_Account: 'bob', Role: 'Member', AppMemberDefinedData: all },
  ])
  const AppDefinedDataFilter_GroupMember = ['cup', 'toString']
  expect(await listed(app, { AppDefinedDataFilter_GroupMember })).toMatchObject([
    { Role: 'Owner', AppMemberDefinedData: [] },
    { Role: 'Member', AppMemberDefinedData: [{ Key: 'cup', Value: 'blue' }] },
  ])
  expect(await listed(app, { MemberInfoFilter: ['Role'] })).toEqual([
    { Member_Account: 'alice', Role: 'Owner' },
    { Member_Account: 'bob', Role: 'Member' },
  ])
  expect(await listed(app, { MemberInfoFilter: [], AppDefinedDataFilter_GroupMember: ['seat'] })).toEqual([
    { Member_Account: 'alice', AppMemberDefinedData: [] },
    { Member_Account: 'bob', AppMemberDefinedData: [{ Key: 'seat', Value: '7' }] },
  ])
})

test('all members are listed when nothing is set', async () => {
  const app = await withGroup()
  const unset = {
    Limit: 0,
    Offset: 0,
    Next: '',
    MemberInfoFilter: null,
    MemberRoleFilter: [],
    AppDefinedDataFilter_GroupMember: null,
  }
  expect(await listed(app, unset)).toHaveLength(2)
})

test('who is online is said where it is asked for', async () => {
  const app = await withGroup()
  const bob = app.emulator.world.accounts.get('bob')
  if (bob !== undefined) bob.presence = { status: 'Online', platforms: ['iPhone'] }
  expect(await listed(app, { MemberInfoFilter: ['OnlineStatus'] })).toEqual([
    { Member_Account: 'alice', OnlineStatus: 'Offline' },
    { Member_Account: 'bob', OnlineStatus: 'Online' },
  ])
  expect((await listed(app, {}))[1]).not.toHaveProperty('OnlineStatus')
})

test('custom fields of members are kept in a snapshot', async () => {
  const app = await withGroup()
  await app.emulator.restore([...app.emulator.snapshot()])
  expect(await listed(app, { AppDefinedDataFilter_GroupMember: ['seat'] })).toMatchObject([
    { Member_Account: 'alice' },
    { Member_Account: 'bob', AppMemberDefinedData: [{ Key: 'seat', Value: '7' }] },
  ])
})

test.each(['Public', 'Community'])(
  'a client reads all members of a %s, and goes on from any page',
  async (Type) => {
    const { client } = await withGroup(Type)
    const all = (await client.groupMembers('tea').collect(100)).map(({ account }) => account)
    expect(all).toEqual(['alice', 'bob'])
    const read: string[] = []
    let cursor: string | undefined
    for (let done = false, pages = 0; !done && pages < 10; pages += 1) {
      const { value: page } = await client.groupMembers('tea', { pageSize: 1, cursor }).pages().next()
      if (!page) throw new Error('a listing has a page')
      read.push(...page.items.map(({ account }) => account))
      ;({ cursor, done } = page)
    }
    expect(read).toEqual(all)
  },
)

test('members come in pages: by offset, in a community by Next', async () => {
  const { call } = await withTea()
  const page = await call('group_open_http_svc/get_group_member_info', {
    GroupId: 'tea',
    Limit: 1,
    Offset: 1,
    MemberInfoFilter: ['Role'],
  })
  expect(page).toMatchObject({ MemberNum: 2, MemberList: [{ Member_Account: 'bob', Role: 'Admin' }] })
  const community = await withTea('Community')
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
