import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/black_list_check'
const question = { From_Account: 'alice', To_Account: ['bob'], CheckType: 'BlackCheckResult_Type_Both' }

test.each<[number, object]>([
  [30001, { ...question, From_Account: undefined }],
  [30003, { ...question, From_Account: 'nobody' }],
  [30001, { ...question, To_Account: [] }],
  [30001, { ...question, To_Account: Array.from({ length: 1001 }, (_, number) => `peer${number}`) }],
  [60015, { ...question, To_Account: [7] }],
  [30001, { ...question, CheckType: undefined }],
  [30001, { ...question, CheckType: 'CheckResult_Type_Both' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('each account stands as it does, or has a code of its own', async () => {
  const { call, emulator } = await createFriendsApp()
  emulator.world.addAccount('dave')
  emulator.world.addAccount('eve')
  await call('sns/black_list_add', { From_Account: 'alice', To_Account: ['bob', 'carol'] })
  for (const From_Account of ['bob', 'dave'])
    await call('sns/black_list_add', { From_Account, To_Account: ['alice'] })
  const relations = async (CheckType: 'BlackCheckResult_Type_Single' | 'BlackCheckResult_Type_Both') => {
    const To_Account = ['bob', 'carol', 'dave', 'eve']
    const { BlackListCheckItem } = await call(path, { From_Account: 'alice', To_Account, CheckType })
    return BlackListCheckItem.map(({ Relation }) => Relation.replace('BlackCheckResult_Type_', ''))
  }
  expect(await relations('BlackCheckResult_Type_Both')).toEqual(['BothWay', 'AWithB', 'BWithA', 'NO'])
  expect(await relations('BlackCheckResult_Type_Single')).toEqual(['AWithB', 'AWithB', 'NO', 'NO'])
  expect(await call(path, { ...question, To_Account: ['nobody'] } as never)).toMatchObject({
    BlackListCheckItem: [{ To_Account: 'nobody', Relation: 'BlackCheckResult_Type_NO', ResultCode: 30003 }],
    Fail_Account: ['nobody'],
  })
})
