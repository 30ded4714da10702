import { expect, test } from 'vitest'
import { createFriendsApp, fillFriends } from '../../../../test/friends.ts'

const path = 'sns/friend_get'
const first = { From_Account: 'alice', StartIndex: 0 }

test.each<[number, object]>([
  [30001, { StartIndex: 0 }],
  [30003, { ...first, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...first, StartIndex: -1 }],
  [30001, { ...first, StandardSequence: 'x' }],
  [30001, { ...first, CustomSequence: -1 }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('who has no friends has one page without any', async () => {
  const { call } = await createFriendsApp()
  const empty = { UserDataItem: [], FriendNum: 0, CompleteFlag: 1, NextStartIndex: 0 }
  expect(await call(path, first)).toMatchObject(empty)
  expect(await call(path, { ...first, StartIndex: 7 })).toMatchObject(empty)
})

test('friends come 100 at a time, each on exactly one page', async () => {
  const app = await createFriendsApp()
  fillFriends(app, 'alice', 201)
  const page = (StartIndex: number) => app.call(path, { ...first, StartIndex })
  expect(await page(0)).toMatchObject({ FriendNum: 201, CompleteFlag: 0, NextStartIndex: 100 })
  expect(await page(200)).toMatchObject({ FriendNum: 201, CompleteFlag: 1, NextStartIndex: 0 })
  const all = Array.from({ length: 201 }, (_, index) => `friend${index + 1}`)
  expect(await app.friendsOf('alice')).toEqual(all)
})

test('fields that the caller has already are left out until one changes', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  const set = (Tag: string, Value: string) =>
    call('sns/friend_update', {
      From_Account: 'alice',
      UpdateItem: [{ To_Account: 'bob', SnsItem: [{ Tag, Value }] }],
    })
  await set('Tag_SNS_Custom_Test', 'vip')
  const { StandardSequence, CustomSequence } = await call(path, first)
  const tags = async () => {
    const { UserDataItem } = await call(path, { ...first, StandardSequence, CustomSequence })
    return UserDataItem?.[0]?.ValueItem.map(({ Tag }) => Tag)
  }
  expect(await tags()).toEqual([])
  await set('Tag_SNS_Custom_Test', 'gone')
  expect(await tags()).toEqual(['Tag_SNS_Custom_Test'])
  await set('Tag_SNS_IM_Remark', 'Bobby')
  expect(await tags()).toEqual(['Tag_SNS_IM_Remark', 'Tag_SNS_IM_AddTime', 'Tag_SNS_Custom_Test'])
})
