import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../test/friends.ts'

const path = 'follow/follow_check'
const question = { From_Account: 'alice', To_Account: ['bob'] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...question, From_Account: 'nobody' }],
  [30001, { ...question, To_Account: [] }],
  [60015, { ...question, To_Account: [7] }],
  [30001, { ...question, To_Account: Array.from({ length: 101 }, () => 'bob') }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('each account stands as it does, or has a code of its own', async () => {
  const { call, emulator } = await createFriendsApp()
  emulator.world.addAccount('dave')
  const follow = (From_Account: string, ...others: readonly string[]) =>
    call('follow/follow_add', {
      From_Account,
      FollowItem: others.map((To_Account) => ({ To_Account })),
    })
  await follow('alice', 'bob', 'carol')
  await follow('bob', 'alice')
  await follow('dave', 'alice')
  const To_Account = ['bob', 'carol', 'dave', 'alice', 'nobody']
  const { ResultItem } = await call(path, { ...question, To_Account })
  expect(ResultItem.map(({ FollowType }) => FollowType)).toEqual([3, 2, 1, 0, 0])
  expect(ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([0, 0, 0, 0, 30003])
})
