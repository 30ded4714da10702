import { expect, test } from 'vitest'
import { jsonCopy } from './json-copy.ts'

const inside: unknown[] = []
inside.push(inside)

test.each<[string, unknown]>([
  ['what writes itself as nothing', { toJSON: () => undefined }],
  ['what writes itself as a function', { toJSON: () => () => 1 }],
  ['a list that writes itself as nothing', Object.assign(['a'], { toJSON: () => undefined })],
  ['what is inside itself', inside],
  ['an integer that JSON does not know', { id: 1n }],
])('%s is refused by the name of the argument', (_, value) => {
  const refusal = {
    code: 'ERR_TIMKIT_ARGUMENT',
    argument: 'request',
    message: /^request cannot be written as JSON$/,
  }
  expect(() => jsonCopy(value, 'request')).toThrow(
    expect.objectContaining({ ...refusal, message: expect.stringMatching(refusal.message) }),
  )
})

test.each([['a text'], [7], [undefined], [null], [true]])('%s is as it is', (value) => {
  expect(jsonCopy(value, 'request')).toBe(value)
})

test('an object is as it would be written', () => {
  const given = { at: new Date(0), nothing: undefined, list: [undefined], as: { toJSON: () => ({ b: 1 }) } }
  expect(jsonCopy(given, 'request')).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [null], as: { b: 1 } })
})
