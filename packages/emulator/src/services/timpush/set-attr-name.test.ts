import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/set_attr_name'

test.each<[number, object]>([
  [90001, {}],
  [90001, { AttrNames: { 0: 'sex' }, AttrTypes: { 0: 2 } }],
  [90001, { AttrNames: { 0: 'sex' }, AttrTypes: 'account' }],
  [90030, { AttrNames: { 0: 'x'.repeat(51) } }],
])('names are refused with %d for %j, and none is set', async (expected, body) => {
  const { call, code } = await createApp()
  expect(await code(path, body)).toBe(expected)
  expect((await call('timpush/get_attr_name', {})).AttrNames).toEqual({})
})

test('an attribute that becomes one of devices loses the values of accounts', async () => {
  const { call } = await createApp(['alice'])
  const read = async () => {
    const answer = await call('timpush/get_attr', { To_Account: ['alice'] })
    return answer.UserAttrs[0]?.Attrs
  }
  await call(path, { AttrNames: { 0: 'sex' } })
  await call('timpush/set_attr', { UserAttrs: [{ To_Account: 'alice', Attrs: { sex: 'female' } }] })
  await call(path, { AttrNames: { 0: 'gender' } })
  expect(await read()).toEqual({ gender: 'female' })
  await call(path, { AttrNames: { 0: 'gender' }, AttrTypes: { 0: 1 } })
  expect(await read()).toEqual({})
})
