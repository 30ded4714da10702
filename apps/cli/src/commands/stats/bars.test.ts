import { expect, test } from 'vitest'
import { lengthText } from '../../output/length-text.ts'
import { barsOf } from './bars.ts'
import { labelOf, withSilence } from './rows-of-time.ts'

const row = (key: string, messages = 1) => ({ key, messages, senders: 1 })

test.each([[[]], [[0, 0]]])('numbers without any to compare with have no bars: %j', (numbers) => {
  expect(barsOf(numbers, 10, { color: false }).join('')).toBe('')
})

test('the longest bar has the width, and the shortest is seen', () => {
  expect(barsOf([1_000, 500, 1, 0], 4, { color: false })).toEqual(['████', '██', '▏', ''])
})

test('silence between rows of time is seen, over the ends of months too', () => {
  const days = withSilence({ by: 'day', rows: [row('20261129'), row('20261202', 5)] })
  expect(days.map(({ key, messages }) => `${key} ${messages}`)).toEqual([
    '20261129 1',
    '20261130 0',
    '20261201 0',
    '20261202 5',
  ])
  expect(withSilence({ by: 'hour', rows: [row('2026113023'), row('2026120101')] })[1]?.key).toBe('2026120100')
  expect(withSilence({ by: 'hour-of-day', rows: [row('09')] })).toHaveLength(24)
})

test('what is no row of time, or too far apart, stays as it is', () => {
  const far = [row('2020010100'), row('2026010100')]
  expect(withSilence({ by: 'hour', rows: far })).toBe(far)
  expect(withSilence({ by: 'account', rows: [row('a')] })).toHaveLength(1)
  expect(withSilence({ by: 'day', rows: [] })).toEqual([])
})

test('rows are named as people read them', () => {
  expect(labelOf('2026112209', 'hour')).toBe('2026-11-22 09:00')
  expect(labelOf('20261122', 'day')).toBe('2026-11-22')
  expect(labelOf('09', 'hour-of-day')).toBe('09:00')
  expect(labelOf('20261122', 'account')).toBe('20261122')
})

test.each([
  [0, '0s'],
  [59, '59s'],
  [60, '1m'],
  [725, '12m 5s'],
  [12_000, '3h 20m'],
  [187_200, '2d 4h'],
])('%d seconds are %s', (seconds, text) => {
  expect(lengthText(seconds, { language: 'en' })).toBe(text)
})
