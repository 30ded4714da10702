import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_specified_group_member_info'

async function chosen(app: App, change = {}) {
  const request = { GroupId: 'tea', Member_List_Account: ['bob', 'carol', 'alice', 'bob', 'nobody'] }
  return await app.call(path, { ...request, ...change })
}

test('chosen members come once, with all that is known of them; who is not in the group is left out', async () => {
  const app = await withTea()
  await say(app, 1)
  const { GroupId, MemberList } = await chosen(app)
  expect(GroupId).toBe('tea')
  expect(MemberList).toEqual([
    {
      Member_Account: 'bob',
      Role: 'Admin',
      JoinTime: app.second(),
      MsgSeq: 1,
      MsgFlag: 'AcceptAndNotify',
      LastSendMsgTime: app.second(),
      MuteUntil: 0,
      NameCard: '',
    },
    expect.objectContaining({ Member_Account: 'alice', Role: 'Owner', MsgSeq: 0 }),
  ])
})

test('only what is asked for is told, of those whose role is asked for', async () => {
  const app = await withTea()
  await app.call('group_open_http_svc/modify_group_member_info', {
    GroupId: 'tea',
    Member_Account: 'bob',
    AppMemberDefinedData: [{ Key: 'seat', Value: '7' }],
  })
  const change = {
    MemberInfoFilter: ['MsgSeq', 'OnlineStatus'],
    MemberRoleFilter: ['Admin'],
    AppDefinedDataFilter_GroupMember: ['seat'],
  }
  expect((await chosen(app, change)).MemberList).toEqual([
    {
      Member_Account: 'bob',
      MsgSeq: 0,
      OnlineStatus: 'Offline',
      AppMemberDefinedData: [{ Key: 'seat', Value: '7' }],
    },
  ])
  expect((await chosen(app, { MemberInfoFilter: [], MemberRoleFilter: [] })).MemberList).toEqual([
    { Member_Account: 'bob' },
    { Member_Account: 'alice' },
  ])
})
