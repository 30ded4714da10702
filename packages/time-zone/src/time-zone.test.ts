import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TimeZone } from './time-zone.ts'

/** The ends of a day as the zone writes them. */
function day(zone: string, date: string): readonly [string, string] | undefined {
  const own = new TimeZone(zone)
  const found = own.dayOf(date)
  return found === undefined ? undefined : [own.iso(found.from), own.iso(found.to)]
}

const at = (text: string): number => Date.parse(text) / 1000

describe('what is not in a zone', () => {
  test('is no zone, date or time that there never was', () => {
    expect(() => new TimeZone('Mars/Base')).toThrow(RangeError)
    const zone = new TimeZone('UTC')
    for (const date of ['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', 'today', '']) {
      expect(() => zone.dayOf(date), date).toThrow(RangeError)
    }
    for (const time of ['2026-02-30T09:00', '2026-11-23T24:00', '2026-11-23T23:60', '2026-11-23', '']) {
      expect(() => zone.fromWall(time), time).toThrow(RangeError)
    }
  })

  test.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
    ['Pacific/Kiritimati', '1994-12-31'],
  ])('is a day that it skipped: %s, %s', (zone, date) => {
    expect(day(zone, date)).toBeUndefined()
  })
})

describe('the name of a zone', () => {
  test.each([
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['asia/shanghai', 'Asia/Shanghai'],
  ])('that is given as %s is %s', (given, name) => {
    expect(new TimeZone(given).name).toBe(name)
  })
})

describe('a day', () => {
  test.each([
    // Midnight does not exist.
    ['America/Santiago', '2025-09-06', '2025-09-06T00:00:00-04:00', '2025-09-06T23:59:59-04:00'],
    ['America/Santiago', '2025-09-07', '2025-09-07T01:00:00-03:00', '2025-09-07T23:59:59-03:00'],
    ['Africa/Cairo', '2024-04-26', '2024-04-26T01:00:00+03:00', '2024-04-26T23:59:59+03:00'],
    ['Asia/Beirut', '2024-03-31', '2024-03-31T01:00:00+03:00', '2024-03-31T23:59:59+03:00'],
    // The last hour of the day exists twice.
    ['America/Santiago', '2025-04-05', '2025-04-05T00:00:00-03:00', '2025-04-05T23:59:59-04:00'],
    // Midnight exists twice.
    ['America/Havana', '2025-11-02', '2025-11-02T00:00:00-04:00', '2025-11-02T23:59:59-05:00'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T00:00:00+01:00', '2026-03-29T23:59:59+02:00'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T00:00:00+02:00', '2026-10-25T23:59:59+01:00'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T00:00:00+11:00', '2026-04-05T23:59:59+10:30'],
    // The clock changes at one minute past midnight.
    ['America/St_Johns', '2006-04-02', '2006-04-02T00:00:00-03:30', '2006-04-02T23:59:59-02:30'],
    ['Asia/Kathmandu', '2024-02-29', '2024-02-29T00:00:00+05:45', '2024-02-29T23:59:59+05:45'],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T00:00:00-10:00', '2011-12-29T23:59:59-10:00'],
    ['Pacific/Apia', '2011-12-31', '2011-12-31T00:00:00+14:00', '2011-12-31T23:59:59+14:00'],
    ['Asia/Shanghai', '2026-12-31', '2026-12-31T00:00:00+08:00', '2026-12-31T23:59:59+08:00'],
  ])('in %s, %s, is from %s to %s', (zone, date, from, to) => {
    expect(day(zone, date)).toEqual([from, to])
  })

  test('before and after is the one that the zone had', () => {
    const apia = new TimeZone('Pacific/Apia')
    const saturday = at('2011-12-31T09:00:00+14:00')
    expect(apia.iso(apia.startOfDay(saturday, -1))).toBe('2011-12-29T00:00:00-10:00')
    expect(apia.iso(apia.endOfDay(saturday, -1))).toBe('2011-12-29T23:59:59-10:00')
    expect(apia.iso(apia.startOfDay(saturday, 1))).toBe('2012-01-01T00:00:00+14:00')
    const santiago = new TimeZone('America/Santiago')
    const sunday = at('2025-09-07T12:00:00-03:00')
    expect(santiago.iso(santiago.startOfDay(sunday, -1))).toBe('2025-09-06T00:00:00-04:00')
    expect(santiago.iso(santiago.startOfDay(sunday))).toBe('2025-09-07T01:00:00-03:00')
  })

  test.each([
    ['Asia/Shanghai', '2026-11-23T00:00:00+08:00', '2026-11-23T23:59:59+08:00', 0],
    ['Asia/Shanghai', '2026-11-22T23:59:59+08:00', '2026-11-23T00:00:00+08:00', 1],
    ['Asia/Shanghai', '2026-02-28T23:59:59+08:00', '2026-03-01T00:00:00+08:00', 1],
    ['Asia/Shanghai', '2024-02-28T00:00:00+08:00', '2024-03-01T00:00:00+08:00', 2],
    ['Asia/Shanghai', '2026-11-24T00:00:00+08:00', '2026-11-23T23:59:59+08:00', -1],
    ['America/Santiago', '2025-09-06T23:30:00-04:00', '2025-09-07T01:00:00-03:00', 1],
    ['Europe/Berlin', '2026-03-28T12:00:00+01:00', '2026-10-26T12:00:00+01:00', 212],
    ['Pacific/Apia', '2011-12-29T23:00:00-10:00', '2011-12-31T00:00:00+14:00', 1],
  ])('in %s, from %s to %s, counts: %i', (zone, earlier, later, days) => {
    expect(new TimeZone(zone).daysBetween(at(earlier), at(later))).toBe(days)
  })
})

describe('a time on the wall', () => {
  test.each([
    ['that exists twice', 'Europe/Berlin', '2026-10-25T02:30', '02:30:00+02:00', '02:30:00+01:00'],
    ['that exists twice', 'America/Santiago', '2025-04-05T23:15:30', '23:15:30-03:00', '23:15:30-04:00'],
    ['that was skipped', 'Europe/Berlin', '2026-03-29T02:30', '03:00:00+02:00', '01:59:59+01:00'],
    ['that was skipped', 'Australia/Lord_Howe', '2026-10-04T02:15', '02:30:00+11:00', '01:59:59+10:30'],
    ['of a day that was skipped', 'Pacific/Apia', '2011-12-30T12:00', '00:00:00+14:00', '23:59:59-10:00'],
    ['that exists once', 'Asia/Kathmandu', '2026-11-23T09:00', '09:00:00+05:45', '09:00:00+05:45'],
  ])('%s: %s, %s', (_name, name, text, first, last) => {
    const zone = new TimeZone(name)
    expect(zone.iso(zone.fromWall(text, 'first')).slice(11)).toBe(first)
    expect(zone.iso(zone.fromWall(text, 'last')).slice(11)).toBe(last)
  })
})

describe('any moment', () => {
  const zones = [
    'UTC',
    'Asia/Shanghai',
    'Asia/Kathmandu',
    'Europe/Berlin',
    'America/Los_Angeles',
    'America/St_Johns',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Pacific/Chatham',
  ].map((name) => ({
    zone: new TimeZone(name),
    // What the runtime itself makes of a moment.
    witness: new Intl.DateTimeFormat('sv', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' }),
  }))
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 })

  test('is written as the runtime writes it, and read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, ({ zone, witness }, moment) => {
        const text = `${zone.day(moment)} ${zone.second(moment)}`
        expect(text).toBe(witness.format(moment * 1000))
        if (zone.offset(moment) % 60 === 0) expect(at(zone.iso(moment))).toBe(moment)
        const wall = text.replace(' ', 'T')
        expect([zone.fromWall(wall, 'first'), zone.fromWall(wall, 'last')]).toContain(moment)
      }),
    )
  })

  test('is in its day, and days follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, ({ zone }, moment) => {
        const from = zone.startOfDay(moment)
        const to = zone.endOfDay(moment)
        expect(from).toBeLessThanOrEqual(moment)
        expect(to).toBeGreaterThanOrEqual(moment)
        expect([zone.day(from), zone.day(to)]).toEqual([zone.day(moment), zone.day(moment)])
        expect(zone.startOfDay(moment, 1)).toBe(to + 1)
        expect(zone.endOfDay(moment, -1)).toBe(from - 1)
        expect(zone.daysBetween(from - 1, moment)).toBe(1)
      }),
    )
  })
})
