import { expect, test } from 'vitest'
import { stringifyExactly } from './stringify-exactly.ts'

test('what is inside itself is refused', () => {
  const value: { self?: object } = {}
  value.self = value
  expect(() => stringifyExactly(value)).toThrow(TypeError)
})

test('a text that stands for a bigint is refused, and never becomes a number', () => {
  expect(() => stringifyExactly({ a: 5n, b: '\ue000bigint' })).toThrow(TypeError)
})

test('a text that looks like it stays a text', () => {
  expect(stringifyExactly({ a: 5n, b: '"\ue000bigint"' })).toBe('{"a":5,"b":"\\"\ue000bigint\\""}')
})

test('a bigint is its digits', () => {
  const value = { Next: 2n ** 64n - 1n, list: [-1n, 1] }
  expect(stringifyExactly(value)).toBe('{"Next":18446744073709551615,"list":[-1,1]}')
})
