import { expect, test } from 'vitest'
import { Blocklists } from './blocklists.ts'

const line = ['alice', 3, [['bob', 7]]]
const made = () => new Blocklists(() => undefined)

test.each<[string, unknown]>([
  ['without an owner', ['', 3, []]],
  ['without a sequence', ['alice', 'x', []]],
  ['whose accounts have no time', ['alice', 3, [['bob']]]],
  ['that is an object', { id: 'alice' }],
])('a line %s is none', (_, damaged) => {
  expect(made().put(damaged)).toBe(false)
})

test('its lines survive JSON, and its sequence goes on', () => {
  const kept = made()
  expect(kept.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...kept.lines()]).toEqual([line])
  kept.remove('alice', 'nobody')
  kept.remove('alice', 'bob')
  expect([...kept.lines()]).toEqual([['alice', 4, []]])
})

test('who is deleted blocks nobody, and is blocked by nobody', () => {
  const kept = made()
  kept.put(line)
  kept.forgetAccount('bob')
  expect(kept.blocks('alice', 'bob')).toBe(false)
  kept.forgetAccount('alice')
  expect([...kept.lines()]).toEqual([])
})
