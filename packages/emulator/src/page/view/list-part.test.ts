import { describe, expect, test } from 'vitest'
import { partOf, partSize } from './list-part.ts'

const part = (count: number, query: { from?: number; filter?: string } = {}) =>
  partOf(
    Array.from({ length: count }, (_, index) => `member_${index}`),
    { from: 0, filter: '', ...query },
    (id) => [id],
    (id) => id,
  )

describe('part of a list', () => {
  test('an empty list has an empty part, wherever it begins', () => {
    expect(part(0, { from: 500 })).toEqual({ total: 0, from: 0, rows: [] })
  })

  test.each([
    [9_999, 9_900],
    [10_000, 9_900],
    [1_000_000, 9_900],
    [150, 100],
  ])('where a list of 10,000 is asked for from %i, the part from %i is given', (from, expected) => {
    const { total, from: first, rows } = part(10_000, { from })
    expect([total, first, rows.length]).toEqual([10_000, expected, partSize])
    expect(rows[0]).toBe(`member_${expected}`)
  })

  test('only what contains the filter counts, in either case and without space around it', () => {
    const { total, rows } = part(10_000, { filter: ' MEMBER_99 ' })
    expect(total).toBe(111)
    expect(rows.slice(0, 3)).toEqual(['member_99', 'member_990', 'member_991'])
  })

  test('nothing that matches is an empty part', () => {
    expect(part(10, { filter: 'nobody' })).toEqual({ total: 0, from: 0, rows: [] })
  })
})
