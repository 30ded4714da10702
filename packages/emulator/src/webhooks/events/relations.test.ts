import { expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { createScene } from '../../../test/webhooks/scene.ts'

const amy = { From_Account: 'amy' }
const friend = (To_Account: string) => ({ To_Account, AddSource: 'AddSource_Type_Test' })
const pair = (From_Account: string, To_Account: string) => ({ From_Account, To_Account })

test('relations that do not change trigger nothing', async () => {
  const { call, refusal, received } = await createScene()
  await call('sns/friend_add', { ...amy, AddFriendItem: [friend('bob')] })
  await refusal('sns/friend_add', { ...amy, AddFriendItem: [] })
  await call('sns/friend_delete', { ...amy, To_Account: ['cat'] })
  await call('sns/black_list_add', { ...amy, To_Account: ['dan', 'nobody'] })
  await call('sns/black_list_delete', { ...amy, To_Account: ['cat'] })
  await call('follow/follow_add', { ...amy, FollowItem: [{ To_Account: 'bob' }, { To_Account: 'amy' }] })
  await call('follow/follow_delete', { ...amy, To_Account: ['cat', 'nobody'] })
  expect(await received()).toEqual([])
})

test('an account that is asked to be a friend, and has not agreed, is none', async () => {
  const { call, emulator, received } = await createScene()
  const cat = emulator.world.addAccount('cat')
  cat.profile = new Map([['Tag_Profile_IM_AllowType', 'AllowType_Type_NeedConfirm']])
  await call('sns/friend_add', { ...amy, AddFriendItem: [friend('cat')] })
  expect(await received()).toEqual([])
})

test('new friends are told in one webhook, with a pair for each list that has one more', async () => {
  const { call, received } = await createScene()
  const AddFriendItem = ['cat', '@RBT#helper', 'nobody', 'bob'].map(friend)
  await call('sns/friend_add', { ...amy, AddFriendItem })
  await call('sns/friend_add', {
    From_Account: 'cat',
    AddFriendItem: [friend('bob')],
    AddType: 'Add_Type_Single',
    ForceAddFlags: 1,
  })
  const told = {
    CallbackCommand: 'Sns.CallbackFriendAdd',
    ClientCmd: 'friend_add',
    Admin_Account: 'administrator',
  }
  const pairs = [
    pair('amy', 'cat'),
    pair('cat', 'amy'),
    pair('amy', '@RBT#helper'),
    pair('@RBT#helper', 'amy'),
  ]
  expect(await received()).toEqual([
    { ...told, PairList: pairs.map((one) => ({ ...one, Initiator_Account: 'amy' })), ForceFlag: 0 },
    { ...told, PairList: [{ ...pair('cat', 'bob'), Initiator_Account: 'cat' }], ForceFlag: 1 },
  ])
})

test.each([
  ['Delete_Type_Single', [pair('amy', 'bob')]],
  ['Delete_Type_Both', [pair('amy', 'bob'), pair('bob', 'amy')]],
])('friends that are deleted with %s are told by list', async (DeleteType, PairList) => {
  const { call, received } = await createScene()
  await call('sns/friend_delete', { ...amy, To_Account: ['bob', 'cat'], DeleteType })
  expect(await received()).toEqual([{ CallbackCommand: 'Sns.CallbackFriendDelete', PairList }])
})

test('blocklists tell who came and who went', async () => {
  const { call, received } = await createScene()
  await call('sns/black_list_add', { ...amy, To_Account: ['bob', 'dan', 'cat'] })
  await call('sns/black_list_delete', { ...amy, To_Account: ['dan', 'bob'] })
  expect(await received()).toEqual([
    { CallbackCommand: 'Sns.CallbackBlackListAdd', PairList: [pair('amy', 'bob'), pair('amy', 'cat')] },
    { CallbackCommand: 'Sns.CallbackBlackListDelete', PairList: [pair('amy', 'dan'), pair('amy', 'bob')] },
  ])
})

test('followed accounts are told as objects, those that are not any more as texts', async () => {
  const { call, received } = await createScene()
  await call('follow/follow_add', { ...amy, FollowItem: [{ To_Account: 'cat' }, { To_Account: 'bob' }] })
  await call('follow/follow_delete', { ...amy, To_Account: ['cat', 'bob', 'dan'] })
  const common = { ...amy, EventTime: noon }
  expect(await received()).toEqual([
    { CallbackCommand: 'Follow.CallbackAfterFollowAdd', ...common, FollowList: [{ To_Account: 'cat' }] },
    { CallbackCommand: 'Follow.CallbackAfterFollowDelete', ...common, To_Account: ['cat', 'bob'] },
  ])
})
