import { expect, test } from 'vitest'
import { fitLines, fitNotes } from './fit-lines.ts'
import { widthOf } from './wrap.ts'

const narrow = { columns: 24, isTerminal: { in: true, out: true, notes: true } }
const text = '  c2c   2026-11-29 20:00 – 21:00  the hour is not over\nshort\n'

test('what no person reads stays a line', () => {
  const isTerminal = { in: true, out: false, notes: false }
  expect(fitLines(text, { ...narrow, isTerminal })).toBe(text)
  expect(fitNotes(text, { ...narrow, isTerminal })).toBe(text)
})

test('result and notices are broken each where a person reads it', () => {
  const isTerminal = { in: true, out: true, notes: false }
  expect(fitLines(text, { ...narrow, isTerminal })).not.toBe(text)
  expect(fitNotes(text, { ...narrow, isTerminal })).toBe(text)
})

test('a word that is longer than the terminal stays whole', () => {
  const address = 'https://example.com/a/long/address'
  expect(fitLines(`See ${address} for it`, narrow)).toBe(`See\n  ${address}\n  for it`)
})

test('a long line goes on below, further in, and lines that fit stay', () => {
  expect(fitLines(text, narrow)).toBe(
    '  c2c   2026-11-29\n    20:00 – 21:00  the\n    hour is not over\nshort\n',
  )
  expect(fitLines('note  It is not what it was', narrow, 6)).toBe('note  It is not\n      what it was')
})

test('Chinese is broken between characters', () => {
  const lines = fitLines('注意  归档缺少 1 个丢失的小时，另有 2 个小时部分无法读取', narrow, 6).split('\n')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(24)
})
