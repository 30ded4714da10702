import { describe, expect, test } from 'vitest'
import { createFriendsApp, fillFriends } from '../../../../test/friends.ts'

const path = 'sns/friend_add'
const toBob = { From_Account: 'alice', AddFriendItem: [{ To_Account: 'bob' }] }
const withField = (field: object) => ({
  From_Account: 'alice',
  AddFriendItem: [{ To_Account: 'bob', ...field }],
})

test.each<[number, object]>([
  [30001, {}],
  [30003, { ...toBob, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...toBob, AddFriendItem: [] }],
  [30001, { ...toBob, AddFriendItem: ['bob'] }],
  [30001, withField({ To_Account: undefined })],
  [60015, withField({ To_Account: 7 })],
  [30001, withField({ Remark: 7 })],
  [30001, { ...toBob, AddType: 'Both' }],
  [30001, { ...toBob, ForceAddFlags: 2 }],
])('a request is refused with %d for %j, and nobody is a friend', async (expected, body) => {
  const { code, emulator } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.friendships.lines()]).toEqual([])
})

test.each<[string, object]>([
  ['nobody 30003', { To_Account: 'nobody' }],
  ['alice 30001', { To_Account: 'alice' }],
  ['bob 30001', { Remark: '备'.repeat(33) }],
  ['bob 30001', { GroupName: 'x'.repeat(31) }],
  ['bob 30001', { AddSource: 'Android' }],
  ['bob 30001', { AddSource: 'AddSource_Type_AndroidTV' }],
  ['bob 30001', { AddWording: 'x'.repeat(257) }],
])('of one account that fails with "%s" the others know nothing', async (expected, field) => {
  const { call, outcomes, friendsOf } = await createFriendsApp()
  const { AddFriendItem } = withField(field)
  const body = { From_Account: 'alice', AddFriendItem: [...AddFriendItem, { To_Account: 'carol' }] }
  expect(await outcomes(path, body)).toEqual([expected, 'carol 0'])
  expect((await call(path, body)).Fail_Account).toEqual([expected.split(' ')[0]])
  expect(await friendsOf('alice')).toEqual(['carol'])
})

test('both become friends, and only the one has a remark and a group', async () => {
  const { call, second } = await createFriendsApp()
  const item = { Remark: 'Bobby', GroupName: 'Tea', AddSource: 'AddSource_Type_Web', AddWording: 'hi' }
  expect(await call(path, withField(item))).toMatchObject({
    ResultItem: [{ To_Account: 'bob', ResultCode: 0, ResultInfo: '' }],
  })
  const fieldsOf = async (From_Account: string) => {
    const { UserDataItem = [] } = await call('sns/friend_get', { From_Account, StartIndex: 0 })
    return UserDataItem[0]?.ValueItem.map(({ Tag, Value }) => `${Tag.slice('Tag_SNS_IM_'.length)} ${Value}`)
  }
  const common = ['AddSource AddSource_Type_Web', 'AddWording hi', `AddTime ${second()}`]
  expect((await fieldsOf('alice'))?.sort()).toEqual([...common, 'Group Tea', 'Remark Bobby'].sort())
  expect((await fieldsOf('bob'))?.sort()).toEqual(common.sort())
})

test('Add_Type_Single makes a friend on one side', async () => {
  const { call, friendsOf } = await createFriendsApp()
  await call(path, { ...toBob, AddType: 'Add_Type_Single' })
  expect(await friendsOf('alice')).toEqual(['bob'])
  expect(await friendsOf('bob')).toEqual([])
})

test('who is a friend already stays as it is, and the side that lacked the other has it', async () => {
  const { call, outcomes, friendsOf } = await createFriendsApp()
  await call(path, { ...withField({ Remark: 'Bobby' }), AddType: 'Add_Type_Single' })
  expect(await outcomes(path, withField({ Remark: 'Robert' }))).toEqual(['bob 0'])
  expect(await friendsOf('bob')).toEqual(['alice'])
  const { InfoItem } = await call('sns/friend_get_list', {
    From_Account: 'alice',
    To_Account: ['bob'],
    TagList: ['Tag_SNS_IM_Remark'],
  })
  expect(InfoItem[0]?.SnsProfileItem).toEqual([{ Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' }])
})

describe('what the profiles say', () => {
  test.each([
    ['bob', 'Tag_Profile_IM_AllowType', 'AllowType_Type_DenyAny', 30516],
    ['bob', 'Tag_Profile_IM_AllowType', 'AllowType_Type_NeedConfirm', 30539],
    ['bob', 'Tag_Profile_IM_AllowType', 'AllowType_Type_AllowAny', 0],
    ['alice', 'Tag_Profile_IM_AdminForbidType', 'AdminForbid_Type_SendOut', 30009],
    ['alice', 'Tag_Profile_IM_AdminForbidType', 'AdminForbid_Type_None', 0],
  ] as const)('%s with %s %s: %d', async (From_Account, Tag, Value, expected) => {
    const { call, outcomes, friendsOf } = await createFriendsApp()
    await call('profile/portrait_set', { From_Account, ProfileItem: [{ Tag, Value }] })
    expect(await outcomes(path, toBob)).toEqual([`bob ${expected}`])
    expect(await friendsOf('alice')).toEqual(expected === 0 ? ['bob'] : [])
    expect(await outcomes(path, { ...toBob, ForceAddFlags: 1 })).toEqual(['bob 0'])
    expect(await friendsOf('bob')).toEqual(['alice'])
  })

  test('a request waits until the two are friends', async () => {
    const { call, emulator, second } = await createFriendsApp()
    const { friendships } = emulator.world.stores
    const ProfileItem = [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }]
    await call('profile/portrait_set', { From_Account: 'bob', ProfileItem })
    await call(path, withField({ AddWording: 'It is me' }))
    const request = { source: '', wording: 'It is me', time: second() }
    expect([...friendships.of('bob').requests]).toEqual([['alice', request]])
    await call(path, { From_Account: 'bob', AddFriendItem: [{ To_Account: 'alice' }] })
    expect(friendships.of('bob').requests.size).toBe(0)
  })
})

test.each([
  ['alice', 'bob', 30515],
  ['bob', 'alice', 30525],
])(
  'where %s blocks %s, asking is refused with %d, also by force',
  async (From_Account, blocked, expected) => {
    const { call, outcomes } = await createFriendsApp()
    await call('sns/black_list_add', { From_Account, To_Account: [blocked] })
    expect(await outcomes(path, toBob)).toEqual([`bob ${expected}`])
    expect(await outcomes(path, { ...toBob, ForceAddFlags: 1 })).toEqual([`bob ${expected}`])
  },
)

test('3000 friends are enough, on either side', async () => {
  const app = await createFriendsApp()
  fillFriends(app, 'alice', 3000)
  expect(await app.outcomes(path, toBob)).toEqual(['bob 30010'])
  expect(await app.outcomes(path, { From_Account: 'bob', AddFriendItem: [{ To_Account: 'alice' }] })).toEqual(
    ['alice 30014'],
  )
})

test('a 33rd friend group is one too many', async () => {
  const { call, outcomes } = await createFriendsApp()
  const GroupName = Array.from({ length: 32 }, (_, number) => `group ${number}`)
  await call('sns/group_add', { From_Account: 'alice', GroupName })
  expect(await outcomes(path, withField({ GroupName: 'another' }))).toEqual(['bob 30011'])
  expect(await outcomes(path, withField({ GroupName: 'group 7' }))).toEqual(['bob 0'])
})
