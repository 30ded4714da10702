import { describe, expect, test } from 'vitest'
import { type Moment, moments } from './moments.ts'
import { randomMoment } from './random-moment.ts'

/** Day and time of a zone, such as `2027-01-31 23:59:50`. */
function inZone({ time, zone }: Moment, laterBy = 0): string {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return format.format(Date.parse(time) + laterBy)
}

describe.each(moments)('$time in $zone', (moment) => {
  test('is that time there', () => {
    expect(inZone(moment)).toBe(moment.time.slice(0, 19).replace('T', ' '))
  })
})

const at = (why: string): Moment => {
  const found = moments.find((moment) => moment.why.includes(why))
  if (found === undefined) throw new RangeError(`There is no moment at which ${why}`)
  return found
}

test('what ends does so within half a minute', () => {
  expect(inZone(at('month ends'), 30_000)).toBe('2027-02-01 00:00:20')
  expect(inZone(at('leap day ends'), 30_000)).toBe('2028-03-01 00:00:20')
  expect(inZone(at('midnight is skipped'), 30_000)).toBe('2027-09-05 01:00:20')
  expect(new Date(Date.parse(at('an hour ends').time) + 30_000).toISOString()).toContain('T14:00:20')
})

test('the half hour of a night was there an hour before, too', () => {
  expect(inZone(at('second half past two'), -3_600_000)).toBe('2027-10-31 02:30:00')
})

test('a random moment has the zone that it says, and differs from draw to draw', () => {
  const drawn = Array.from({ length: 20 }, randomMoment)
  for (const moment of drawn) expect(inZone(moment)).toBe(moment.time.slice(0, 19).replace('T', ' '))
  expect(new Set(drawn.map(({ time }) => time)).size).toBe(20)
})
