import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/group_delete'
const tea = { From_Account: 'alice', GroupName: ['Tea'] }

test.each<[number, object]>([
  [30001, { GroupName: ['Tea'] }],
  [30003, { ...tea, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...tea, GroupName: [] }],
  [30001, { ...tea, GroupName: [7] }],
])('a deletion is refused with %d for %j, and the group stays', async (expected, body) => {
  const { call, code, emulator } = await createFriendsApp()
  await call('sns/group_add', tea)
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.friendships.of('alice').groups]).toEqual(['Tea'])
})

test('friends of a deleted group stay friends, and a name of no group is passed over', async () => {
  const { call, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call('sns/group_add', { ...tea, GroupName: ['Tea', 'Work'], To_Account: ['bob'] })
  expect(await call(path, tea)).toMatchObject({ CurrentSequence: 2 })
  expect(await call(path, { ...tea, GroupName: ['Tea', 'Home'] })).toMatchObject({ CurrentSequence: 2 })
  expect(await friendsOf('alice')).toEqual(['bob'])
  const { UserDataItem } = await call('sns/friend_get', { From_Account: 'alice', StartIndex: 0 })
  expect(UserDataItem?.[0]?.ValueItem).toContainEqual({ Tag: 'Tag_SNS_IM_Group', Value: ['Work'] })
})
