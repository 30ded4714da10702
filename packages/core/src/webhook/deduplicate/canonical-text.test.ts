import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical-text.ts'

const nested = (depth: number, inner: string): unknown =>
  JSON.parse(`${'['.repeat(depth)}${inner}${']'.repeat(depth)}`)

test('what is deeper than the stack is written, and told apart', () => {
  const deep = canonicalText(nested(100_000, '1'))
  expect(deep).toBe(`${'['.repeat(100_000)}1${']'.repeat(100_000)}`)
  expect(canonicalText(nested(100_000, '2'))).not.toBe(deep)
})

test('the order of fields changes nothing, that of items does', () => {
  expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: {} })).toBe('{"a":{},"b":[1,{"c":"x","d":null}]}')
  expect(canonicalText({ a: {}, b: [1, { c: 'x', d: null }] })).toBe('{"a":{},"b":[1,{"c":"x","d":null}]}')
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]))
  expect(canonicalText([])).toBe('[]')
})

test('it is the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
