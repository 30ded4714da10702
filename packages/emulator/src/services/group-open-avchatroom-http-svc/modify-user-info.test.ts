import { expect, test } from 'vitest'
import type { App } from '../../../test/app.ts'
import { enter, withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_avchatroom_http_svc/modify_user_info'

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId })).toBe(10007)
})

const bob = { Member_Account: 'bob', Marks: [1000] }

test.each<[number, object]>([
  [10004, { CommandType: 3 }],
  [10004, { MemberList: [] }],
  [10004, { MemberList: Array(501).fill(bob) }],
  [10004, { MemberList: [{ ...bob, Marks: [] }] }],
  [10004, { MemberList: [{ ...bob, Marks: [999] }] }],
  [10004, { MemberList: [{ ...bob, Marks: ['1000'] }] }],
  // The owner is a member, but not online; dave is neither.
  [10004, { MemberList: [{ ...bob, Member_Account: 'alice' }] }],
  [10004, { MemberList: [{ ...bob, Member_Account: 'dave' }] }],
  [10004, { MemberList: [{ ...bob, Marks: Array.from({ length: 11 }, (_, n) => 1000 + n) }] }],
  [10010, { GroupId: 'nothing' }],
])('no mark is set, with %d (%#)', async (expected, change) => {
  const { call, code } = await withRoom()
  expect(await code(path, { GroupId, CommandType: 1, MemberList: [bob], ...change })).toBe(expected)
  expect(await marked(call, 1000)).toEqual([])
})

test('a thousand members have the same mark, and not one more', async () => {
  const { call, code, emulator } = await withRoom()
  const guests = Array.from({ length: 1000 }, (_, index) => `guest${index}`)
  enter(emulator, guests)
  const MemberList = guests.map((Member_Account) => ({ ...bob, Member_Account }))
  for (const start of [0, 500])
    await call(path, { GroupId, CommandType: 1, MemberList: MemberList.slice(start, start + 500) })
  expect(await code(path, { GroupId, CommandType: 1, MemberList: [bob] })).toBe(10004)
})

test('who is not in the room gets no mark and is missing in the answer', async () => {
  const { call } = await withRoom()
  const MemberList = [bob, { ...bob, Member_Account: 'dave' }]
  expect(await call(path, { GroupId, CommandType: 1, MemberList })).toMatchObject({
    CommandType: 1,
    MemberList: [bob],
  })
  expect(await marked(call, 1000)).toEqual(['bob'])
  await call(path, { GroupId, CommandType: 2, MemberList })
  expect(await marked(call, 1000)).toEqual([])
})

test('600 hides from the list, but from that of a mark', async () => {
  const { call } = await withRoom()
  await call(path, { GroupId, CommandType: 1, MemberList: [{ ...bob, Marks: [600, 1000] }] })
  expect([await marked(call), await marked(call, 600), await marked(call, 1000)]).toEqual([
    ['carol'],
    ['bob'],
    ['bob'],
  ])
})

test('a mark goes with its member, but 500, which keeps it in the room for three days', async () => {
  const { call, emulator } = await withRoom()
  const carol = { Member_Account: 'carol', Marks: [1000] }
  await call(path, { GroupId, CommandType: 1, MemberList: [{ ...bob, Marks: [500, 1000] }, carol] })
  await emulator.restore([...emulator.snapshot()])
  expect(await marked(call, 1000)).toEqual(['carol', 'bob'])
  for (const UserID of ['bob', 'carol']) await call('im_open_login_svc/kick', { UserID })
  expect([await marked(call), await marked(call, 1000)]).toEqual([['bob'], []])
  const day = 24 * 60 * 60 * 1000
  emulator.clock.advance(3 * day - 1000)
  expect(await marked(call, 500)).toEqual(['bob'])
  emulator.clock.advance(1000)
  expect(await marked(call)).toEqual([])
})

async function marked(call: App['call'], Mark?: number): Promise<readonly string[]> {
  const { MemberList } = await call('group_open_avchatroom_http_svc/get_members', {
    GroupId,
    Timestamp: 0,
    Mark,
  })
  return MemberList.map(({ Member_Account }) => Member_Account)
}
