import { expect, test } from 'vitest'
import { snippetOf } from './snippet.ts'

const shown = (text: string, ...words: readonly string[]): string => {
  const highlights = words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }))
  const snippet = snippetOf({ text, highlights })
  return snippet.highlights
    .toReversed()
    .reduce(
      (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      snippet.text,
    )
}

test('a long message is cut around what was found', () => {
  expect(shown(`${'a '.repeat(100)}tea${' b'.repeat(100)}`, 'tea')).toMatch(/^…(a ){12}\[tea\]( b)+ ?…$/)
})

test('what turns the direction or breaks a line does not move the marks', () => {
  expect(shown('one\u202e\ntwo green\ttea', 'green', 'tea')).toBe('one⏎two [green] [tea]')
})

test('without words it is the beginning', () => {
  expect(shown('hello')).toBe('hello')
})
