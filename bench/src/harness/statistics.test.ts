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

describe('ratios', () => {
  test('of runs that do not belong together are refused', () => {
    expect(() => ratiosTo([1, 2], [1])).toThrow('they must be of one run')
  })

  test('are made round by round, so that a slow moment of the machine cancels out', () => {
    expect(ratiosTo([10, 1, 20], [5, 0.5, 10])).toEqual([2, 2, 2])
  })
})
