import { expect, test } from 'vitest'
import { separate } from './skipped.ts'

test.each<[string, unknown, string]>([
  ['null', null, 'it is null, not an object'],
  ['a text', 'x', 'it is a text, not an object'],
  ['a number', 7, 'it is a number, not an object'],
  ['a list', [], 'it is a list, not an object'],
  ['an object with a fault', { a: 1 }, 'it has an a'],
])('%s is set apart with the reason, and the rest is there in order', (_, value, reason) => {
  const list = [{ b: 1 }, value, { b: 2 }]
  expect(separate(list, (item) => ('a' in item ? 'it has an a' : undefined))).toEqual({
    items: [{ b: 1 }, { b: 2 }],
    skipped: [{ reason, value }],
  })
})

test.each(['none', 7, { GroupId: 'a' }])('what is not a list is set apart as a whole: %j', (value) => {
  const { items, skipped } = separate(value)
  expect(items).toEqual([])
  expect(skipped).toEqual([{ reason: expect.stringMatching(/^it is an? \w+, not a list$/), value }])
})

test.each([undefined, null])('a list that is %s is an empty one', (value) => {
  expect(separate(value)).toEqual({ items: [], skipped: [] })
})
