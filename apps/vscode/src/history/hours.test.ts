import { expect, test } from 'vitest'
import { beijingHourTitle } from '../time/beijing-hours.ts'
import { isoDate } from '../time/time-text.ts'
import { beijing } from '../time/zone.ts'
import { historyDays, zoneHourTitle } from './hours.ts'

test('lists the hours of seven days that are over, newest first, as Beijing counts them', () => {
  // 2026-11-23 01:30 in Beijing.
  const days = historyDays(Date.UTC(2026, 10, 22, 17, 30))
  expect(days[0]).toMatchObject({ day: '20261123', hours: ['2026112300'] })
  expect(days[0]?.title).toMatch(/^Today, 2026-11-23/)
  expect(days[1]?.title).toMatch(/^Yesterday, 2026-11-22/)
  expect(days[1]?.hours).toHaveLength(24)
  expect(days.flatMap(({ hours }) => hours)).toHaveLength(167)
  expect(days.at(-1)?.day).toBe('20261116')
})

test.each([
  ['2026-11-23T16:00:00Z', '20261124', 0],
  ['2026-11-23T15:59:59Z', '20261123', 23],
  ['2028-02-29T16:59:59Z', '20280301', 0],
  ['2026-12-31T17:00:00Z', '20270101', 1],
])('at %s the day is %s, with %i hours that are over', (now, today, over) => {
  const days = historyDays(Date.parse(now))
  const hours = days.flatMap((day) => day.hours)
  expect(hours.filter((hour) => hour.startsWith(today))).toHaveLength(over)
  const yesterday = days.find(({ title }) => title.startsWith('Yesterday'))
  expect(yesterday?.hours).toHaveLength(24)
  expect(yesterday?.day).toBe(isoDate(new Date(Date.parse(now) - 86_400_000), beijing).replaceAll('-', ''))
})

test.each([
  ['Asia/Shanghai', undefined],
  ['Asia/Singapore', undefined],
  ['Asia/Kolkata', '06:30 UTC+5:30'],
  ['UTC', '01:00 UTC'],
  ['America/Los_Angeles', '11-22 17:00 UTC−8'],
  ['Pacific/Apia', '14:00 UTC+13'],
])('in %s an hour of Beijing begins at %s', (zone, title) => {
  expect(zoneHourTitle('2026112309', zone)).toBe(title)
})

test('an hour has both of its ends', () => {
  expect(beijingHourTitle('2026112309')).toBe('09:00–10:00')
  expect(beijingHourTitle('2026112323')).toBe('23:00–00:00')
})
