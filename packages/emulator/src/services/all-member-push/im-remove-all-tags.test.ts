import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_remove_all_tags'

test.each<[number, object]>([
  [90001, { To_Account: 'alice' }],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
])('a removal of all tags is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('all tags are gone of the accounts that are named, and of no others', async () => {
  const { call } = await createApp(['alice', 'bob'])
  const UserTags = ['alice', 'bob'].map((To_Account) => ({ To_Account, Tags: ['vip', 'new'] }))
  await call('all_member_push/im_add_tag', { UserTags })
  await call(path, { To_Account: ['alice', 'nobody'] })
  const answer = await call('all_member_push/im_get_tag', { To_Account: ['alice', 'bob'] })
  expect(answer.UserTags.map(({ Tags }) => Tags)).toEqual([[], ['vip', 'new']])
})
