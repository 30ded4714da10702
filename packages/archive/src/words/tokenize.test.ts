import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { spaced, tokenize, tokensOf } from './tokenize.ts'

/** Texts of what people write in chats: Han of both kinds, kana, Hangul, letters with marks, emoji, digits, signs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'的王伟杭州龍龙訂单發发後乾面裡里ＡＢＣ１２３①℃㎏№½Ⅳ™²ﾅｲｽｶﾞー々ナイスがé\u0301İıßẞΣςЙё한글각ﬁ＊*"-，。…\u{20000}\u{2a6d6}👍🏻👨‍👩‍👧🇨🇳⏎©1️⃣ \n\t',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.stringMatching(/^[A-Za-z0-9_.@-]{1,8}$/),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const superscripts = /[²³¹\u2070-\u209c]/u

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
    ['订单№20412 和①5678', ['订', '单', 'no', '20412', '和', '1', '5678']],
    ['TEL℡13900001111 ℃100%', ['tel', 'tel', '13900001111', '°', 'c', '100']],
    ['5㎏ 1½ 第Ⅳ2章', ['5', 'kg', '1', '1', '2', '第', 'iv', '2', '章']],
    ['Pixel™9 ⓐⓑ ℹ2026', ['pixel', 'tm', '9', 'a', 'b', 'i', '2026']],
    ['m² H₂O x⁴', ['m2', 'h2o', 'x4']],
    ['한국어 문장', ['한국어', '문장']],
    ['人々', ['人', '々']],
    ['……，。+-*"\'', []],
    ['', []],
  ])('splits %j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens)
  })

  it('finds a word beside every sign that is written in letters or digits', () => {
    const glued: string[] = []
    for (let code = 0x80; code < 0x20000; code++) {
      const sign = String.fromCodePoint(code)
      if (!/[\p{So}\p{No}\p{Nl}]/u.test(sign) || superscripts.test(sign)) continue
      const tokens = tokenize(`tea${sign}20412`)
      if (tokens[0] !== 'tea' || tokens.at(-1) !== '20412') glued.push(sign)
    }
    expect(glued.filter((sign) => sign.normalize('NFKC') !== sign)).toEqual([])
    // What is no more than itself and is no symbol is a numeral of another script, and a part of words.
    expect(glued.filter((sign) => !/[\p{No}\p{Nl}]/u.test(sign))).toEqual([])
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
