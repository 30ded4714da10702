import { expect, test } from 'vitest'
import { Friendships } from './friendships.ts'

const list = { id: 'alice', groups: ['Tea', 'Work'], sequences: [4, 1, 2] }
const friend = {
  of: 'alice',
  friend: ['bob', 'Bobby', '', 'hi', 7, ['Tea'], [['Tag_SNS_Custom_Test', 'vip']]],
}
const request = { of: 'alice', request: ['carol', 'AddSource_Type_Web', 'It is me', 8] }

const made = () => new Friendships(() => undefined)

test.each<[string, unknown]>([
  ['of a list without an owner', { ...list, id: '' }],
  ['of a list whose groups have no names', { ...list, groups: [7] }],
  ['of a list with too few sequences', { ...list, sequences: [4, 1] }],
  ['of a friend without a time', { of: 'alice', friend: ['bob', '', '', '', 'now', [], []] }],
  ['of a friend in a group that is lost', { of: 'alice', friend: ['bob', '', '', '', 7, ['Home'], []] }],
  ['of a friend with a field of no value', { of: 'alice', friend: ['bob', '', '', '', 7, [], [['Tag']]] }],
  ['of a request without words', { of: 'alice', request: ['carol', '', 8] }],
  ['of a friend of a list that is lost', { ...friend, of: 'dave' }],
  ['of a request to a list that is lost', { ...request, of: 'dave' }],
])('a line %s is none', (_, damaged) => {
  const kept = made()
  kept.put(list)
  expect(kept.put(damaged)).toBe(false)
  expect([...kept.lines()]).toEqual([list])
})

test('its lines survive JSON', () => {
  const kept = made()
  expect([list, friend, request].map((line) => kept.put(line))).toEqual([true, true, true])
  expect([...kept.lines()]).toEqual([list, friend, request])
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('alice')).toEqual(kept.of('alice'))
})

test('who is deleted is nobody’s friend, and has asked nobody', () => {
  const kept = made()
  for (const line of [list, friend, request]) kept.put(line)
  kept.forgetAccount('bob')
  kept.forgetAccount('carol')
  expect([kept.of('alice').friends.size, kept.of('alice').requests.size]).toEqual([0, 0])
  expect(kept.of('alice').standardSequence).toBe(5)
  kept.forgetAccount('alice')
  expect([...kept.lines()]).toEqual([])
})
