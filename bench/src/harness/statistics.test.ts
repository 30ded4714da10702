import { describe, expect, test } from 'vitest'
import { ratiosTo, spreadOf } from './statistics.ts'

describe('the spread of several rounds', () => {
  test('needs at least one round', () => {
    expect(() => spreadOf([])).toThrow('values must have at least one entry')
  })

  test('has the middle value of an odd number, whatever their order', () => {
    expect(spreadOf([9, 1, 100])).toEqual({ median: 9, min: 1, max: 100, rounds: 3 })
  })

  test('has the mean of the two in the middle of an even number', () => {
    expect(spreadOf([10, 2, 4, 1]).median).toBe(3)
  })

  test('orders numbers by size, not as text', () => {
    expect(spreadOf([10, 9, 100]).median).toBe(10)
  })

  test('leaves the values as they were', () => {
    const values = [3, 1, 2]
    spreadOf(values)
    expect(values).toEqual([3, 1, 2])
  })
})

describe('where the median is', () => {
  const usual = (rounds: number) => spreadOf(Array.from({ length: rounds }, (_, index) => index + 1)).usual

  test('is not told by five rounds or fewer', () => {
    expect([1, 3, 5].map(usual)).toEqual([undefined, undefined, undefined])
  })

  // As printed in tables of confidence intervals for medians.
  test.each([
    [6, 1, 6],
    [9, 2, 8],
    [15, 4, 12],
    [25, 8, 18],
    [41, 14, 28],
  ])('is, of %i rounds, between those at %i and %i', (rounds, low, high) => {
    expect(usual(rounds)).toEqual({ low, high })
  })
})

describe('ratios', () => {
  test('of runs that do not belong together are refused', () => {
    expect(() => ratiosTo([1, 2], [1])).toThrow('they must be of one run')
  })

  test('are made round by round, so that a slow moment of the machine cancels out', () => {
    expect(ratiosTo([10, 1, 20], [5, 0.5, 10])).toEqual([2, 2, 2])
  })
})
