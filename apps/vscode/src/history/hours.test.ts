import { expect, test } from 'vitest'
import { beijingHourTitle, historyDays } from './hours.ts'

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

test('an hour has both of its ends', () => {
  expect(beijingHourTitle('2026112309')).toBe('09:00–10:00')
  expect(beijingHourTitle('2026112323')).toBe('23:00–00:00')
})
