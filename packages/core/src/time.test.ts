import { describe, expect, test } from 'vitest'
import { toUnixSeconds } from './time.ts'

describe('a time', () => {
  test.each([
    [new Date('2026-11-23T01:00:00Z'), 1_795_395_600],
    [1_795_395_600, 1_795_395_600],
    ['2026-11-23T09:00:00+08:00', 1_795_395_600],
    ['2026-11-23T09:00+0800', 1_795_395_600],
    ['2026-11-23T01:00:00.999Z', 1_795_395_600],
    [1.9, 1],
    [0, 0],
  ])('%s is %i', (value, seconds) => {
    expect(toUnixSeconds(value, 'since')).toBe(seconds)
  })

  test.each([
    ['2026-11-23T09:00:00', 'offset'],
    ['2026-11-23', 'offset'],
    ['yesterday', 'offset'],
    ['2026-13-45T09:00:00Z', 'since'],
    ['2026-11-31T09:00:00+08:00', 'since'],
    ['2026-02-29T09:00:00Z', 'since'],
    [Number.NaN, 'since'],
    [new Date(Number.NaN), 'since'],
    [-1, 'since'],
    [Date.UTC(2026, 1, 1), 'milliseconds'],
    [null as unknown as string, 'since'],
    [undefined as unknown as string, 'since'],
    [{} as unknown as string, 'since'],
  ])('%s is refused', (value, expected) => {
    expect(() => toUnixSeconds(value, 'since')).toThrow(expected)
  })
})
