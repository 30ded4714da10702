import { describe, expect, it } from 'vitest'
import { isAskDue } from './schedule.ts'

const minute = 60_000
const hour = 60 * minute

/** When an hour is asked for that never has a file, by somebody who looks every ten minutes. */
function asks(): number[] {
  const found: number[] = []
  for (let age = 0; age < 200 * hour; age += 10 * minute) {
    if (isAskDue(age, found.at(-1))) found.push(age)
  }
  return found
}

describe('the schedule of asks', () => {
  it('begins ten minutes after the hour, and ends before the files are deleted', () => {
    expect(asks()[0]).toBe(10 * minute)
    expect(asks().at(-1)).toBe(164 * hour)
  })

  it('asks each time in the first eight hours, then twice a day', () => {
    const later = asks().filter((age) => age > 8 * hour)
    expect(later.map((age) => age / hour)).toEqual([20, 32, 44, 56, 68, 80, 92, 104, 116, 128, 140, 152, 164])
  })

  it('asks at the very end whenever it looks then, although it asked not long before', () => {
    expect(isAskDue(165 * hour, 163.9 * hour)).toBe(true)
    expect(isAskDue(166 * hour, 165 * hour)).toBe(false)
    expect(isAskDue(168 * hour, undefined)).toBe(false)
  })

  it('makes good for asks that were left out', () => {
    expect(isAskDue(90 * hour, 21 * hour)).toBe(true)
    expect(isAskDue(100 * hour, undefined)).toBe(true)
  })
})
