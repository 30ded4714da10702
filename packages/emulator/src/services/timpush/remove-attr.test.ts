import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/remove_attr'

test.each<[number, object]>([
  [90001, { UserAttrs: [{ To_Account: 'alice', Attrs: { sex: 'female' } }] }],
  [90018, { UserAttrs: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Attrs: [] })) }],
  [90033, { UserAttrs: [{ To_Account: 'alice', Attrs: ['age'] }] }],
])('a removal is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('attributes that are named are gone, and who does not exist is named', async () => {
  const { call } = await createApp(['alice'])
  await call('timpush/set_attr_name', { AttrNames: { 0: 'sex', 1: 'city' } })
  const Attrs = { sex: 'female', city: 'Shenzhen' }
  await call('timpush/set_attr', { UserAttrs: [{ To_Account: 'alice', Attrs }] })
  const UserAttrs = ['alice', 'nobody'].map((To_Account) => ({ To_Account, Attrs: ['sex'] }))
  const { ErrorList } = await call(path, { UserAttrs })
  expect(ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
  const answer = await call('timpush/get_attr', { To_Account: ['alice'] })
  expect(answer.UserAttrs[0]?.Attrs).toEqual({ city: 'Shenzhen' })
})
