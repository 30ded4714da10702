import { afterEach, expect, test } from 'vitest'
import { t, useLanguage } from './text.ts'

afterEach(() => useLanguage('en'))

const inChinese = (translation: string, ...values: (string | number)[]): string => {
  useLanguage('zh-cn', () => translation)
  return t('Archive of {0}', ...values)
}

test('a place without a value stays', () => {
  expect(inChinese('{0} 的归档')).toBe('{0} 的归档')
})

test('what a value holds is put in as it is', () => {
  expect(inChinese('{0} 的归档', '$& {0}')).toBe('$& {0} 的归档')
})

test.each([
  ['{0} 的归档', ['示例茶店'], '示例茶店的归档'],
  ['{0} 的归档', ['Shop'], 'Shop 的归档'],
  ['以 {0} 的视角', ['林客服 Lin'], '以林客服 Lin 的视角'],
  ['以 {0} 的视角', ['Lin 林'], '以 Lin 林的视角'],
  ['{0} 的归档', ['示例（测试）'], '示例（测试）的归档'],
  ['以 {0} 的视角', ['《茶》'], '以《茶》的视角'],
  [
    '不知道是否已送达：{0} 再次发送不会变成两条。',
    ['没有回答。'],
    '不知道是否已送达：没有回答。再次发送不会变成两条。',
  ],
  ['不知道是否已送达： {0}', ['没有回答。'], '不知道是否已送达：没有回答。'],
  ['{0} 个会话中的 {1} 条消息', [2, 3], '2 个会话中的 3 条消息'],
  ['应用 {0} · 文件 {1}', ['茶', '盒'], '应用茶 · 文件盒'],
])('in Chinese a space parts other writing only: %s, of %j', (translation, values, expected) => {
  expect(inChinese(translation, ...values)).toBe(expected)
})

test('one thing is told of as one in English', () => {
  expect(t('{0} messages in {1} conversations', 1, '1,000')).toBe('1 message in 1,000 conversations')
})
