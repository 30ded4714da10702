import { expect, test } from 'vitest'
import { readForbiddenWords } from './forbidden-words.ts'

test.each(['', '\n\n', '# only a remark', '\u200b\n'])('a list without a word is refused: %j', (list) => {
  expect(() => readForbiddenWords(list)).toThrow('Cannot moderate: the list holds no word')
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
