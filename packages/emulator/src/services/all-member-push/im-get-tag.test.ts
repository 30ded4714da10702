import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_get_tag'

test.each<[number, object]>([
  [90001, { To_Account: 'alice' }],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
  [60015, { To_Account: [7] }],
])('the question for tags is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('whoever has no tags, or does not exist, is there without any', async () => {
  const { call } = await createApp(['alice', 'bob'])
  await call('all_member_push/im_add_tag', { UserTags: [{ To_Account: 'bob', Tags: ['b', 'a'] }] })
  const { UserTags } = await call(path, { To_Account: ['alice', 'bob', 'nobody'] })
  expect(UserTags).toEqual([
    { To_Account: 'alice', Tags: [] },
    { To_Account: 'bob', Tags: ['b', 'a'] },
    { To_Account: 'nobody', Tags: [] },
  ])
})
