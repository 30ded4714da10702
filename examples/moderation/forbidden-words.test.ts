import { expect, test } from 'vitest'
import { decodeWords, readForbiddenWords } from './forbidden-words.ts'

test.each(['', '\n\n', '# only a remark', '\u200b\n'])('a list without a word is refused: %j', (list) => {
  expect(() => readForbiddenWords(list)).toThrow('Cannot moderate: the list holds no word')
})

const utf16 = (text: string, ...mark: number[]) =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
  ])
test.each([
  ['GBK', Uint8Array.from([0xb4, 0xfa, 0xbf, 0xaa, 0xb7, 0xa2, 0xc6, 0xb1])],
  ['UTF-16', utf16('代开发票', 0xff, 0xfe)],
  ['UTF-16 without a mark, of letters that are UTF-8 as well', utf16('gambling')],
])('a list in %s is refused, with the way out', (_, bytes) => {
  expect(() => decodeWords(bytes)).toThrow('the list is not UTF-8. Save it as UTF-8, or convert it: iconv')
})

test('a byte order mark is no part of the first word, and makes no remark one', () => {
  const mark = '\ufeff'
  const bytes = new TextEncoder().encode(`${mark}# remark\ngambling`)
  expect(decodeWords(bytes)).toBe('# remark\ngambling')
  expect(readForbiddenWords(decodeWords(bytes))('a # remark')).toBe(false)
})

const isForbidden = readForbiddenWords(
  '# remark\r\nGambling\r\n  ass \n代开发票\n加 微信\nc++\nfree money\n.*\n',
)

test.each([
  ['in capitals', 'GAMBLING here'],
  ['in full-width letters', 'ｇａｍｂｌｉｎｇ'],
  ['with characters that nobody sees', 'gam\u200bb\u00adling'],
  ['between Chinese characters', '来gambling吧'],
  ['of Chinese characters, anywhere', '可以代开发票吗'],
  ['of two words, however far apart', 'free   \n money'],
  ['with signs of its own', 'I write C++!'],
  ['that is a pattern elsewhere', 'what is .* for'],
])('a word is found %s', (_, text) => {
  expect(isForbidden(text)).toBe(true)
})

test.each([
  ['within another word', 'a class of passengers'],
  ['beside digits', 'gambling4'],
  ['in a remark of the list', 'a remark'],
  ['in an empty text', ''],
])('nothing is found %s', (_, text) => {
  expect(isForbidden(text)).toBe(false)
})
