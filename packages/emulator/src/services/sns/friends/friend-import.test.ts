import { expect, test } from 'vitest'
import { createFriendsApp, fillFriends } from '../../../../test/friends.ts'

const path = 'sns/friend_import'
const bob = { To_Account: 'bob', AddSource: 'AddSource_Type_Old' }
const imported = (field: object = {}) => ({ From_Account: 'alice', AddFriendItem: [{ ...bob, ...field }] })

test.each<[number, object]>([
  [30001, { AddFriendItem: [bob] }],
  [30003, { From_Account: 'nobody', AddFriendItem: [bob] }],
  [30001, { From_Account: 'alice', AddFriendItem: [] }],
  [30001, imported({ AddSource: undefined })],
  [30001, imported({ GroupName: 'Tea' })],
  [30001, imported({ AddTime: 'yesterday' })],
  [30001, imported({ RemarkTime: -1 })],
  [30001, imported({ CustomItem: [{ Value: 'x' }] })],
  [60015, imported({ To_Account: 7 })],
])('a request is refused with %d for %j, and nobody is a friend', async (expected, body) => {
  const { code, emulator } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.friendships.lines()]).toEqual([])
})

test.each<[string, object]>([
  ['nobody 30003', { To_Account: 'nobody' }],
  ['alice 30001', { To_Account: 'alice' }],
  ['bob 30001', { Remark: 'x'.repeat(97) }],
  ['bob 30001', { AddSource: 'AddSource_Type_' }],
  ['bob 30001', { AddWording: 'x'.repeat(257) }],
  ['bob 30001', { GroupName: [''] }],
  ['bob 30001', { CustomItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }] }],
  ['bob 30001', { CustomItem: [{ Tag: 'Tag_SNS_Custom_Ninechars', Value: 'x' }] }],
  ['bob 30001', { CustomItem: [{ Tag: 'Tag_SNS_Custom_Test', Value: 'x'.repeat(501) }] }],
  ['bob 30001', { CustomItem: [{ Tag: 'Tag_SNS_Custom_Test', Value: ['x'] }] }],
  ['bob 30011', { GroupName: Array.from({ length: 33 }, (_, number) => `group ${number}`) }],
])('of one friend that fails with "%s" the others know nothing', async (expected, field) => {
  const { outcomes, friendsOf } = await createFriendsApp()
  const { AddFriendItem } = imported(field)
  const body = { From_Account: 'alice', AddFriendItem: [...AddFriendItem, { ...bob, To_Account: 'carol' }] }
  expect(await outcomes(path, body)).toEqual([expected, 'carol 0'])
  expect(await friendsOf('alice')).toEqual(['carol'])
})

test('3000 friends are enough, and who is one of them can be imported again', async () => {
  const app = await createFriendsApp()
  fillFriends(app, 'alice', 3000)
  const AddFriendItem = [bob, { ...bob, To_Account: 'friend1' }]
  expect(await app.outcomes(path, { From_Account: 'alice', AddFriendItem })).toEqual([
    'bob 30010',
    'friend1 0',
  ])
})

test('what is imported is read back, in one direction, whatever profile and blocklist say', async () => {
  const { call, friendsOf } = await createFriendsApp()
  const ProfileItem = [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_DenyAny' }]
  await call('profile/portrait_set', { From_Account: 'bob', ProfileItem })
  await call('sns/black_list_add', { From_Account: 'bob', To_Account: ['alice'] })
  const CustomItem = [
    { Tag: 'Tag_SNS_Custom_XXXX', Value: 'Test' },
    { Tag: 'Tag_SNS_Custom_YYYY', Value: 0 },
  ]
  const fields = {
    Remark: 'Bobby',
    GroupName: ['Tea', 'Work', 'Tea'],
    AddWording: 'hi',
    AddTime: 1_420_000_001,
  }
  await call(path, imported({ ...fields, RemarkTime: 1_420_000_001, CustomItem }))
  const { UserDataItem } = await call('sns/friend_get', { From_Account: 'alice', StartIndex: 0 })
  expect(UserDataItem?.[0]?.ValueItem).toEqual([
    { Tag: 'Tag_SNS_IM_AddSource', Value: 'AddSource_Type_Old' },
    { Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' },
    { Tag: 'Tag_SNS_IM_AddWording', Value: 'hi' },
    { Tag: 'Tag_SNS_IM_Group', Value: ['Tea', 'Work'] },
    { Tag: 'Tag_SNS_IM_AddTime', Value: 1_420_000_001 },
    ...CustomItem,
  ])
  expect(await friendsOf('bob')).toEqual([])
})

test('a friend who is imported again is as the last time', async () => {
  const { call, second } = await createFriendsApp()
  await call(path, imported({ Remark: 'Bobby' }))
  await call(path, imported())
  const { UserDataItem } = await call('sns/friend_get', { From_Account: 'alice', StartIndex: 0 })
  expect(UserDataItem?.[0]?.ValueItem).toEqual([
    { Tag: 'Tag_SNS_IM_AddSource', Value: 'AddSource_Type_Old' },
    { Tag: 'Tag_SNS_IM_AddTime', Value: second() },
  ])
})
