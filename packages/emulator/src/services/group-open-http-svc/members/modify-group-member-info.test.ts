import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/modify_group_member_info'

async function bobOf(app: App) {
  const answer = await app.call('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })
  return answer.MemberList.find(({ Member_Account }) => Member_Account === 'bob')
}

test('a member is what was changed', async () => {
  const app = await withTea()
  const change = { Role: 'Member', MsgFlag: 'Discard', NameCard: '小波' } as const
  expect(await app.call(path, { GroupId: 'tea', Member_Account: 'bob', ...change, MuteTime: 60 })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
  })
  expect(await bobOf(app)).toMatchObject({ ...change, MuteUntil: app.second() + 60 })
  await app.call(path, { GroupId: 'tea', Member_Account: 'bob', NameCard: '', MuteTime: 0 })
  expect(await bobOf(app)).toMatchObject({ ...change, NameCard: '', MuteUntil: 0 })
})

test('custom fields that are named change, and an empty value clears one', async () => {
  const app = await withTea()
  const set = (AppMemberDefinedData: { Key: string; Value: string }[]) =>
    app.call(path, { GroupId: 'tea', Member_Account: 'bob', AppMemberDefinedData })
  await set([
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '2' },
  ])
  await set([
    { Key: 'a', Value: '' },
    { Key: 'c', Value: '3' },
  ])
  const left = [
    { Key: 'b', Value: '2' },
    { Key: 'c', Value: '3' },
  ]
  expect((await bobOf(app))?.AppMemberDefinedData).toEqual(left)
  await set([])
  await app.call(path, { GroupId: 'tea', Member_Account: 'bob', NameCard: 'x' })
  expect((await bobOf(app))?.AppMemberDefinedData).toEqual(left)
})

test('in a group of type Private, a mute can be ended that is none', async () => {
  const { code } = await withTea('Private')
  expect(await code(path, { GroupId: 'tea', Member_Account: 'bob', MuteTime: 0, Role: 'Member' })).toBe(0)
})

test('the owner may have a name card', async () => {
  const { code } = await withTea()
  expect(await code(path, { GroupId: 'tea', Member_Account: 'alice', NameCard: 'boss' })).toBe(0)
})
