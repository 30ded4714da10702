import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const spam = { GroupId, Members_Account: ['bob', 'dave'], Duration: 60 }
const path = 'group_open_http_svc/ban_group_member'

test.each<[number, object]>([
  [10004, { Members_Account: [] }],
  [10004, { Members_Account: ['nobody'] }],
  [10004, { Duration: undefined }],
  [10004, { Duration: 2 ** 32 }],
  [10004, { Description: 'x'.repeat(1001) }],
  [10005, { Members_Account: Array(21).fill('bob') }],
  [10007, { Members_Account: ['bob', 'alice'] }],
  [10010, { GroupId: 'nothing' }],
  [60015, { Members_Account: [7] }],
])('nobody is banned, with %d (%#)', async (expected, change) => {
  const { call, code } = await withRoom()
  expect(await code(path, { ...spam, ...change })).toBe(expected)
  const { BannedAccountList } = await call('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })
  expect(BannedAccountList).toEqual([])
})

test.each(['Private', 'Public', 'ChatRoom', 'Community'])('a %s has no bans', async (type) => {
  expect(await (await withTea(type)).code(path, spam)).toBe(10007)
})

test('who is banned is out of the room, also after a restart', async () => {
  const { call, emulator, second } = await withRoom()
  await call(path, { ...spam, Description: 'spam' })
  await emulator.restore([...emulator.snapshot()])
  const check = { GroupId, Member_Account: ['bob', 'carol'] }
  const { Member_Account } = await call('group_open_avchatroom_http_svc/check_members', check)
  expect(Member_Account).toEqual(['carol'])
  expect(await call('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })).toMatchObject({
    BannedAccountList: [
      { Member_Account: 'bob', BannedUntil: second() + 60 },
      { Member_Account: 'dave', BannedUntil: second() + 60 },
    ],
  })
})
