import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_get_attr'

test.each<[number, object]>([
  [90001, {}],
  [90001, { To_Account: 'alice' }],
  [90001, { To_Account: [] }],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
  [60015, { To_Account: [7] }],
])('the question for attributes is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('whoever has no attributes, or does not exist, is there without any', async () => {
  const { call } = await createApp(['alice'])
  await call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'sex' } })
  const { UserAttrs } = await call(path, { To_Account: ['alice', 'nobody', 'alice'] })
  expect(UserAttrs).toEqual([
    { To_Account: 'alice', Attrs: {} },
    { To_Account: 'nobody', Attrs: {} },
  ])
})
