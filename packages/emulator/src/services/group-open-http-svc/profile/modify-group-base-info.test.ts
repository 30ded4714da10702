import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/modify_group_base_info'

async function infoOf(app: App) {
  const { GroupInfo } = await app.call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'] })
  return GroupInfo[0]
}

test('a group says what was changed, and since when', async () => {
  const app = await withTea()
  app.emulator.clock.advance(5000)
  const change = {
    Name: '茶馆',
    Introduction: 'about tea',
    Notification: 'closed on Monday',
    FaceUrl: 'https://example.com/tea.png',
    MaxMemberNum: 500,
    ApplyJoinOption: 'FreeAccess',
    InviteJoinOption: 'DisableInvite',
    MuteAllMember: 'On',
  } as const
  const others = {
    From_Account: 'bob',
    EnablePermission: 0,
    DefaultPermission: 1,
    HistoryMsgBeforeJoin: 'On',
  } as const
  expect(await app.call(path, { GroupId: 'tea', ...change, ...others })).not.toHaveProperty('GroupId')
  const info = await infoOf(app)
  expect(info).toMatchObject({ ...change, LastInfoTime: app.second() })
  expect(info?.CreateTime).toBe(app.second() - 5)
})

test('what is not named, empty words and a number of 0 change nothing; a text can be emptied', async () => {
  const app = await withTea()
  await app.call(path, { GroupId: 'tea', Introduction: 'about tea', MuteAllMember: 'On' })
  const before = await infoOf(app)
  await app.call(path, { GroupId: 'tea', ApplyJoinOption: '', MaxMemberNum: 0, From_Account: '' })
  expect(await infoOf(app)).toEqual(before)
  await app.call(path, { GroupId: 'tea', Introduction: '' })
  expect(await infoOf(app)).toEqual({ ...before, Introduction: '' })
})

test('custom fields that are named change, and an empty value clears one', async () => {
  const app = await withTea()
  const set = (AppDefinedData: { Key: string; Value: string }[]) =>
    app.call(path, { GroupId: 'tea', AppDefinedData })
  await set([
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '2' },
    { Key: 'c', Value: '3' },
  ])
  await set([
    { Key: 'b', Value: '' },
    { Key: 'c', Value: '4' },
    { Key: '__proto__', Value: '5' },
  ])
  expect((await infoOf(app))?.AppDefinedData).toEqual([
    { Key: 'a', Value: '1' },
    { Key: 'c', Value: '4' },
    { Key: '__proto__', Value: '5' },
  ])
})

test('when all are muted, only the owner and admins write', async () => {
  const app = await withTea()
  await app.call('group_open_http_svc/add_group_member', {
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'carol' }],
  })
  await app.call(path, { GroupId: 'tea', MuteAllMember: 'On' })
  const codeOf = (From_Account: string, Random: number) =>
    say(app, Random, 'hi', { From_Account }).then(
      () => 0,
      ({ code }) => code,
    )
  expect(await codeOf('carol', 1)).toBe(10017)
  expect(await codeOf('bob', 2)).toBe(0)
  expect(await codeOf('alice', 3)).toBe(0)
  await app.call(path, { GroupId: 'tea', MuteAllMember: 'Off' })
  expect(await codeOf('carol', 4)).toBe(0)
})

test('how many may watch an AVChatRoom cannot be said', async () => {
  const app = await withTea('AVChatRoom')
  const before = await infoOf(app)
  await app.call(path, { GroupId: 'tea', MaxMemberNum: 7 })
  expect(await infoOf(app)).toEqual(before)
})
