import { expect, test } from 'vitest'
import { readTime } from './read-time.ts'

const read = (text: string, zone: string): string | undefined =>
  readTime(text, { now: Date.parse('2026-11-23T12:00:00Z'), zone })?.toISOString()

test.each(['', 'yesterday', '2026-13-01', '2026-02-30', '2026-11-23 24:30', '25:00', '2026-11-23 14'])(
  '%j is not a time',
  (text) => expect(read(text, 'UTC')).toBeUndefined(),
)

test.each([
  ['2026-11-23', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
  ['2026-11-23 14:30', 'Asia/Kolkata', '2026-11-23T09:00:00.000Z'],
  ['9:05', 'America/Los_Angeles', '2026-11-23T17:05:00.000Z'],
  ['9:05', 'Pacific/Auckland', '2026-11-23T20:05:00.000Z'],
  // The day of which midnight is skipped begins at one.
  ['2025-09-07', 'America/Santiago', '2025-09-07T04:00:00.000Z'],
])('%j in %s is %s', (text, zone, time) => {
  expect(read(text, zone)).toBe(time)
})
