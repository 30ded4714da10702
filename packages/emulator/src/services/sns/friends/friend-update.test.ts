import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/friend_update'
const remark = { Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' }
const update = (...SnsItem: readonly object[]) => ({
  From_Account: 'alice',
  UpdateItem: [{ To_Account: 'bob', SnsItem }],
})

/** An app in which alice and bob are friends. */
async function withBob() {
  const app = await createFriendsApp()
  await app.befriend('alice', 'bob')
  const fields = async () => {
    const { UserDataItem } = await app.call('sns/friend_get', { From_Account: 'alice', StartIndex: 0 })
    return UserDataItem?.[0]?.ValueItem.filter(({ Tag }) => Tag !== 'Tag_SNS_IM_AddTime')
  }
  return { ...app, fields }
}

test.each<[number, object]>([
  [30001, { ...update(remark), From_Account: undefined }],
  [30003, { ...update(remark), From_Account: 'nobody' }],
  [30001, { From_Account: 'alice', UpdateItem: [] }],
  [30001, update()],
  [30001, update({ Value: 'x' })],
  [60015, { From_Account: 'alice', UpdateItem: [{ To_Account: 7, SnsItem: [remark] }] }],
])('a request is refused with %d for %j, and nothing is set', async (expected, body) => {
  const { code, fields } = await withBob()
  expect(await code(path, body)).toBe(expected)
  expect(await fields()).toEqual([])
})

test.each<[string, number, object]>([
  ['too long a remark', 30001, { Tag: 'Tag_SNS_IM_Remark', Value: 'x'.repeat(97) }],
  ['a remark that is a number', 30001, { Tag: 'Tag_SNS_IM_Remark', Value: 7 }],
  ['groups that are a text', 30001, { Tag: 'Tag_SNS_IM_Group', Value: 'Tea' }],
  ['too long a name of a group', 30001, { Tag: 'Tag_SNS_IM_Group', Value: ['组'.repeat(11)] }],
  ['33 groups', 30011, { Tag: 'Tag_SNS_IM_Group', Value: Array.from({ length: 33 }, (_, at) => `g${at}`) }],
  ['a field that cannot be set', 30001, { Tag: 'Tag_SNS_IM_AddTime', Value: 1 }],
  ['a field of the profile', 30001, { Tag: 'Tag_Profile_IM_Nick', Value: 'x' }],
  ['too long a custom field', 30001, { Tag: 'Tag_SNS_Custom_Test', Value: 'x'.repeat(501) }],
])('%s spoils all fields of the friend', async (_, expected, field) => {
  const { outcomes, fields } = await withBob()
  expect(await outcomes(path, update(remark, field))).toEqual([`bob ${expected}`])
  expect(await fields()).toEqual([])
})

test('who is no friend, or no account, has a code of its own', async () => {
  const { outcomes } = await withBob()
  const UpdateItem = ['carol', 'nobody', 'bob'].map((To_Account) => ({ To_Account, SnsItem: [remark] }))
  const expected = ['carol 30001', 'nobody 30003', 'bob 0']
  expect(await outcomes(path, { From_Account: 'alice', UpdateItem })).toEqual(expected)
})

test('what is set is read back, also what is emptied', async () => {
  const { call, fields } = await withBob()
  const group = { Tag: 'Tag_SNS_IM_Group', Value: ['Tea', 'Work'] }
  const custom = { Tag: 'Tag_SNS_Custom_Test', Value: 'vip' }
  await call(path, update(remark, group, custom) as never)
  expect(await fields()).toEqual([remark, group, custom])
  await call(path, update({ ...remark, Value: '' }, { ...group, Value: [] }) as never)
  expect(await fields()).toEqual([custom])
  const { ResultItem } = await call('sns/group_get', { From_Account: 'alice' })
  expect(ResultItem).toEqual([
    { GroupName: 'Tea', FriendNumber: 0 },
    { GroupName: 'Work', FriendNumber: 0 },
  ])
})
