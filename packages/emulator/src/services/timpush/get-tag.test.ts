import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/get_tag'

test.each<[number, object]>([
  [90001, {}],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
])('the question for tags is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('who does not exist is named apart, and tags of the other service are not there', async () => {
  const { call } = await createApp(['alice'])
  await call('all_member_push/im_add_tag', { UserTags: [{ To_Account: 'alice', Tags: ['old'] }] })
  const answer = await call(path, { To_Account: ['alice', 'nobody'] })
  expect(answer.UserTags).toEqual([{ To_Account: 'alice', Tags: [] }])
  expect(answer.ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
})
