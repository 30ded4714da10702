import { describe, expect, test } from 'vitest'
import { clock, dayTitle, fullTime, isoDate, shortDayTitle, shortTime, zoneTitle } from './time-text.ts'
import { isZone, zoneOf } from './zone.ts'

const at = (text: string): Date => new Date(text)
const seen = (now: string, zone: string) => ({ now: Date.parse(now), zone })

describe('yesterday', () => {
  test.each([
    ['a second before', '2026-11-22T23:59:59+08:00', '2026-11-23T00:00:00+08:00', 'Asia/Shanghai'],
    ['over the end of a month', '2026-02-28T12:00:00Z', '2026-03-01T12:00:00Z', 'UTC'],
    ['over a leap day', '2028-02-29T12:00:00Z', '2028-03-01T00:00:00Z', 'UTC'],
    ['over the end of a year', '2026-12-31T23:00:00Z', '2027-01-01T22:00:00Z', 'UTC'],
    ['in a day of 23 hours', '2026-03-29T00:00:00+01:00', '2026-03-30T23:59:59+02:00', 'Europe/Berlin'],
    ['in a day of 25 hours', '2026-10-25T00:00:00+02:00', '2026-10-26T23:59:59+01:00', 'Europe/Berlin'],
    [
      'where midnight is skipped',
      '2025-09-06T23:59:59-04:00',
      '2025-09-07T01:00:00-03:00',
      'America/Santiago',
    ],
    ['in a zone of half hours', '2026-11-22T23:59:59+05:30', '2026-11-23T00:00:00+05:30', 'Asia/Kolkata'],
  ])('is said %s', (_, time, now, zone) => {
    const viewpoint = seen(now, zone)
    expect(shortTime(at(time), viewpoint)).toBe('Yesterday')
    expect(dayTitle(isoDate(at(time), zone), viewpoint)).toMatch(/^Yesterday, /)
    expect(shortDayTitle(isoDate(at(time), zone), viewpoint)).toMatch(/^Yesterday, \d/)
  })

  test('depends on the zone, not on the machine', () => {
    const time = at('2026-11-22T17:00:00Z')
    expect(shortTime(time, seen('2026-11-23T02:00:00Z', 'Asia/Shanghai'))).toBe('01:00')
    expect(shortTime(time, seen('2026-11-23T02:00:00Z', 'UTC'))).toBe('Yesterday')
    expect(shortTime(time, seen('2026-11-23T02:00:00Z', 'America/Los_Angeles'))).toBe('09:00')
  })
})

test('older days are named by weekday, then by date, and what is to come by its date', () => {
  const viewpoint = seen('2026-11-23T12:00:00Z', 'UTC')
  expect(shortTime(at('2026-11-17T12:00:00Z'), viewpoint)).toBe('Tue')
  expect(shortTime(at('2026-11-16T12:00:00Z'), viewpoint)).toBe('2026-11-16')
  expect(shortTime(at('2026-11-24T12:00:00Z'), viewpoint)).toBe('2026-11-24')
  expect(shortDayTitle('2026-11-21', viewpoint)).toBe('2026-11-21 Saturday')
  expect(dayTitle('2026-11-21', viewpoint)).toBe('Saturday, November 21, 2026')
})

test.each([
  ['Asia/Shanghai', '2026-11-23 09:05:07 UTC+8', '09:05'],
  ['Asia/Kolkata', '2026-11-23 06:35:07 UTC+5:30', '06:35'],
  ['America/St_Johns', '2026-11-22 21:35:07 UTC−3:30', '21:35'],
  ['Europe/London', '2026-11-23 01:05:07 UTC', '01:05'],
])('in %s a time is %s', (zone, full, short) => {
  const time = at('2026-11-23T01:05:07Z')
  expect(fullTime(time, zone)).toBe(full)
  expect(clock(time, zone)).toBe(short)
})

test('a zone is named with how far it is from UTC at the time', () => {
  expect(zoneTitle(seen('2026-11-23T00:00:00Z', 'Europe/Berlin'))).toBe('Europe/Berlin, UTC+1')
  expect(zoneTitle(seen('2026-07-23T00:00:00Z', 'Europe/Berlin'))).toBe('Europe/Berlin, UTC+2')
  expect(zoneTitle(seen('2026-07-23T00:00:00Z', 'UTC'))).toBe('UTC')
})

test('an unknown zone leaves the zone of the machine', () => {
  expect(isZone('Beijing')).toBe(false)
  expect(isZone(zoneOf('Beijing'))).toBe(true)
  expect(isZone(zoneOf('machine'))).toBe(true)
  expect(isZone(zoneOf(''))).toBe(true)
  expect(zoneOf('Asia/Tokyo')).toBe('Asia/Tokyo')
})
