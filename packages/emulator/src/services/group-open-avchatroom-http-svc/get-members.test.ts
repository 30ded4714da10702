import { expect, test } from 'vitest'
import { enter, withRoom } from '../../../test/live-room.ts'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_avchatroom_http_svc/get_members'

test('a group of another type is refused', async () => {
  expect(await (await withTea()).code(path, { GroupId })).toBe(10007)
})

test.each<[number, object]>([
  [10004, {}],
  [10004, { Timestamp: -1 }],
  [10004, { Timestamp: 0, Mark: 'vip' }],
  [10010, { GroupId: 'nothing', Timestamp: 0 }],
  [10015, { GroupId: '茶', Timestamp: 0 }],
])('members are not listed, with %d for %j', async (expected, change) => {
  expect(await (await withRoom()).code(path, { GroupId, ...change })).toBe(expected)
})

test('who is in the room is listed with name and picture, who came last first', async () => {
  const { call, second } = await withRoom()
  await call('profile/portrait_set', {
    From_Account: 'bob',
    ProfileItem: [
      { Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' },
      { Tag: 'Tag_Profile_IM_Image', Value: 'http://example.com/bob.png' },
    ],
  })
  expect(await call(path, { GroupId, Timestamp: 0 })).toMatchObject({
    MemberList: [
      { Member_Account: 'carol', JoinTime: second() },
      { Member_Account: 'bob', NickName: 'Bob', Avatar: 'http://example.com/bob.png' },
    ],
    NextTimestamp: 0,
  })
})

test('of a large room those are listed who came last, 500 on a page', async () => {
  const { client, emulator } = await withRoom()
  enter(
    emulator,
    Array.from({ length: 1001 }, (_, index) => `guest${index}`),
  )
  const sizes: number[] = []
  const names = new Set<string>()
  for await (const { items } of client.paginate(path, { GroupId }).pages()) {
    sizes.push(items.length)
    for (const { Member_Account } of items) names.add(Member_Account)
  }
  expect([sizes, names.size, names.has('guest0'), names.has('guest1')]).toEqual([
    [500, 500],
    1000,
    false,
    true,
  ])
})
