import { expect, test } from 'vitest'
import { widthOf, wrap } from './wrap.ts'

test('a word that is longer than a line stays whole', () => {
  expect(wrap('a https://example.com/long b', 8)).toEqual(['a', 'https://example.com/long', 'b'])
})

test.each([
  'Nothing is marked as read. The service counts at most 250 of a conversation.',
  '单聊未读数，不会标记已读。服务端最多统计 250 条，只包括最近 7 天（UTC）的消息。',
])('lines keep to the width, and lose nothing: %s', (text) => {
  for (const width of [14, 20, 40]) {
    const lines = wrap(text, width)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})

test('no line begins with punctuation that ends something', () => {
  for (const width of [10, 11, 12, 13]) {
    for (const line of wrap('这是一句话，后面还有一句话。再来一句！', width))
      expect(line).not.toMatch(/^[，。！]/)
  }
})
