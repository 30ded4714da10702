import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const service = 'group_open_avchatroom_http_svc'
const members = `${service}/get_members` as const
const mark = `${service}/modify_user_info` as const
const admin = `${service}/modify_admin` as const
const bob = { Member_Account: 'bob', Marks: [1000] }

test.each<[number, string, object]>([
  [10004, members, { GroupId }],
  [10004, mark, { GroupId, CommandType: 3, MemberList: [bob] }],
  [10004, mark, { GroupId, CommandType: 1, MemberList: [] }],
  [10004, mark, { GroupId, CommandType: 1, MemberList: Array(501).fill(bob) }],
  [10004, mark, { GroupId, CommandType: 1, MemberList: [{ ...bob, Marks: [999] }] }],
  [10004, mark, { GroupId, CommandType: 1, MemberList: [{ ...bob, Member_Account: 'alice' }] }],
  [
    10004,
    mark,
    {
      GroupId,
      CommandType: 1,
      MemberList: [{ ...bob, Marks: Array.from({ length: 11 }, (_, n) => 1000 + n) }],
    },
  ],
  [10004, admin, { GroupId, CommandType: 1, Admin_Account: ['nobody'] }],
  [10004, admin, { GroupId, CommandType: 1, Admin_Account: [] }],
  [10004, `${service}/check_members`, { GroupId, Member_Account: 'bob' }],
  [10010, `${service}/get_admin_list`, { GroupId: 'nothing' }],
  [10015, `${service}/get_admin_list`, { GroupId: '茶' }],
])('%d answers %s for a request that is wrong (%#)', async (expected, path, body) => {
  expect(await (await withRoom()).code(path, body)).toBe(expected)
})

test.each(['get_members', 'modify_user_info', 'modify_admin', 'get_admin_list', 'check_members'])(
  '%s is for AVChatRooms only',
  async (command) => {
    expect(await (await withTea()).code(`${service}/${command}`, { GroupId })).toBe(10007)
  },
)

test('a room has five administrators at most, in the room or not', async () => {
  const { call, code, emulator } = await withRoom()
  for (const id of ['e', 'f']) emulator.world.addAccount(id)
  await call(admin, { GroupId, CommandType: 1, Admin_Account: ['dave', 'bob', 'carol', 'e', 'f'] })
  expect(await code(admin, { GroupId, CommandType: 1, Admin_Account: ['alice'] })).toBe(10004)
  await call(admin, { GroupId, CommandType: 2, Admin_Account: ['carol', 'e', 'f'] })
  await call('profile/portrait_set', {
    From_Account: 'bob',
    ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }],
  })
  expect((await call(`${service}/get_admin_list`, { GroupId })).Admin_List).toEqual([
    { Admin_Account: 'dave' },
    { Admin_Account: 'bob', NickName: 'Bob' },
  ])
})

test('who is not in the room gets no mark, and a mark goes with its member but for 500', async () => {
  const { call, emulator } = await withRoom()
  const names = async (Mark?: number) =>
    (await call(members, { GroupId, Timestamp: 0, Mark })).MemberList.map(
      ({ Member_Account }) => Member_Account,
    )
  const all = { Marks: [500, 600, 1000] }
  const set = await call(mark, {
    GroupId,
    CommandType: 1,
    MemberList: [
      { Member_Account: 'bob', ...all },
      { Member_Account: 'dave', ...all },
    ],
  })
  expect(set.MemberList).toEqual([{ Member_Account: 'bob', ...all }])
  expect([await names(), await names(600), await names(1000)]).toEqual([['carol'], ['bob'], ['bob']])
  const account = emulator.world.accounts.get('bob')
  if (account !== undefined) account.presence = undefined
  expect([await names(), await names(1000)]).toEqual([['carol', 'bob'], []])
  const check = { GroupId, Member_Account: ['alice', 'bob', 'carol'] }
  expect((await call(`${service}/check_members`, check)).Member_Account).toEqual(['bob', 'carol'])
  emulator.clock.advance(3 * 24 * 60 * 60 * 1000)
  expect((await call(`${service}/check_members`, check)).Member_Account).toEqual(['carol'])
})
