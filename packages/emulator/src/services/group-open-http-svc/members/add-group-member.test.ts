import { failuresOf } from '@timkit/core'
import { expect, test } from 'vitest'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/add_group_member'
const named = (...ids: string[]) => ids.map((Member_Account) => ({ Member_Account }))

test('each account has its own result, and the call is a success where some failed', async () => {
  const { call } = await withTea()
  const answer = await call(path, { GroupId: 'tea', MemberList: named('carol', 'nobody', 'bob', 'carol') })
  expect(answer).toMatchObject({
    ActionStatus: 'OK',
    MemberList: [
      { Member_Account: 'carol', Result: 1 },
      { Member_Account: 'nobody', Result: 0 },
      { Member_Account: 'bob', Result: 2 },
      { Member_Account: 'carol', Result: 2 },
    ],
  })
  expect(failuresOf(path, answer).map(({ item }) => item)).toEqual(['nobody'])
})

test('who was added is a member since then, and has nothing to catch up with', async () => {
  const app = await withTea()
  await say(app, 1)
  app.emulator.clock.advance(7000)
  await app.call(path, { GroupId: 'tea', Silence: 1, MemberList: named('carol') })
  const { MemberList } = await app.call('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })
  expect(MemberList.find(({ Member_Account }) => Member_Account === 'carol')).toMatchObject({
    Role: 'Member',
    JoinTime: app.second(),
    MsgSeq: 1,
    MuteUntil: 0,
  })
})

test('a group takes no more members than it may have, and says so when nobody got in', async () => {
  const { call, code } = await withTea()
  await call('group_open_http_svc/modify_group_base_info', { GroupId: 'tea', MaxMemberNum: 3 })
  await call('im_open_login_svc/account_import', { UserID: 'dora' })
  const first = await call(path, { GroupId: 'tea', MemberList: named('carol', 'dora') })
  expect(first.MemberList.map(({ Result }) => Result)).toEqual([1, 0])
  expect(await code(path, { GroupId: 'tea', MemberList: named('dora', 'nobody') })).toBe(10014)
  expect(await code(path, { GroupId: 'tea', MemberList: named('carol') })).toBe(0)
})

test.each(['Private', 'Public', 'ChatRoom', 'Community'])(
  '300 accounts join a group of type %s',
  async (type) => {
    const { call, emulator } = await withTea(type)
    await call('group_open_http_svc/modify_group_base_info', { GroupId: 'tea', MaxMemberNum: 1000 })
    const ids = Array.from({ length: 300 }, (_, index) => `user${index}`)
    for (const id of ids) emulator.world.addAccount(id)
    await call(path, { GroupId: 'tea', MemberList: named(...ids) })
    expect(emulator.world.groups.get('tea')?.members.size).toBe(302)
  },
)
