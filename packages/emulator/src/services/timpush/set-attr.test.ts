import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/set_attr'
const of = (To_Account: string, Attrs: object) => ({ UserAttrs: [{ To_Account, Attrs }] as never })

async function app() {
  const created = await createApp(['alice'])
  created.emulator.world.stores.pushDevices.add('device-1')
  const AttrNames = { 0: 'sex', 1: 'model' }
  await created.call('timpush/set_attr_name', { AttrNames, AttrTypes: { 0: 0, 1: 1 } })
  const read = async () => {
    const answer = await created.call('timpush/get_attr', { To_Account: ['alice', 'device-1'] })
    return answer.UserAttrs.map(({ Attrs }) => Attrs)
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, {}],
  [90018, { UserAttrs: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Attrs: {} })) }],
  [90030, of('alice', { sex: '' })],
  [90033, of('alice', { age: '7' })],
  [90035, of('alice', { model: 'X' })],
  [90035, of('device-1', { sex: 'female' })],
])('attributes are refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual([{}, {}])
})

test('accounts and devices have attributes of their own, and who does not exist is named', async () => {
  const { call, read } = await app()
  expect(await call(path, of('alice', { sex: 'female' }))).not.toHaveProperty('ErrorList')
  await call(path, of('device-1', { model: 'X' }))
  const { ErrorList } = await call(path, of('nobody', { sex: 'male' }))
  expect(ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
  expect(await read()).toEqual([{ sex: 'female' }, { model: 'X' }])
})
