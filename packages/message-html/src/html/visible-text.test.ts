import { expect, test } from 'vitest'
import { messageWords } from '../words/words.ts'
import { element } from './element.ts'
import { htmlText } from './html-text.ts'
import { nameText, visibleText } from './visible-text.ts'

const words = messageWords.en
const shown = (text: string): string =>
  htmlText(element('p', {}, visibleText(text, words))).replace(
    /<span class="hidden-character" title="[^"]*">(.*?)<\/span>/g,
    '{$1}',
  )

test.each([
  ['an override of the direction', 'a\u202Egpj.exe', 'a{U+202E}gpj.exe'],
  ['an isolate and a mark of direction', '\u2067a\u2069\u200f', '{U+2067}a{U+2069}{U+200F}'],
  ['what has no width', 'pay\u200Bpal\uFEFF\u00AD', 'pay{U+200B}pal{U+FEFF}{U+00AD}'],
  ['a command to a terminal', '\u001b[2J\u0007', '{U+001B}[2J{U+0007}'],
  ['tags that only a machine reads', 'hi\u{E0041}', 'hi{U+E0041}'],
  ['half of a character', 'a\ud800b', 'a{U+D800}b'],
])('%s is seen', (_, text, expected) => {
  expect(shown(text)).toBe(`<p>${expected}</p>`)
})

test.each([
  ['lines and tabs', 'a\tb\nc', 'a\tb\nc'],
  ['whatever breaks a line', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ['emoji that are joined', '👩‍👩‍👧 ❤️', '👩‍👩‍👧 ❤️'],
  ['a flag made of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a sign for a line break', 'a⏎b', 'a⏎b'],
])('%s stay', (_, text, expected) => {
  expect(shown(text)).toBe(`<p>${expected}</p>`)
})

test('a name is one line, and turns nothing around it', () => {
  expect(htmlText(nameText('a\n<b>', words))).toBe('<bdi>a &lt;b&gt;</bdi>')
})

test('what is not seen is named', () => {
  expect(htmlText(element('p', {}, visibleText('\u202e', words)))).toContain(
    'title="Invisible character U+202E"',
  )
})
