import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_remove_attr'

async function app() {
  const created = await createApp(['alice'])
  await created.call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'sex', 1: 'city' } })
  const UserAttrs = [{ To_Account: 'alice', Attrs: { sex: 'female', city: 'Shenzhen' } }]
  await created.call('all_member_push/im_set_attr', { UserAttrs })
  const read = async () => {
    const answer = await created.call('all_member_push/im_get_attr', { To_Account: ['alice'] })
    return answer.UserAttrs[0]?.Attrs
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, {}],
  // An object elsewhere, a list here.
  [90001, { UserAttrs: [{ To_Account: 'alice', Attrs: { sex: 'female' } }] }],
  [90018, { UserAttrs: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Attrs: [] })) }],
  [90033, { UserAttrs: [{ To_Account: 'alice', Attrs: ['sex', 'age'] }] }],
])('a removal is refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual({ sex: 'female', city: 'Shenzhen' })
})

test('attributes that are named are gone, once and for all', async () => {
  const { call, read } = await app()
  const UserAttrs = [
    { To_Account: 'alice', Attrs: ['sex'] },
    { To_Account: 'nobody', Attrs: ['sex'] },
  ]
  await call(path, { UserAttrs })
  await call(path, { UserAttrs })
  expect(await read()).toEqual({ city: 'Shenzhen' })
})
