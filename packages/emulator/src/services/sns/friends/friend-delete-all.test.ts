import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/friend_delete_all'

test.each<[number, object]>([
  [30001, {}],
  [30003, { From_Account: 'nobody' }],
  [30001, { From_Account: 'alice', DeleteType: 'All' }],
])('a deletion is refused with %d for %j, and the friends stay', async (expected, body) => {
  const { code, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  expect(await code(path, body)).toBe(expected)
  expect(await friendsOf('alice')).toEqual(['bob'])
})

test.each([
  [undefined, ['alice']],
  ['Delete_Type_Single', ['alice']],
  ['Delete_Type_Both', []],
] as const)('with %s the others have %j', async (DeleteType, expected) => {
  const { call, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  await befriend('alice', 'carol')
  await call(path, { From_Account: 'alice', DeleteType })
  expect(await friendsOf('alice')).toEqual([])
  expect([await friendsOf('bob'), await friendsOf('carol')]).toEqual([expected, expected])
})

test('friend groups stay, and are empty', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call('sns/group_add', { From_Account: 'alice', GroupName: ['Tea'], To_Account: ['bob'] })
  await call(path, { From_Account: 'alice' })
  const { ResultItem } = await call('sns/group_get', { From_Account: 'alice' })
  expect(ResultItem).toEqual([{ GroupName: 'Tea', FriendNumber: 0 }])
})
