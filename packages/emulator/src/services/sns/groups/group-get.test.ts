import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/group_get'

test.each<[number, object]>([
  [30001, {}],
  [30003, { From_Account: 'nobody' }],
  [30001, { From_Account: 'alice', GroupName: 'Tea' }],
  [30001, { From_Account: 'alice', NeedFriend: 1 }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('groups come in the order in which they were made, or those that are named', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call('sns/group_add', { From_Account: 'alice', GroupName: ['Tea', 'Work'] })
  await call('sns/group_add', { From_Account: 'alice', GroupName: ['Home'], To_Account: ['bob'] })
  const names = async (GroupName?: readonly string[]) => {
    const { ResultItem } = await call(path, { From_Account: 'alice', GroupName })
    return ResultItem.map((group) => group.GroupName)
  }
  expect(await names()).toEqual(['Tea', 'Work', 'Home'])
  expect(await names([])).toEqual(['Tea', 'Work', 'Home'])
  expect(await names(['Home', 'Attic'])).toEqual(['Home'])
  const GroupName = ['Home']
  const yes = { From_Account: 'alice', NeedFriend: 'Need_Friend_Type_Yes', GroupName } as const
  expect((await call(path, yes)).ResultItem).toEqual([
    { GroupName: 'Home', FriendNumber: 1, To_Account: ['bob'] },
  ])
})
