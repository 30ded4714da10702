import { expect, test } from 'vitest'
import { sortedJson } from './sorted-json.ts'

test('two values that differ in their order alone are one text', () => {
  expect(sortedJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(sortedJson({ a: 'x', b: [{ c: null, d: 1 }] }))
})

test('the order of a list means something', () => {
  expect(sortedJson([2, 1])).toBe('[\n  2,\n  1\n]')
})

test('a name that objects have by themselves is a name', () => {
  expect(sortedJson(JSON.parse('{"toString":1,"__proto__":{"a":1}}'))).toContain('"__proto__"')
})
