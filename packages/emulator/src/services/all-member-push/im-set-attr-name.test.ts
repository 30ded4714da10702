import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_set_attr_name'

test.each<[number, object]>([
  [90001, {}],
  [90001, { AttrNames: ['sex', 'city'] }],
  [90001, { AttrNames: { 10: 'sex' } }],
  [90001, { AttrNames: { sex: '0' } }],
  [90001, { AttrNames: { 0: 7 } }],
  [90001, { AttrNames: { 0: 'sex', 1: 'sex' } }],
  [90001, { AttrNames: { 2: 'city' } }],
  [90030, { AttrNames: { 0: '' } }],
  [90030, { AttrNames: { 0: '城'.repeat(17) } }],
])('names are refused with %d for %j, and stay as they were', async (expected, body) => {
  const { call, code } = await createApp()
  await call(path, { AttrNames: { 1: 'city' } })
  expect(await code(path, body)).toBe(expected)
  expect((await call('all_member_push/im_get_attr_name', {})).AttrNames).toEqual({ 1: 'city' })
})

test('names may change places, and those that are not named stay', async () => {
  const { call } = await createApp()
  await call(path, { AttrNames: { 0: 'sex', 1: 'city', 9: 'rank' } })
  await call(path, { AttrNames: { 1: 'sex', 0: 'city' } })
  const { AttrNames } = await call('all_member_push/im_get_attr_name', {})
  expect(AttrNames).toEqual({ 0: 'city', 1: 'sex', 9: 'rank' })
})
