import { expect, test } from 'vitest'
import {
  beijingSecond,
  formatBeijingHour,
  formatBeijingTime,
  parseBeijingHour,
  startOfBeijingDay,
} from './beijing-time.ts'

test.each(['', '2015', '20151201', '2015120124', '2015130100', '2015023000', '201512012１', '2015120121 '])(
  '"%s" is no hour',
  (text) => expect(parseBeijingHour(text)).toBeUndefined(),
)

test('the hour of the documented sample is in Beijing time', () => {
  const start = parseBeijingHour('2015120121')
  expect(start).toBe(Date.UTC(2015, 11, 1, 13) / 1000)
  // The first message of the documented file.
  expect(formatBeijingHour(1_448_974_806)).toBe('2015120121')
})

test('days and times are those of Beijing', () => {
  expect(formatBeijingTime(1_448_974_806_000)).toBe('2015-12-01 21:00:06')
  expect(startOfBeijingDay(1_448_974_806)).toBe(Date.UTC(2015, 10, 30, 16) / 1000)
  expect(beijingSecond(2015, 12, 1, 21, 0, 6)).toBe(1_448_974_806)
  expect(beijingSecond(2024, 2, 29)).toBe(Date.UTC(2024, 1, 28, 16) / 1000)
})
