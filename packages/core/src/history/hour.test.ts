import { describe, expect, test } from 'vitest'
import { outOfRange } from '../check.ts'
import {
  historyHourEnd,
  historyHourStart,
  historyHours,
  nextHistoryHour,
  previousHistoryHour,
  toHistoryHour,
} from './hour.ts'

describe('toHistoryHour', () => {
  test.each([
    '2026022900',
    '2026043100',
    '2026130100',
    '2026010124',
    '2026000100',
    '2026010000',
    '202601010',
    '20260101001',
    '2026-01-01',
    ' 2026010100',
    '２０２６０１０１００',
    '',
  ])(
    'toHistoryHour refuses %j, which is not an hour of the calendar, and names the option and the value',
    (hour) => {
      expect(() => toHistoryHour(hour, 'from')).toThrow(
        outOfRange(
          'from',
          `must be an hour as yyyyMMddHH in Beijing time, or an ISO 8601 time with its offset: got ${JSON.stringify(hour)}`,
        ),
      )
    },
  )

  test.each([[2026010100], [undefined], [null], [{}]])(
    'toHistoryHour refuses %j, which is neither a Date nor a string',
    (hour) => {
      expect(() => toHistoryHour(hour as never)).toThrow(TypeError)
    },
  )

  test('toHistoryHour refuses an invalid Date and one whose year has not four digits', () => {
    expect(() => toHistoryHour(new Date(Number.NaN))).toThrow(RangeError)
    expect(() => toHistoryHour(new Date(Date.UTC(10_000, 0, 1)))).toThrow(RangeError)
  })

  test('toHistoryHour refuses a time on a day that no calendar has', () => {
    expect(() => toHistoryHour('2026-11-31T09:00:00+08:00')).toThrow(RangeError)
  })

  test('toHistoryHour takes 29 February in a leap year', () => {
    expect(toHistoryHour('2028-02-29T23:00:00+08:00')).toBe('2028022923')
    expect(toHistoryHour('2028022923')).toBe('2028022923')
  })

  test.each([
    ['2015-12-01T21:00:06+08:00', '2015120121'],
    ['2015-12-01T13:59:59.999Z', '2015120121'],
    ['2015-12-01T23:00+08:00', '2015120123'],
  ])('toHistoryHour gives the hour of the moment %s', (moment, hour) => {
    expect(toHistoryHour(moment)).toBe(hour)
  })

  test.each(['2015-12-01T21:00:06', '2015-12-01', '2015-13-01T21:00:06Z', '2015-12-01T25:00:06Z'])(
    'toHistoryHour refuses %s, which is not a moment that is the same everywhere',
    (moment) => {
      expect(() => toHistoryHour(moment)).toThrow(RangeError)
    },
  )

  test('toHistoryHour gives the Beijing hour of the documented sample message', () => {
    expect(toHistoryHour(new Date(1_448_974_806_000))).toBe('2015120121')
  })

  test('toHistoryHour is independent of the zone of the machine', () => {
    const zone = process.env.TZ
    try {
      for (const other of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
        process.env.TZ = other
        expect(toHistoryHour(new Date('2026-03-29T16:59:59.999Z'))).toBe('2026033000')
        expect(historyHourStart('2026033000').toISOString()).toBe('2026-03-29T16:00:00.000Z')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('hours around an hour', () => {
  test('an hour begins and ends in Beijing time', () => {
    expect(historyHourStart('2015120121').toISOString()).toBe('2015-12-01T13:00:00.000Z')
    expect(historyHourEnd('2015120121').toISOString()).toBe('2015-12-01T14:00:00.000Z')
  })

  test('the hour after the last of a year is the first of the next, and back', () => {
    expect(nextHistoryHour('2026123123')).toBe('2027010100')
    expect(previousHistoryHour('2027010100')).toBe('2026123123')
  })
})

describe('historyHours', () => {
  test('historyHours refuses a range that ends before it begins', () => {
    expect(() => historyHours('2026010101', '2026010100')).toThrow(
      outOfRange('since', 'must not be after until: got 2026010101 and 2026010100'),
    )
  })

  test('historyHours refuses a range of centuries, which would fill the memory', () => {
    expect(() => historyHours('1000010100', '9999123123')).toThrow('are 78892')
    expect(historyHours('2015010100', '2025010100')).toHaveLength(87_673)
  })

  test('historyHours names the end that is wrong', () => {
    expect(() => historyHours('2026010100', '2026010125')).toThrow(/^until must be an hour/)
  })

  test('historyHours lists both ends and all between, over the end of February', () => {
    expect(historyHours('2026022822', new Date('2026-02-28T17:30:00Z'))).toEqual([
      '2026022822',
      '2026022823',
      '2026030100',
      '2026030101',
    ])
  })

  test('historyHours lists one hour when both ends are in it', () => {
    expect(historyHours('2026010100', '2026010100')).toEqual(['2026010100'])
  })
})
