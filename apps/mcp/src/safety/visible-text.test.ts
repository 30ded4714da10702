import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleLine, visibleText } from './visible-text.ts'

describe('what a person sees of a text', () => {
  test.each([
    ['a turn of the writing direction', 'pay \u202e001', 'pay ⟨U+202E⟩001'],
    ['a character without width', 'pay\u200bpal', 'pay⟨U+200B⟩pal'],
    ['a tag that only a model reads', 'hi\u{e0041}', 'hi⟨U+E0041⟩'],
    ['what commands a terminal', '\u001b[2J', '⟨U+001B⟩[2J'],
    ['half of a character', 'a\ud83d', 'a⟨U+D83D⟩'],
    ['a line that ends otherwise', 'a\rb\u2028c\tb', 'a⟨U+000D⟩b⟨U+2028⟩c⟨U+0009⟩b'],
    ['a joiner that joins nothing', 'a\u200db', 'a⟨U+200D⟩b'],
    ['a colour of no emoji', '1\ufe0f', '1⟨U+FE0F⟩'],
    ['the mark itself', '⟨U+202E⟩', '⟨U+27E8⟩U+202E⟩'],
  ])('is %s by its number', (_name, text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  test('is everything else as it is: lines, Chinese, emoji of several characters', () => {
    const text = '第一行\n二行 ❤️ 👨‍👩‍👧 👍🏽 [x](https://a.example) café'
    expect(visibleText(text)).toBe(text)
    expect(visibleLine('a\nb')).toBe('a⟨U+000A⟩b')
  })

  test('differs where the texts do', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '⟨', '⟩', 'U', '+', '2', '0', 'E', '\u202e', '\u200d', '❤', '\ufe0f'),
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(visibleText(a) === visibleText(b)).toBe(a === b)
      }),
    )
  })
})
