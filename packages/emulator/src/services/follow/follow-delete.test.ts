import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../test/friends.ts'

const path = 'follow/follow_delete'
const bob = { From_Account: 'alice', To_Account: ['bob'] }
const followBob = { From_Account: 'alice', FollowItem: [{ To_Account: 'bob' }] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...bob, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice', FollowItem: [{ To_Account: 'bob' }] }],
  [30001, { ...bob, To_Account: [] }],
  [60015, { ...bob, To_Account: [7] }],
  [30001, { ...bob, To_Account: Array.from({ length: 21 }, () => 'bob') }],
])('a request is refused with %d for %j, and who is followed stays so', async (expected, body) => {
  const { call, code, emulator } = await createFriendsApp()
  await call('follow/follow_add', followBob)
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.follows.following('alice').keys()]).toEqual(['bob'])
})

test('one direction ends, and who is no account has a code of its own', async () => {
  const { call, outcomes, emulator } = await createFriendsApp()
  await call('follow/follow_add', followBob)
  await call('follow/follow_add', { From_Account: 'bob', FollowItem: [{ To_Account: 'alice' }] })
  const To_Account = ['bob', 'carol', 'nobody']
  expect(await outcomes(path, { ...bob, To_Account })).toEqual(['bob 0', 'carol 0', 'nobody 30003'])
  const { follows } = emulator.world.stores
  expect([follows.following('alice').size, follows.followers('alice').size]).toEqual([0, 1])
})
