import { expect, it } from 'vitest'
import { nextSyncAt } from './next-sync.ts'

it.each([
  ['2026-11-22T10:00:00.000Z', 0, '2026-11-22T10:10:00.000Z'],
  ['2026-11-22T10:09:59.999Z', 0, '2026-11-22T10:10:00.000Z'],
  ['2026-11-22T10:10:00.000Z', 0, '2026-11-22T11:10:00.000Z'],
  ['2026-11-22T10:59:59.999Z', 0.5, '2026-11-22T11:11:00.000Z'],
  ['2026-11-22T23:30:00.000Z', 0.999, '2026-11-23T00:11:59.880Z'],
])(
  'what ends at %s is followed by what begins when the files of an hour more may be there',
  (now, random, next) => {
    expect(new Date(nextSyncAt(Date.parse(now), () => random)).toISOString()).toBe(next)
  },
)

it.each([
  ['2026-11-22T10:20:00.000Z', 0, '2026-11-22T10:20:45.000Z'],
  ['2026-11-22T10:20:00.000Z', 0.999, '2026-11-22T10:20:59.985Z'],
  ['2026-11-22T10:09:59.000Z', 0, '2026-11-22T10:10:00.000Z'],
])('what ends at %s and left hours to others looks again within a minute', (now, random, next) => {
  const held = [{ chatType: 'c2c' as const, hour: '2026112209' }]
  expect(new Date(nextSyncAt(Date.parse(now), () => random, { held })).toISOString()).toBe(next)
})
