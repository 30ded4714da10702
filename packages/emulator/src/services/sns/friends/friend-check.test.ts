import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/friend_check'
const question = { From_Account: 'alice', To_Account: ['bob'], CheckType: 'CheckResult_Type_Both' }

test.each<[number, object]>([
  [30001, { ...question, From_Account: undefined }],
  [30003, { ...question, From_Account: 'nobody' }],
  [30001, { ...question, To_Account: [] }],
  [30001, { ...question, To_Account: Array.from({ length: 1001 }, (_, number) => `friend${number}`) }],
  [60015, { ...question, To_Account: [7] }],
  [30001, { ...question, CheckType: undefined }],
  [30001, { ...question, CheckType: 'Both' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('each account stands as it does, or has a code of its own', async () => {
  const { call, emulator, befriend } = await createFriendsApp()
  emulator.world.addAccount('dave')
  emulator.world.addAccount('eve')
  await befriend('alice', 'bob')
  await befriend('alice', 'carol')
  await befriend('alice', 'dave')
  await call('sns/friend_delete', { From_Account: 'carol', To_Account: ['alice'] })
  await call('sns/friend_delete', { From_Account: 'alice', To_Account: ['dave'] })
  const relations = async (CheckType: 'CheckResult_Type_Single' | 'CheckResult_Type_Both') => {
    const To_Account = ['bob', 'carol', 'dave', 'eve']
    const { InfoItem } = await call(path, { From_Account: 'alice', To_Account, CheckType })
    return InfoItem.map(({ Relation }) => Relation.replace('CheckResult_Type_', ''))
  }
  expect(await relations('CheckResult_Type_Both')).toEqual(['BothWay', 'AWithB', 'BWithA', 'NoRelation'])
  expect(await relations('CheckResult_Type_Single')).toEqual(['AWithB', 'AWithB', 'NoRelation', 'NoRelation'])
  expect(await call(path, { ...question, To_Account: ['nobody'] } as never)).toMatchObject({
    InfoItem: [{ To_Account: 'nobody', Relation: 'CheckResult_Type_NoRelation', ResultCode: 30003 }],
    Fail_Account: ['nobody'],
  })
})
