import { describe, expect, test } from 'vitest'
import { readWindow, TimeError } from './window.ts'
import { Zone } from './zone.ts'

const now = Date.UTC(2026, 10, 23, 7, 0, 0) / 1000

function windowIn(zone: string, since?: string, until?: string): [string, string] {
  const context = { zone: new Zone(zone), now, fallback: '7d' }
  const { from, to } = readWindow(since, until, context)
  return [context.zone.iso(from), context.zone.iso(to)]
}

describe('a window', () => {
  test.each([
    ['yesteday'],
    ['2026-13-01'],
    ['2026-02-30'],
    ['2026-11-23T25:00'],
    ['23.11.2026'],
    ['-3d'],
    ['9999-01-01'],
    ['1960-01-01'],
    [''],
  ])('that begins at "%s" is refused with examples', (since) => {
    expect(() => windowIn('Asia/Shanghai', since)).toThrow(TimeError)
    expect(() => windowIn('Asia/Shanghai', since)).toThrow(/give 2026-11-23T09:00:00\+08:00/)
  })

  test('that ends before it begins says both ends', () => {
    expect(() => windowIn('Asia/Shanghai', 'today', 'yesterday')).toThrow(
      'since (2026-11-23T00:00:00+08:00) is after until (2026-11-22T23:59:59+08:00)',
    )
  })

  test.each([
    [undefined, undefined, '2026-11-16T15:00:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['24h', undefined, '2026-11-22T15:00:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['30m', 'now', '2026-11-23T14:30:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['yesterday', 'yesterday', '2026-11-22T00:00:00+08:00', '2026-11-22T23:59:59+08:00'],
    ['today', undefined, '2026-11-23T00:00:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['2026-11-20', '2026-11-20', '2026-11-20T00:00:00+08:00', '2026-11-20T23:59:59+08:00'],
    ['2026-11-20T08:00', '2026-11-20 09:30:15', '2026-11-20T08:00:00+08:00', '2026-11-20T09:30:15+08:00'],
    [
      '2026-11-20T00:00:00Z',
      '2026-11-20T01:00:00.5-05:00',
      '2026-11-20T08:00:00+08:00',
      '2026-11-20T14:00:00+08:00',
    ],
  ])('from %s until %s is %s to %s', (since, until, from, to) => {
    expect(windowIn('Asia/Shanghai', since, until)).toEqual([from, to])
  })

  test('knows days of 23 and 25 hours', () => {
    expect(windowIn('Europe/Berlin', '2026-03-29', '2026-03-29')).toEqual([
      '2026-03-29T00:00:00+01:00',
      '2026-03-29T23:59:59+02:00',
    ])
    expect(windowIn('Europe/Berlin', '2026-10-25', '2026-10-25')).toEqual([
      '2026-10-25T00:00:00+02:00',
      '2026-10-25T23:59:59+01:00',
    ])
  })

  test('knows zones west of Greenwich and those with quarters of an hour', () => {
    expect(windowIn('America/New_York', 'today')[0]).toBe('2026-11-23T00:00:00-05:00')
    expect(windowIn('Asia/Kathmandu', 'today')[0]).toBe('2026-11-23T00:00:00+05:45')
  })
})
