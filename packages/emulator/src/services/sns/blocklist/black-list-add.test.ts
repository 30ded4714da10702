import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/black_list_add'
const bob = { From_Account: 'alice', To_Account: ['bob'] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...bob, From_Account: 'nobody' }],
  [30001, { From_Account: 'alice' }],
  [30001, { ...bob, To_Account: [] }],
  [60015, { ...bob, To_Account: [7] }],
  [30001, { ...bob, To_Account: Array.from({ length: 1001 }, (_, number) => `peer${number}`) }],
])('a request is refused with %d for %j, and nobody is blocked', async (expected, body) => {
  const { code, emulator } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.blocklists.lines()]).toEqual([])
})

test('who was blocked before, is oneself, or no account, has a code of its own', async () => {
  const { call } = await createFriendsApp()
  await call(path, bob)
  const answer = await call(path, { ...bob, To_Account: ['bob', 'alice', 'nobody', 'carol'] })
  expect(answer.ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([30001, 30001, 30003, 0])
  expect(answer.ResultItem[0]?.ResultInfo).toBe('Err_SNS_BlackListAdd_Already_Exist')
  expect(answer.Fail_Account).toEqual(['bob', 'alice', 'nobody'])
})

test('1000 blocked accounts are enough', async () => {
  const { call, outcomes, emulator } = await createFriendsApp()
  const To_Account = Array.from(
    { length: 1000 },
    (_, number) => emulator.world.addAccount(`peer${number}`).id,
  )
  await call(path, { From_Account: 'alice', To_Account })
  expect(await outcomes(path, bob)).toEqual(['bob 30013'])
})

test('a friendship ends on both sides, and does not come back with the end of the block', async () => {
  const { call, befriend, friendsOf } = await createFriendsApp()
  await befriend('alice', 'bob')
  await call(path, bob)
  expect([await friendsOf('alice'), await friendsOf('bob')]).toEqual([[], []])
  await call('sns/black_list_delete', bob)
  expect([await friendsOf('alice'), await friendsOf('bob')]).toEqual([[], []])
})

test('what the two have asked each other is forgotten', async () => {
  const { call, emulator } = await createFriendsApp()
  const ProfileItem = [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }]
  await call('profile/portrait_set', { From_Account: 'alice', ProfileItem })
  await call('sns/friend_add', { From_Account: 'bob', AddFriendItem: [{ To_Account: 'alice' }] })
  await call(path, bob)
  expect(emulator.world.stores.friendships.of('alice').requests.size).toBe(0)
})

test('a block does not stop a message that the REST API sends', async () => {
  const { call, code } = await createFriendsApp()
  await call(path, bob)
  const message = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
  expect(await code('openim/sendmsg', message)).toBe(0)
})
