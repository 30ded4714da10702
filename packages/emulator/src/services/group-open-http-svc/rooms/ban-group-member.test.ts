import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withRoom } from '../../../../test/live-room.ts'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const ban = 'group_open_http_svc/ban_group_member'
const list = 'group_open_http_svc/get_group_ban_member'
const broadcast = 'group_open_http_svc/send_broadcast_msg'
const spam = { GroupId, Members_Account: ['bob', 'dave'], Duration: 60 }

test.each<[number, string, object]>([
  [10004, ban, { ...spam, Members_Account: [] }],
  [10004, ban, { ...spam, Members_Account: ['nobody'] }],
  [10004, ban, { ...spam, Duration: 2 ** 32 }],
  [10004, ban, { ...spam, Description: 'x'.repeat(1001) }],
  [10005, ban, { ...spam, Members_Account: Array(21).fill('bob') }],
  [10007, ban, { ...spam, Members_Account: ['alice'] }],
  [10004, 'group_open_http_svc/unban_group_member', { ...spam, Members_Account: ['nobody'] }],
  [10005, 'group_open_http_svc/unban_group_member', { ...spam, Members_Account: Array(21).fill('bob') }],
  [10004, list, { GroupId }],
  [10004, list, { GroupId, Offset: 0, Limit: 101 }],
  [10010, 'group_open_http_svc/get_online_member_num', { GroupId: 'nothing' }],
  [10015, 'group_open_http_svc/get_online_member_num', { GroupId: '茶' }],
  [10004, broadcast, { Random: 1 }],
  [10004, broadcast, { MsgBody: text('hi') }],
  [10004, broadcast, { Random: 1, MsgBody: text('hi'), From_Account: 'nobody' }],
  [10004, broadcast, { Random: 1, MsgBody: text('x'.repeat(12_000)) }],
])('%d answers %s for %j', async (expected, path, body) => {
  expect(await (await withRoom()).code(path, body)).toBe(expected)
})

test.each([ban, list, 'group_open_http_svc/unban_group_member', 'group_open_http_svc/get_online_member_num'])(
  '%s is for AVChatRooms only',
  async (path) => {
    expect(await (await withTea()).code(path, { ...spam, Offset: 0 })).toBe(10007)
  },
)

test('who is banned is out of the room until the ban ends, or is ended', async () => {
  const { call, emulator, second } = await withRoom()
  const online = async () =>
    (await call('group_open_http_svc/get_online_member_num', { GroupId })).OnlineMemberNum
  expect(await online()).toBe(2)
  await call(ban, spam)
  expect(await online()).toBe(1)
  const [bob, dave] = ['bob', 'dave'].map((id) => ({ Member_Account: id, BannedUntil: second() + 60 }))
  expect(await call(list, { GroupId, Limit: 1, Offset: 0 })).toMatchObject({
    BannedAccountList: [bob],
    NextOffset: 1,
  })
  expect(await call(list, { GroupId, Limit: 1, Offset: 1 })).toMatchObject({
    BannedAccountList: [dave],
    NextOffset: 0,
  })
  await call('group_open_http_svc/unban_group_member', { GroupId, Members_Account: ['bob'] })
  const banned = async () => (await call(list, { GroupId, Offset: 0 })).BannedAccountList
  expect(await banned()).toEqual([dave])
  emulator.clock.advance(60_000)
  expect(await banned()).toEqual([])
})

test('a broadcast is in all rooms once, however often it is sent within 5 minutes', async () => {
  const { call, emulator } = await withRoom()
  await call('group_open_http_svc/create_group', { Type: 'AVChatRoom', Name: 'x', GroupId: 'cups' })
  const send = async () =>
    (await call(broadcast, { From_Account: 'dave', Random: 1, MsgBody: text('hi') })).MsgSeq
  const said = () => ['tea', 'cups'].map((id) => emulator.world.groups.get(id)?.messages.length)
  expect([await send(), await send(), said()]).toEqual([1, 1, [1, 1]])
  emulator.clock.advance(301_000)
  expect([await send(), said()]).toEqual([2, [2, 2]])
})
