import { expect, test } from 'vitest'
import { parseHttpDate } from './http-date.ts'

test.each([
  [null],
  [''],
  ['-1'],
  ['0'],
  ['2026-11-23T15:20:00Z'],
  ['Mon'],
  ['Mon, 99 Nov 2026 15:20:00 GMT'],
])('%j is not a date', (text) => {
  expect(parseHttpDate(text)).toBeUndefined()
})

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT'],
  ['Sunday, 06-Nov-94 08:49:37 GMT'],
  ['Sun Nov  6 08:49:37 1994'],
  ['Sun, 06 Nov 1994 16:49:37 +0800'],
])('%s is read in every zone', (text) => {
  expect(parseHttpDate(text)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37))
})
