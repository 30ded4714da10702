import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../test/friends.ts'

const path = 'follow/follow_get_info'
const question = { From_Account: 'alice', To_Account: ['bob'] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...question, From_Account: 'nobody' }],
  [30001, { ...question, To_Account: [] }],
  [60015, { ...question, To_Account: [7] }],
  [30001, { ...question, To_Account: Array.from({ length: 21 }, () => 'bob') }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('each account has its numbers, or a code of its own', async () => {
  const { call } = await createFriendsApp()
  const follow = (From_Account: string, ...others: readonly string[]) =>
    call('follow/follow_add', {
      From_Account,
      FollowItem: others.map((To_Account) => ({ To_Account })),
    })
  await follow('alice', 'bob', 'carol')
  await follow('bob', 'alice')
  const { FollowInfo } = await call(path, { ...question, To_Account: ['alice', 'carol', 'nobody'] })
  expect(FollowInfo).toMatchObject([
    { ResultCode: 0, FollowerCount: 1, FollowingCount: 2, MutualFollowingCount: 1 },
    { ResultCode: 0, FollowerCount: 1, FollowingCount: 0, MutualFollowingCount: 0 },
    { ResultCode: 30003, FollowerCount: 0, FollowingCount: 0, MutualFollowingCount: 0 },
  ])
})
