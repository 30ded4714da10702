import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_set_attr'
const of = (To_Account: unknown, Attrs: unknown) => ({ UserAttrs: [{ To_Account, Attrs }] })

async function app() {
  const created = await createApp(['alice', 'bob'])
  await created.call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'sex', 1: 'city' } })
  const read = async () => {
    const answer = await created.call('all_member_push/im_get_attr', { To_Account: ['alice', 'bob'] })
    return answer.UserAttrs.map(({ Attrs }) => Attrs)
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, {}],
  [90001, { UserAttrs: [] }],
  [90001, { UserAttrs: ['alice'] }],
  [90001, of('', { sex: 'female' })],
  [90001, of('alice', 'female')],
  [90001, of('alice', { sex: 1 })],
  [90018, { UserAttrs: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Attrs: {} })) }],
  [90030, of('alice', { sex: '' })],
  [90030, of('alice', { sex: 'x'.repeat(51) })],
  [90033, of('alice', { age: '7' })],
  [60015, of(7, { sex: 'female' })],
])('attributes are refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual([{}, {}])
})

test('nothing is set when one of several is refused', async () => {
  const { code, read } = await app()
  const UserAttrs = [
    { To_Account: 'alice', Attrs: { sex: 'female' } },
    { To_Account: 'bob', Attrs: { age: '7' } },
  ]
  expect(await code(path, { UserAttrs })).toBe(90033)
  expect(await read()).toEqual([{}, {}])
})

test('attributes that are not named stay, and an account that does not exist is passed over', async () => {
  const { call, emulator, read } = await app()
  await call(path, of('alice', { sex: 'female', city: 'New York' }) as never)
  await call(path, of('alice', { city: 'Shenzhen' }) as never)
  await call(path, of('nobody', { city: 'Shenzhen' }) as never)
  expect(await read()).toEqual([{ sex: 'female', city: 'Shenzhen' }, {}])
  expect([...emulator.world.stores.allMemberPushAttributes.lines()]).toHaveLength(3)
})

test('an account that is deleted leaves no attributes', async () => {
  const { call, read } = await app()
  await call(path, of('alice', { sex: 'female' }) as never)
  await call('im_open_login_svc/account_delete', { DeleteItem: [{ UserID: 'alice' }] })
  await call('im_open_login_svc/account_import', { UserID: 'alice' })
  expect(await read()).toEqual([{}, {}])
})
