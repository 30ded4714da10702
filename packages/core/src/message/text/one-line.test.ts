import { describe, expect, test } from 'vitest'
import { cut, oneLine } from './one-line.ts'

describe('on one line', () => {
  test.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    '%j becomes a sign',
    (lineBreak) => {
      expect(oneLine(`a${lineBreak}b`)).toBe('a⏎b')
    },
  )

  test('every line break keeps its sign, and a tab becomes a space', () => {
    expect(oneLine('a\n\n\r\n\tb')).toBe('a⏎⏎⏎ b')
  })

  test('a terminal is not commanded', () => {
    expect(oneLine('\u001b[2J\u001b]0;title\u0007')).toBe('␛[2J␛]0;title␇')
    expect(oneLine('\u0000\b\u007f\u009b31m')).toBe('␀␈␡�31m')
  })

  test('the writing direction is not turned', () => {
    expect(oneLine('invoice\u202efdp.exe\u202c')).toBe('invoicefdp.exe')
    expect(oneLine('\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c')).toBe('abc')
  })

  test('nothing is hidden', () => {
    expect(oneLine('pay\u200b\u2060\ufeff\u00ad\u3164\u180e\ufff9pal')).toBe('paypal')
    expect(oneLine('hi\u{e0041}\u{e0042}\u{e007f}\u{e0101}')).toBe('hi')
    expect(oneLine('a\ufe0e\ufe0f\ufe0e\u200d\u200cb')).toBe('ab')
    expect(oneLine('❤\ufe0f\ufe0e\ufe0f\ufe0e')).toBe('❤\ufe0f')
    expect(oneLine('👍\u200d\u200c\u200d\u200c')).toBe('👍\u200d')
  })

  test('half a surrogate pair is replaced', () => {
    expect(oneLine('a\ud83d b\ude00')).toBe('a� b�')
  })

  test.each(['plain', '你好，世界', '😀👍🏽', '👨‍👩‍👧', '❤️‍🔥', '🕵️‍♂️', '1️⃣', 'می‌خواهم', 'क्‍ष', 'עברית', 'é ñ'])(
    '%s stays as it is',
    (text) => {
      expect(oneLine(text)).toBe(text)
    },
  )
})

describe('cut', () => {
  test('a text that fits stays as it is', () => {
    expect([cut('', 1), cut('abc', 3), cut('😀😀', 2)]).toEqual(['', 'abc', '😀😀'])
  })

  test('a text that does not fit ends in a sign that counts', () => {
    expect([cut('abcd', 3), cut('abcd', 1), cut('😀😀😀', 2), cut('a'.repeat(1e6), 2)]).toEqual([
      'ab…',
      '…',
      '😀…',
      'a…',
    ])
  })

  test('no character is cut in half', () => {
    expect(cut('a😀b😀c', 4)).toBe('a😀b…')
  })
})
