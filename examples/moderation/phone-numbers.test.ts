import { expect, test } from 'vitest'
import { maskPhoneNumbers, maskPhoneNumbersAcross } from './phone-numbers.ts'

test.each([
  ['an order', 'order 202611291200001'],
  ['an identity card', '330106199001011234'],
  ['a time', '2026-11-29 12:00'],
  ['a hotline', '10086'],
  ['nothing', ''],
])('what is no phone number stays: %s', (_, text) => {
  expect(maskPhoneNumbers(text)).toBe(text)
})

test.each([
  ['我的电话是13800138000，加我', '我的电话是138****8000，加我'],
  ['138-0013-8000 or 138 0013 8000', '138-****-8000 or 138 **** 8000'],
  ['１３８００１３８０００', '１３８****８０００'],
  ['+86 138 0013 8000', '+86 1** **** 8000'],
  ['(0571) 8888 8888', '(057*) **** 8888'],
  ['call +1 213 373 4253', 'call +1 21* *** 4253'],
  ['茶🍵 13800138000 🍵', '茶🍵 138****8000 🍵'],
])('a phone number is masked: %s', (text, masked) => {
  expect(maskPhoneNumbers(text)).toBe(masked)
  // What is masked is no phone number any more.
  expect(maskPhoneNumbers(masked)).toBe(masked)
})

test.each<[readonly string[], readonly string[]]>([
  [[], []],
  [
    ['order 2026', '11291200001'],
    ['order 2026', '11291200001'],
  ],
  [
    ['call 13800138000', '5 minutes'],
    ['call 138****8000', '5 minutes'],
  ],
  [
    ['我的电话是1380', '0138000，加我'],
    ['我的电话是138*', '***8000，加我'],
  ],
  [
    ['138', '', '0013', '8000'],
    ['138', '', '****', '8000'],
  ],
])('of several texts %j is masked as %j', (texts, masked) => {
  expect(maskPhoneNumbersAcross(texts)).toEqual(masked)
})

test('the longest message takes less than an answer may', () => {
  const start = performance.now()
  for (const piece of ['1', '138 0013 8000 ', '(1', '+', '1-']) {
    maskPhoneNumbers(piece.repeat(Math.ceil(12_000 / piece.length)))
  }
  // Five of them; far below the 1500 each that an answer has, also where tests run slowly.
  expect(performance.now() - start).toBeLessThan(7500)
})
