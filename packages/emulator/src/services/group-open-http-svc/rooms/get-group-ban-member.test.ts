import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const spam = { GroupId, Members_Account: ['bob', 'dave'], Duration: 60 }
const path = 'group_open_http_svc/get_group_ban_member'

test.each<[number, object]>([
  [10004, {}],
  [10004, { Offset: -1 }],
  [10005, { Offset: 0, Limit: 101 }],
  [10010, { Offset: 0, GroupId: 'nothing' }],
])('bans are not listed, with %d for %j', async (expected, change) => {
  expect(await (await withRoom()).code(path, { GroupId, ...change })).toBe(expected)
})

test('a group of another type has no bans', async () => {
  expect(await (await withTea()).code(path, { GroupId, Offset: 0 })).toBe(10007)
})

test('a client reads all pages of bans, and one that ended is on none', async () => {
  const { call, client, emulator } = await withRoom()
  await call('group_open_http_svc/ban_group_member', spam)
  const longer = { GroupId, Members_Account: ['carol'], Duration: 61 }
  await call('group_open_http_svc/ban_group_member', longer)
  const read = async () => {
    const banned = await client.paginate(path, { GroupId, Limit: 1 }).collect(10)
    return banned.map(({ Member_Account }) => Member_Account)
  }
  expect(await read()).toEqual(['bob', 'dave', 'carol'])
  emulator.clock.advance(60_000)
  expect(await read()).toEqual(['carol'])
  emulator.clock.advance(1000)
  expect(await read()).toEqual([])
})
