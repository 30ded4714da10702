import { expect, test } from 'vitest'
import { PermissionGroups } from './permission-groups.ts'

const line = {
  id: '@PMG#_a',
  group: 'g',
  name: 'A',
  permission: 3,
  custom: '',
  members: ['amy'],
  topics: [['g@TOPIC#_a', 1]],
}

test.each<[string, unknown]>([
  ['without an id', { ...line, id: '' }],
  ['whose bits are no number', { ...line, permission: '3' }],
  ['whose members are no texts', { ...line, members: [7] }],
  ['whose topics have no bits', { ...line, topics: [['g@TOPIC#_a']] }],
])('a line %s is none', (_, damaged) => {
  expect(new PermissionGroups(() => undefined).put(damaged)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = new PermissionGroups(() => undefined)
  kept.put(line)
  const again = new PermissionGroups(() => undefined)
  for (const each of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(each)))).toBe(true)
  expect(again.of('g')).toEqual(kept.of('g'))
})

test('who is deleted is in none, and a community that is disbanded has none', () => {
  const kept = new PermissionGroups(() => undefined)
  kept.put(line)
  kept.forgetAccount('amy')
  expect([...(kept.get('g', '@PMG#_a')?.members ?? ['?'])]).toEqual([])
  kept.forgetGroup('g')
  expect(kept.of('g')).toEqual([])
})
