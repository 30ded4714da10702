import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TokenWriter } from './token-writer.ts'
import { tokenize } from './tokenize.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

function written(...texts: readonly string[]): string[] {
  const writer = new TokenWriter(4)
  return texts.map((text) => {
    writer.tokens(text)
    return decoder.decode(writer.take())
  })
}

const expected = (text: string) => tokenize(text).join(' ')

describe('tokens that are written', () => {
  it.each([
    '',
    '，。 !',
    '杭州SO20261122-000123龍井Ａｂｃ１２３',
    'Crème BRÛLÉE ß ẞ ΣΊΣΥΦΟΣ ΑΣ. İstanbul ŉ ﬀ ㎏ ½ ② ʹ',
    'ｶﾞｷﾞ ナイス ﾅｲｽ はﾞ が か\u3099',
    '한국어 \u1112\u1161\u11ab ㄱㄴ ﾡￂ',
    '👍🏽👨‍👩‍👧🇨🇳❤️⁉️',
    'e\u0301 x\ufe0f\u0301 \u0301',
    '\ud800 a\udc00b \0 c',
    '𠮷野家 𝒳𝟘 🅰',
    '井\u200d井 a\u00adb',
  ])('are those of the tokenizer: %j', (text) => {
    expect(written(text)).toEqual([expected(text)])
  })

  it('are those of the tokenizer for each character by itself, and between others', () => {
    const wrong: string[] = []
    const writer = new TokenWriter()
    for (let code = 0; code < 0x20000; code++) {
      for (const text of [String.fromCodePoint(code), `a${String.fromCodePoint(code)}é`]) {
        writer.tokens(text)
        if (decoder.decode(writer.take()) !== expected(text)) wrong.push(code.toString(16))
      }
    }
    expect(wrong).toEqual([])
  })

  it('are those of the tokenizer for any text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '龍井',
        'Σ',
        'é',
        'e\u0301',
        'ﾞ',
        'カ',
        '\ufe0f',
        '😀',
        '\u11a8',
        '가',
        'ß',
        ' ',
        '-',
        'A1',
      ),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        expect(written(text)).toEqual([expected(text)])
      }),
      { numRuns: 3_000 },
    )
  })

  it('follow one another in memory that grows', () => {
    const writer = new TokenWriter(1)
    writer.tokens('龙井 tea')
    const first = writer.size
    writer.text('龙井, Tea')
    const bytes = writer.take()
    expect(decoder.decode(bytes.subarray(0, first))).toBe('龙 井 tea')
    expect(decoder.decode(bytes.subarray(first))).toBe('龙井, Tea')
    expect(writer.size).toBe(0)
  })
})
