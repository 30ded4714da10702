import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/friend_delete'
const bob = { From_Account: 'alice', To_Account: ['bob'] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...bob, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...bob, To_Account: [] }],
  [30001, { ...bob, To_Account: 'bob' }],
  [60015, { ...bob, To_Account: [7] }],
  [30001, { ...bob, To_Account: Array.from({ length: 1001 }, (_, number) => `friend${number}`) }],
  [30001, { ...bob, DeleteType: 'Both' }],
])('a deletion is refused with %d for %j, and the friends stay', async (expected, body) => {
  const { code, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  expect(await code(path, body)).toBe(expected)
  expect(await friendsOf('alice')).toEqual(['bob'])
})

test('who is no friend, or no account, has a code of its own', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  const answer = await call(path, { ...bob, To_Account: ['carol', 'bob', 'nobody'] })
  expect(answer.ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([31704, 0, 30003])
  expect(answer.Fail_Account).toEqual(['carol', 'nobody'])
})

test('one side forgets the other, unless both shall', async () => {
  const { call, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call(path, bob)
  expect([await friendsOf('alice'), await friendsOf('bob')]).toEqual([[], ['alice']])
  await befriend('alice', 'bob')
  await call(path, { ...bob, DeleteType: 'Delete_Type_Both' })
  expect([await friendsOf('alice'), await friendsOf('bob')]).toEqual([[], []])
})

test('a second time says of each that it is no friend, and of both sides that one was', async () => {
  const { call, outcomes, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call(path, bob)
  expect(await outcomes(path, bob)).toEqual(['bob 31704'])
  expect(await outcomes(path, { ...bob, DeleteType: 'Delete_Type_Both' })).toEqual(['bob 0'])
  expect(await outcomes(path, { ...bob, DeleteType: 'Delete_Type_Both' })).toEqual(['bob 31704'])
})
