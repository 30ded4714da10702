import { expect, test } from 'vitest'
import { FollowRelations } from './follows.ts'

const line = ['alice', 'bob', 3, 7]
const made = () => new FollowRelations(() => undefined)

test.each<[string, unknown]>([
  ['of nobody', ['', 'bob', 3, 7]],
  ['without a time', ['alice', 'bob', 3]],
  ['whose order is a text', ['alice', 'bob', '3', 7]],
])('a line %s is none', (_, damaged) => {
  expect(made().put(damaged)).toBe(false)
})

test('its lines survive JSON, and the order goes on', () => {
  const kept = made()
  expect(kept.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  kept.add('bob', 'alice', 9)
  expect([...kept.lines()]).toEqual([line, ['bob', 'alice', 4, 9]])
  expect([...kept.mutual('alice')]).toEqual([['bob', { order: 4, time: 9 }]])
})

test('who is deleted follows nobody, and is followed by nobody', () => {
  const kept = made()
  kept.put(line)
  kept.add('bob', 'carol', 8)
  kept.forgetAccount('bob')
  expect([kept.following('alice').size, kept.followers('carol').size]).toEqual([0, 0])
  expect([...kept.lines()]).toEqual([])
})
