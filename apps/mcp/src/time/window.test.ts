import { TimeZone } from '@timkit/time-zone'
import { describe, expect, test } from 'vitest'
import { TimeError } from './read-time.ts'
import { describeWindow, endsOf, readWindow, spanText } from './window.ts'

const monday = '2026-11-23T07:00:00Z'

function windowIn(
  zone: string,
  since?: string,
  until?: string,
  { at = monday, fallback = '7d' } = {},
): [string, string] {
  const context = { zone: new TimeZone(zone), now: Date.parse(at) / 1000, fallback }
  const { from, to } = describeWindow(readWindow(since, until, context), context.zone)
  return [from, to]
}

describe('a window', () => {
  test.each([
    ['yesteday'],
    ['2026-13-01'],
    ['2026-02-30'],
    ['2026-02-29'],
    ['2026-11-23T25:00'],
    ['2026-11-23T09:60'],
    ['2026-02-30T09:00:00Z'],
    ['2026-11-23T09:00:00+08:75'],
    ['2026-11-23T09:00:00+99:00'],
    ['23.11.2026'],
    ['-3d'],
    ['9999-01-01'],
    ['1960-01-01'],
    [''],
  ])('that begins at "%s" is refused with examples', (since) => {
    expect(() => windowIn('Asia/Shanghai', since)).toThrow(TimeError)
    expect(() => windowIn('Asia/Shanghai', since)).toThrow(/give 2026-11-23T09:00:00\+08:00/)
    if (since !== '9999-01-01') {
      expect(() => windowIn('Asia/Shanghai', undefined, since)).toThrow(/^until is/)
    }
  })

  test.each([
    ['today', 'yesterday', 'since (2026-11-23T00:00:00+08:00) is after until (2026-11-22T23:59:59+08:00)'],
    ['24h', '7d', 'since (2026-11-22T15:00:00+08:00) is after until (2026-11-16T15:00:00+08:00)'],
    ['2026-11-25', 'yesterday', 'since (2026-11-25T00:00:00+08:00) is after until'],
  ])('from %s until %s, the wrong way round, says both ends', (since, until, message) => {
    expect(() => windowIn('Asia/Shanghai', since, until)).toThrow(message)
  })

  test.each([
    ['Pacific/Apia', '2011-12-30', '2011-12-29T23:59:59-10:00 to 2011-12-31T00:00:00+14:00'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:59:59+01:00 to 2026-03-29T03:00:00+02:00'],
  ])('of a time that %s skipped, %s, says so', (zone, text, gap) => {
    expect(() => windowIn(zone, text, text)).toThrow(`there was no such time: the clocks went from ${gap}`)
  })

  test('reaches up to now without an end of our own, unless one is given', () => {
    for (const until of [undefined, 'now', ' NOW ', '0m']) {
      const context = { zone: new TimeZone('UTC'), now: 1_000_000, fallback: '1h' }
      expect(readWindow('1h', until, context)).toEqual({ from: 996_400, to: undefined })
    }
  })

  test.each([
    [undefined, undefined, '2026-11-16T15:00:00+08:00', 'now'],
    ['24h', undefined, '2026-11-22T15:00:00+08:00', 'now'],
    ['30m', 'now', '2026-11-23T14:30:00+08:00', 'now'],
    ['24h', '1h', '2026-11-22T15:00:00+08:00', '2026-11-23T14:00:00+08:00'],
    ['yesterday', 'yesterday', '2026-11-22T00:00:00+08:00', '2026-11-22T23:59:59+08:00'],
    ['yesterday', '24h', '2026-11-22T00:00:00+08:00', '2026-11-22T15:00:00+08:00'],
    ['today', undefined, '2026-11-23T00:00:00+08:00', 'now'],
    ['today', 'today', '2026-11-23T00:00:00+08:00', '2026-11-23T23:59:59+08:00'],
    ['2026-12-24', undefined, '2026-12-24T00:00:00+08:00', 'now'],
    ['2026-11-20', '2026-11-20', '2026-11-20T00:00:00+08:00', '2026-11-20T23:59:59+08:00'],
    ['2024-02-28', '2024-02-29', '2024-02-28T00:00:00+08:00', '2024-02-29T23:59:59+08:00'],
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

  // The default start moves with the end, and stays in the past when the end is in the future.
  test.each([
    ['2026-11-10', '2026-11-03T23:59:59+08:00', '2026-11-10T23:59:59+08:00'],
    ['yesterday', '2026-11-15T23:59:59+08:00', '2026-11-22T23:59:59+08:00'],
    ['2w', '2026-11-02T15:00:00+08:00', '2026-11-09T15:00:00+08:00'],
    ['today', '2026-11-16T15:00:00+08:00', '2026-11-23T23:59:59+08:00'],
    ['2026-12-24', '2026-11-16T15:00:00+08:00', '2026-12-24T23:59:59+08:00'],
    ['9999-12-31', '2026-11-16T15:00:00+08:00', '2106-02-07T14:28:15+08:00'],
    ['1970-01-02T00:00:00Z', '1970-01-01T08:00:00+08:00', '1970-01-02T08:00:00+08:00'],
    ['1970-01-01', '1970-01-01T08:00:00+08:00', '1970-01-01T23:59:59+08:00'],
  ])('without a start and until %s is %s to %s', (until, from, to) => {
    expect(windowIn('Asia/Shanghai', undefined, until)).toEqual([from, to])
  })

  test.each([
    // Midnight was skipped.
    ['America/Santiago', '2025-09-07', '2025-09-07T01:00:00-03:00', '2025-09-07T23:59:59-03:00'],
    ['America/Santiago', '2025-09-06', '2025-09-06T00:00:00-04:00', '2025-09-06T23:59:59-04:00'],
    ['Africa/Cairo', '2024-04-26', '2024-04-26T01:00:00+03:00', '2024-04-26T23:59:59+03:00'],
    // 23, 25 and 24 and a half hours.
    ['Europe/Berlin', '2026-03-29', '2026-03-29T00:00:00+01:00', '2026-03-29T23:59:59+02:00'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T00:00:00+02:00', '2026-10-25T23:59:59+01:00'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T00:00:00+11:00', '2026-04-05T23:59:59+10:30'],
    // The last hour of the day was there twice.
    ['America/Santiago', '2025-04-05', '2025-04-05T00:00:00-03:00', '2025-04-05T23:59:59-04:00'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-23T00:00:00+05:45', '2026-11-23T23:59:59+05:45'],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T00:00:00-10:00', '2011-12-29T23:59:59-10:00'],
  ])('of a day in %s, %s, is all of it: %s to %s', (zone, day, from, to) => {
    expect(windowIn(zone, day, day)).toEqual([from, to])
  })

  test('of an hour that was there twice holds both', () => {
    expect(windowIn('Europe/Berlin', '2026-10-25T02:30', '2026-10-25T02:45')).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:45:00+01:00',
    ])
  })

  test('with one end in a gap leaves nothing out', () => {
    expect(windowIn('Europe/Berlin', '2026-03-29T02:30', '2026-03-29T03:10')[0]).toBe(
      '2026-03-29T03:00:00+02:00',
    )
    expect(windowIn('Europe/Berlin', '2026-03-29T01:00', '2026-03-29T02:30')[1]).toBe(
      '2026-03-29T01:59:59+01:00',
    )
    expect(windowIn('Pacific/Apia', '2011-12-29', '2011-12-30')[1]).toBe('2011-12-29T23:59:59-10:00')
  })

  test.each([
    [
      'America/Santiago',
      '2025-09-07T12:00:00-03:00',
      '2025-09-06T00:00:00-04:00',
      '2025-09-06T23:59:59-04:00',
    ],
    ['Pacific/Apia', '2011-12-31T09:00:00+14:00', '2011-12-29T00:00:00-10:00', '2011-12-29T23:59:59-10:00'],
    [
      'America/New_York',
      '2026-03-01T00:30:00-05:00',
      '2026-02-28T00:00:00-05:00',
      '2026-02-28T23:59:59-05:00',
    ],
    ['Asia/Kathmandu', '2024-03-01T00:00:00+05:45', '2024-02-29T00:00:00+05:45', '2024-02-29T23:59:59+05:45'],
  ])('of yesterday in %s, at %s, is %s to %s', (zone, at, from, to) => {
    expect(windowIn(zone, 'yesterday', 'yesterday', { at })).toEqual([from, to])
  })
})

describe('a window whose start nobody gave, where none is made up', () => {
  const zone = new TimeZone('Asia/Shanghai')
  const context = { zone, now: Date.parse(monday) / 1000 }

  test.each<[string | undefined, string | undefined, string]>([
    [undefined, undefined, ''],
    [undefined, '2026-11-20', 'until 2026-11-20T23:59:59+08:00 (Asia/Shanghai)'],
    ['2026-11-20', undefined, '2026-11-20T00:00:00+08:00 to now (Asia/Shanghai)'],
  ])('from %s to %s is "%s" in words', (since, until, words) => {
    expect(spanText(readWindow(since, until, context), zone, 'en')).toBe(words)
  })

  test('has no first moment', () => {
    expect(endsOf(readWindow(undefined, '2026-11-20', context))).toEqual({
      since: undefined,
      until: new Date('2026-11-20T23:59:59+08:00'),
    })
  })
})
