import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/remove_tag'

test.each<[number, object]>([
  [90001, { UserTags: [{ To_Account: 'alice', Tags: 'vip' }] }],
  [90018, { UserTags: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Tags: ['vip'] })) }],
])('a removal is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('tags that are named are gone, and who does not exist is named', async () => {
  const { call } = await createApp(['alice'])
  await call('timpush/add_tag', { UserTags: [{ To_Account: 'alice', Tags: ['vip', 'new'] }] })
  const UserTags = ['alice', 'nobody'].map((To_Account) => ({ To_Account, Tags: ['vip'] }))
  const { ErrorList } = await call(path, { UserTags })
  expect(ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
  const answer = await call('timpush/get_tag', { To_Account: ['alice'] })
  expect(answer.UserTags[0]?.Tags).toEqual(['new'])
})
