import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../test/friends.ts'

const path = 'follow/follow_add'
const bob = { From_Account: 'alice', FollowItem: [{ To_Account: 'bob' }] }

test.each<[number, object]>([
  [30001, { FollowItem: [{ To_Account: 'bob' }] }],
  [30003, { ...bob, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { From_Account: 'alice', To_Account: ['bob'] }],
  [30001, { ...bob, FollowItem: [] }],
  [30001, { ...bob, FollowItem: ['bob'] }],
  [30001, { ...bob, FollowItem: [{}] }],
  [60015, { ...bob, FollowItem: [{ To_Account: 7 }] }],
  [30001, { ...bob, FollowItem: Array.from({ length: 21 }, () => ({ To_Account: 'bob' })) }],
])('a request is refused with %d for %j, and nobody is followed', async (expected, body) => {
  const { code, emulator } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.follows.lines()]).toEqual([])
})

test('who is oneself, or no account, has a code of its own, and there is no list of those that failed', async () => {
  const { call } = await createFriendsApp()
  const FollowItem = ['alice', 'nobody', 'bob'].map((To_Account) => ({ To_Account }))
  const answer = await call(path, { From_Account: 'alice', FollowItem })
  expect(answer.ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([30001, 30003, 0])
  expect(answer).not.toHaveProperty('Fail_Account')
})

test('followed twice is followed once, since the first time', async () => {
  const { call, outcomes, emulator, second } = await createFriendsApp()
  const since = second()
  await call(path, bob)
  emulator.clock.advance(60_000)
  expect(await outcomes(path, bob)).toEqual(['bob 0'])
  const { FollowItem } = await call('follow/follow_get', {
    From_Account: 'alice',
    FollowType: 2,
    StartCursor: '',
    WantNum: 9,
  })
  expect(FollowItem.map(({ FollowTime }) => FollowTime)).toEqual([since])
})
