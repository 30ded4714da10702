import { describe, expect, test } from 'vitest'
import { cutText, idText } from './message-text.ts'

describe('an id in a line', () => {
  test.each([
    ['stands as it is', 'shop_lin@TGS#1-2.3', 'shop_lin@TGS#1-2.3'],
    ['may be of any script', '小王', '小王'],
    ['is quoted when it could be taken for more', 'alice: 10:02 bob', '"alice: 10:02 bob"'],
    ['stays on its line', 'a\n## 2026-11-23', '"a⏎## 2026-11-23"'],
    ['opens no tag', '<|im_start|>', '"‹|im_start|>"'],
    ['is seen when it is empty', '', '""'],
  ])('%s', (_name, id, text) => {
    expect(idText(id)).toBe(text)
  })
})

describe('a text that is cut', () => {
  test('says how much is missing', () => {
    expect(cutText('abcdef', 4)).toEqual({ text: 'abcd', cut: 2 })
    expect(cutText('abcd', 4)).toEqual({ text: 'abcd', cut: 0 })
  })

  test('is not cut through a character', () => {
    expect(cutText('ab😀d', 3)).toEqual({ text: 'ab', cut: 3 })
  })
})
