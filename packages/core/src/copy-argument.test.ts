import { expect, test } from 'vitest'
import { copyArgument } from './copy-argument.ts'

test.each([['a text'], [7], [undefined], [null], [true], [Symbol.for('one')]])('%s is as it is', (value) => {
  expect(copyArgument(value)).toBe(value)
})

test('what is changed in an argument afterwards is not changed in its copy', () => {
  const given = { peers: ['a'], retry: { limit: 1, statusCodes: [500] }, until: new Date(5) }
  const copy = copyArgument(given)
  given.peers.push('b')
  given.retry.statusCodes.push(501)
  given.retry.limit = 9
  given.until.setTime(6)
  expect(copy).toEqual({ peers: ['a'], retry: { limit: 1, statusCodes: [500] }, until: new Date(5) })
})

test('what can be iterated once is a list', () => {
  expect(copyArgument(new Set(['a', 'b']).values())).toEqual(['a', 'b'])
})

test('an object of a class is the same one', () => {
  const { signal } = new AbortController()
  expect(copyArgument({ signal })).toEqual({ signal })
  expect(copyArgument(signal)).toBe(signal)
})

test('what is inside itself, or nested without end, is copied as far as that goes', () => {
  const inside: unknown[] = []
  inside.push(inside)
  expect(copyArgument(inside)).toEqual([inside])
  let deep: unknown = 'end'
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  expect(copyArgument(deep)).not.toBe(deep)
})
