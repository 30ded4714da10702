import { expect, test } from 'vitest'
import { createClock } from './clock.ts'

test('a clock refuses a time that is none', () => {
  const clock = createClock(() => 0)
  expect(() => clock.set(Number.NaN)).toThrow(RangeError)
  expect(() => clock.advance(Number.POSITIVE_INFINITY)).toThrow(RangeError)
})

test('a clock follows its base, moved by what it was moved', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.advance(500)
  base += 10
  expect(clock.now()).toBe(1510)
  clock.set(new Date(7000))
  base += 1
  expect(clock.now()).toBe(7001)
  clock.reset()
  expect(clock.now()).toBe(1011)
})

test('a frozen clock stands still, can be moved, and goes on from there', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.freeze()
  base += 100
  clock.advance(5)
  expect(clock.now()).toBe(1005)
  clock.resume()
  base += 20
  expect(clock.now()).toBe(1025)
})
