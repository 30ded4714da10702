import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/clear_all_tags'

test.each<[number, object]>([
  [90001, { To_Account: 'alice' }],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
])('a removal of all tags is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('all tags are gone, and who does not exist is named', async () => {
  const { call } = await createApp(['alice', 'bob'])
  const UserTags = ['alice', 'bob'].map((To_Account) => ({ To_Account, Tags: ['vip', 'new'] }))
  await call('timpush/add_tag', { UserTags })
  const { ErrorList } = await call(path, { To_Account: ['alice', 'nobody'] })
  expect(ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
  const answer = await call('timpush/get_tag', { To_Account: ['alice', 'bob'] })
  expect(answer.UserTags.map(({ Tags }) => Tags)).toEqual([[], ['vip', 'new']])
})
