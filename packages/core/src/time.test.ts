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
    expect(toUnixSeconds(value, 'minTime')).toBe(seconds)
  })

  test.each([
    ['2026-11-23T09:00:00', 'offset'],
    ['2026-11-23', 'offset'],
    ['yesterday', 'offset'],
    ['2026-13-45T09:00:00Z', 'minTime'],
    [Number.NaN, 'minTime'],
    [new Date(Number.NaN), 'minTime'],
    [-1, 'minTime'],
    [Date.UTC(2026, 1, 1), 'milliseconds'],
    [null as unknown as string, 'minTime'],
    [undefined as unknown as string, 'minTime'],
    [{} as unknown as string, 'minTime'],
  ])('%s is refused', (value, expected) => {
    expect(() => toUnixSeconds(value, 'minTime')).toThrow(expected)
  })
})
