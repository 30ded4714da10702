import { expect, test } from 'vitest'
import { PushAttributes } from './push-attributes.ts'

function attributes(): PushAttributes {
  const kept = new PushAttributes(() => undefined)
  kept.define(0, { name: 'sex', ofDevices: false })
  kept.define(3, { name: 'city', ofDevices: false })
  return kept
}

test.each([
  ['that is nothing', null],
  ['with a number that is none', { number: 10, name: 'x', ofDevices: false }],
  ['without a name', { number: 1, name: '', ofDevices: false }],
  ['that does not say whose it is', { number: 1, name: 'x' }],
  ['of nobody', { id: '', values: [[0, 'male']] }],
  ['with a value of no attribute', { id: 'alice', values: [[1, 'male']] }],
  ['with a value that is no text', { id: 'alice', values: [[0, 7]] }],
  ['without values', { id: 'alice' }],
])('a line %s is none', (_, line) => {
  expect(attributes().put(line)).toBe(false)
})

test('an account without values is not kept', () => {
  const kept = attributes()
  kept.set('alice', 0, 'female')
  kept.remove('alice', 0)
  kept.remove('bob', 0)
  expect([...kept.lines()]).toHaveLength(2)
})

test('values stay when an attribute is named anew, and go when it becomes one of devices', () => {
  const kept = attributes()
  kept.set('alice', 0, 'female')
  kept.define(0, { name: 'gender', ofDevices: false })
  expect(kept.of('alice')).toEqual({ gender: 'female' })
  kept.define(0, { name: 'gender', ofDevices: true })
  expect(kept.of('alice')).toEqual({})
})

test('an account that is deleted leaves none', () => {
  const kept = attributes()
  kept.set('alice', 0, 'female')
  kept.forgetAccount('alice')
  expect(kept.valueOf('alice', 0)).toBeUndefined()
})

test('its lines survive JSON', () => {
  const kept = attributes()
  kept.set('alice', 3, 'Shenzhen')
  kept.set('alice', 0, 'female')
  const again = new PushAttributes(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('alice')).toEqual({ sex: 'female', city: 'Shenzhen' })
  expect(again.numberOf('city')).toBe(3)
})
