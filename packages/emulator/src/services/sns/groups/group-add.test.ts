import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/group_add'
const tea = { From_Account: 'alice', GroupName: ['Tea'] }

test.each<[number, object]>([
  [30001, { GroupName: ['Tea'] }],
  [30003, { ...tea, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...tea, GroupName: [] }],
  [30001, { ...tea, GroupName: 'Tea' }],
  [30001, { ...tea, GroupName: ['Tea', ''] }],
  [30001, { ...tea, GroupName: ['组'.repeat(11)] }],
  [30011, { ...tea, GroupName: Array.from({ length: 33 }, (_, number) => `group ${number}`) }],
  [30001, { ...tea, To_Account: [] }],
  [60015, { ...tea, To_Account: [7] }],
])('a request is refused with %d for %j, and no group is made', async (expected, body) => {
  const { code, emulator } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.friendships.lines()]).toEqual([])
})

test('without friends, there are no outcomes', async () => {
  const { call } = await createFriendsApp()
  const answer = await call(path, tea)
  expect(answer).toMatchObject({ ErrorCode: 0, CurrentSequence: 1 })
  expect(answer).not.toHaveProperty('ResultItem')
  expect(answer).not.toHaveProperty('Fail_Account')
})

test('friends come into all groups, and who is none has a code of its own', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  const To_Account = ['bob', 'carol', 'nobody']
  const answer = await call(path, { ...tea, GroupName: ['Tea', 'Work'], To_Account })
  expect(answer.ResultItem?.map(({ ResultCode }) => ResultCode)).toEqual([0, 32216, 30003])
  expect(answer.ResultItem?.[1]?.ResultInfo).toBe('Err_SNS_GroupAdd_ToTinyId_Not_Friend')
  expect(answer.Fail_Account).toEqual(['carol', 'nobody'])
  const { ResultItem } = await call('sns/group_get', {
    From_Account: 'alice',
    NeedFriend: 'Need_Friend_Type_Yes',
  })
  expect(ResultItem).toEqual([
    { GroupName: 'Tea', FriendNumber: 1, To_Account: ['bob'] },
    { GroupName: 'Work', FriendNumber: 1, To_Account: ['bob'] },
  ])
})

test('a group that exists is there once, and gets more friends', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  await befriend('alice', 'carol')
  for (const friend of ['bob', 'carol', 'bob']) await call(path, { ...tea, To_Account: [friend] })
  const { ResultItem } = await call('sns/group_get', { From_Account: 'alice' })
  expect(ResultItem).toEqual([{ GroupName: 'Tea', FriendNumber: 2 }])
})
