import { expect, test } from 'vitest'
import { fitRanges, hoursOf, rangesOf } from './history-hours.ts'

const now = Date.parse('2026-11-23T15:00:30+08:00') / 1000
const at = (text: string): number => Date.parse(text) / 1000

test.each([
  ['48h', 48 * 3600, 49],
  ['7d', 7 * 86_400, 169],
  ['a minute', 60, 2],
])('a window of the last %s touches one hour more than it is long', (_name, length, count) => {
  const { asked, expired } = hoursOf({ from: now - length }, now)
  expect(asked).toHaveLength(count)
  expect(asked[0]).toBe('2026112315')
  expect(expired.count).toBe(0)
})

test('hours that are not there yet are not asked for', () => {
  const today = { from: at('2026-11-23T14:00:00+08:00'), to: at('2026-11-23T23:59:59+08:00') }
  expect(hoursOf(today, now).asked).toEqual(['2026112315', '2026112314'])
  const tomorrow = { from: at('2026-11-24T00:00:00+08:00') }
  expect(hoursOf(tomorrow, now)).toEqual({ asked: [], expired: { count: 0, range: [] } })
})

test('hours that are long gone are counted, not asked for, however many they are', () => {
  const { asked, expired } = hoursOf({ from: 0 }, now)
  expect(asked).toHaveLength(193)
  expect(asked.at(-1)).toBe('2026111515')
  expect(expired.range).toEqual(['1970010108-2026111514'])
  const march = { from: at('2026-03-01T00:00:00+08:00'), to: at('2026-03-01T23:59:59+08:00') }
  expect(hoursOf(march, now)).toEqual({
    asked: [],
    expired: { count: 24, range: ['2026030100-2026030123'] },
  })
})

test('a day of a zone that is not a whole number of hours away touches 25 hours', () => {
  const day = { from: at('2026-11-22T00:00:00+05:45'), to: at('2026-11-22T23:59:59+05:45') }
  expect(hoursOf(day, now).asked).toHaveLength(25)
})

test('neighbours are written as ranges', () => {
  expect(rangesOf(['2026113000', '2026112923', '2026112912', '2026112922'])).toEqual([
    '2026112912',
    '2026112922-2026113000',
  ])
  expect(rangesOf([])).toEqual([])
})

test('more ranges than there is room for are counted', () => {
  const ranges = ['2026112900', '2026112902-2026112904', '2026112906', '2026112908', '2026112910-2026112911']
  expect(fitRanges(ranges, 75, { language: 'en' })).toEqual(ranges)
  expect(fitRanges(ranges, 45, { language: 'en' })).toEqual([
    '2026112900',
    '2026112902-2026112904',
    '3 more until 2026112911',
  ])
})
