import { expect, test } from 'vitest'
import { fitText, fitTexts } from './fit-texts.ts'
import { estimateTokens } from './tokens.ts'

const rest = (count: number) => `${count} more`
const names = Array.from({ length: 20 }, (_, index) => `account_${index}`)

test('what does not fit is counted, and what stands for it fits, too', () => {
  const fitting = fitTexts(names, 30, rest)
  expect(fitting.at(-1)).toBe(`${names.length - fitting.length + 1} more`)
  expect(fitting.slice(0, -1)).toEqual(names.slice(0, fitting.length - 1))
  expect(estimateTokens(fitting.join(' '))).toBeLessThanOrEqual(30)
})

test('where not even one fits, all are counted', () => {
  expect(fitTexts(names, 4, rest)).toEqual(['20 more'])
})

test('what fits stays as it is', () => {
  expect(fitTexts(names, 1000, rest)).toEqual(names)
  expect(fitTexts([], 0, rest)).toEqual([])
})

test('a text is cut to what fits, and not through a character', () => {
  const cut = fitText('😀'.repeat(50), 20)
  expect(cut).toMatch(/^(?:😀)+…$/u)
  expect(estimateTokens(cut)).toBeLessThanOrEqual(22)
  expect(fitText('short', 20)).toBe('short')
})
