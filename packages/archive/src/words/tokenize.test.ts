import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { spaced, tokenize, tokensOf } from './tokenize.ts'

/** Texts of what people write in chats: Han of both kinds, kana, Hangul, letters with marks, emoji, digits, signs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'的王伟杭州龍龙訂单發发後乾面裡里ＡＢＣ１２３①℃㎏ﾅｲｽｶﾞー々ナイスがé\u0301İıßẞΣςЙё한글각ﬁ＊*"-，。…\u{20000}\u{2a6d6}👍🏻👨‍👩‍👧🇨🇳⏎©1️⃣ \n\t',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.stringMatching(/^[A-Za-z0-9_.@-]{1,8}$/),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('tokenize', () => {
  it.each([
    ['杭州SO20261122-123 hello世界😀', ['杭', '州', 'so20261122', '123', 'hello', '世', '界', '😀']],
    ['ＡＢＣ１２３', ['abc123']],
    ['résumé Crème', ['resume', 'creme']],
    ['Straße', ['strasse']],
    ['за́мок', ['замок']],
    ['ナイスｶﾞｲド', ['ナ', 'イ', 'ス', 'ガ', 'イ', 'ド']],
    ['コーヒーbreak', ['コ', 'ー', 'ヒ', 'ー', 'break']],
    ['嗯', ['嗯']],
    ['老师Wang', ['老', '师', 'wang']],
    ['電話13912345678', ['电', '话', '13912345678']],
    ['x.com 3.5', ['x', 'com', '3', '5']],
    ['👨‍👩‍👧', ['👨', '👩', '👧']],
    ['👍🏻', ['👍']],
    ['🇨🇳', ['🇨', '🇳']],
    ['25℃', ['25', '°', 'c']],
    ['한국어 문장', ['한국어', '문장']],
    ['人々', ['人', '々']],
    ['……，。+-*"\'', []],
    ['', []],
  ])('splits %j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens)
  })

  it('takes traditional and simplified characters for the same', () => {
    expect(tokenize('訂單發貨後，麵條')).toEqual(tokenize('订单发货后，面条'))
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('finds the same tokens in what it wrote for the index', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenize(spaced(text))).toEqual(tokenize(text))
      }),
    )
  })
})

describe('tokensOf', () => {
  it('finds the tokens of tokenize, and says where they stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const placed = tokensOf(text)
        expect(placed.map(({ token }) => token)).toEqual(tokenize(text))
        for (const { token, start, end } of placed) {
          expect(end).toBeGreaterThan(start)
          expect(tokenize(text.slice(start, end)).join('')).toContain(token)
        }
      }),
    )
  })

  it('counts in UTF-16 units of the text as it was', () => {
    const text = '👍 ＯＫ 訂單'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['👍', 'ＯＫ', '訂', '單'])
  })
})
