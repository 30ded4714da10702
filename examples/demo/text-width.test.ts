import { describe, expect, test } from 'vitest'
import { cutText, padEnd, padStart, textWidth, wrapText } from './text-width.ts'

describe('width', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['你好', 4],
    ['，', 2],
    ['é', 1],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  test('padding counts columns, not letters', () => {
    expect(padEnd('你好', 6)).toBe('你好  ')
    expect(padStart('7', 3)).toBe('  7')
    expect(padEnd('long', 2)).toBe('long')
  })

  test('a cut text shows that it was cut', () => {
    expect(cutText('abcdef', 4)).toBe('abc…')
    expect(cutText('你好吗', 4)).toBe('你…')
    expect(cutText('abc', 3)).toBe('abc')
  })
})

describe('lines', () => {
  test('words stay whole', () => {
    expect(wrapText('see http://127.0.0.1:8080/a?b for more', 25, 5)).toEqual([
      'see',
      'http://127.0.0.1:8080/a?b',
      'for more',
    ])
  })

  test('a word wider than a line is broken', () => {
    expect(wrapText('abcdefghij', 4, 5)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('Chinese breaks anywhere, but not before a comma', () => {
    expect(wrapText('你好世界，再见', 8, 5)).toEqual(['你好世', '界，再见'])
    expect(wrapText('你好世界,再见', 8, 5)).toEqual(['你好世', '界,再见'])
  })

  test('what exceeds the last line is cut', () => {
    expect(wrapText('one two three four', 9, 2)).toEqual(['one two', 'three fo…'])
  })

  test('an empty text is one empty line', () => {
    expect(wrapText('', 10, 3)).toEqual([''])
  })

  test('no line is wider than allowed, and nothing but spaces is lost', () => {
    const text = '2041 号订单 has been shipped,预计 Friday 送达。Thank you! 谢谢👍'
    for (let width = 4; width < 60; width++) {
      const lines = wrapText(text, width, 100)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
})
