import { expect, test } from 'vitest'
import { MessageExtensions } from './message-extensions.ts'

function extensions(): MessageExtensions {
  return new MessageExtensions(() => undefined)
}

const votes = { latest: 2, cleared: 1, pairs: [{ key: 'tea', value: 'alice', seq: 2 }] }

test.each([
  ['of another length', [1, 'tea', 2, 1]],
  ['without a message', ['1', 'tea', 2, 1, []]],
  ['of nobody', [1, '', 2, 1, []]],
  ['of one account', [1, ['alice'], 2, 1, []]],
  ['of an account without a name', [1, ['alice', ''], 2, 1, []]],
  ['with a number that is none', [1, 'tea', '2', 1, []]],
  ['without pairs', [1, 'tea', 2, 1, undefined]],
  ['with a pair that is none', [1, 'tea', 2, 1, [['key', 'value']]]],
  ['with a pair without a key', [1, 'tea', 2, 1, [['', 'value', 1]]]],
])('a line %s is none', (_, line) => {
  expect(extensions().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = extensions()
  kept.set(1, { group: 'tea' }, votes)
  kept.set(2, { accounts: ['alice', 'bob'] }, votes)
  const again = extensions()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([again.of(1), again.of(2)]).toEqual([votes, votes])
})

test('what belongs to a deleted account or group is forgotten, and nothing else', () => {
  const kept = extensions()
  kept.set(1, { group: 'alice' }, votes)
  kept.set(2, { accounts: ['alice', 'bob'] }, votes)
  kept.set(3, { accounts: ['carol', 'bob'] }, votes)
  kept.forgetAccount('alice')
  kept.forgetGroup('bob')
  expect([1, 2, 3].map((message) => kept.of(message).latest)).toEqual([2, 0, 2])
  kept.forgetGroup('alice')
  expect(kept.of(1).latest).toBe(0)
})
