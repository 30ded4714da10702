import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/friend_get_list'
const question = { From_Account: 'alice', To_Account: ['bob'], TagList: ['Tag_SNS_IM_Remark'] }

test.each<[number, object]>([
  [30001, { ...question, From_Account: undefined }],
  [30003, { ...question, From_Account: 'nobody' }],
  [30001, { ...question, To_Account: [] }],
  [60015, { ...question, To_Account: [7] }],
  [30001, { ...question, TagList: undefined }],
  [30001, { ...question, TagList: [] }],
  [30001, { ...question, TagList: ['Tag_SNS_IM_Nick'] }],
  [30001, { ...question, TagList: ['Tag_Profile_IM_Remark'] }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('fields of friendship and profile come where they have a value', async () => {
  const { call, befriend } = await createFriendsApp()
  await befriend('alice', 'bob')
  const remark = { Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' }
  const nick = { Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }
  const custom = { Tag: 'Tag_Profile_Custom_Test', Value: 'vip' }
  const UpdateItem = [{ To_Account: 'bob', SnsItem: [remark] }]
  await call('sns/friend_update', { From_Account: 'alice', UpdateItem })
  await call('profile/portrait_set', { From_Account: 'bob', ProfileItem: [nick, custom] })
  const TagList = [
    'Tag_Profile_Custom_Test',
    'Tag_Profile_IM_Image',
    'Tag_Profile_IM_Nick',
    'Tag_SNS_Custom_Test',
    'Tag_SNS_IM_Remark',
    'Tag_SNS_IM_Group',
  ] as const
  expect(await call(path, { ...question, TagList })).toMatchObject({
    InfoItem: [{ To_Account: 'bob', SnsProfileItem: [custom, nick, remark], ResultCode: 0, ResultInfo: '' }],
  })
})

test('who is no friend, or no account, has a code of its own and no fields', async () => {
  const { call } = await createFriendsApp()
  const answer = await call(path, { ...question, To_Account: ['carol', 'nobody'] } as never)
  expect(answer.InfoItem).toEqual([
    { To_Account: 'carol', ResultCode: 30001, ResultInfo: 'Err_SNS_FriendGetList_Friend_Not_Exist' },
    { To_Account: 'nobody', ResultCode: 30003, ResultInfo: expect.stringContaining('nobody') },
  ])
  expect(answer.Fail_Account).toEqual(['carol', 'nobody'])
})
