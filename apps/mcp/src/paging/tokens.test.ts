import { createEmulator } from '@timkit/emulator'
import fc from 'fast-check'
import { encode } from 'gpt-tokenizer'
import { encode as encodeOld } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from '../../test/harness.ts'
import { estimateTokens } from './tokens.ts'

describe('the estimate of tokens', () => {
  test.each([
    [
      'English chat',
      'Hello Alice, yes: 100 g and 250 g jars. Your parcel leaves tonight, a day late. Sorry!',
    ],
    ['Chinese chat', '非常抱歉!马上给您补寄一罐。发票抬头写错了,能改吗?公司名是“青山(杭州)茶业有限公司”'],
    ['emoji', '😊👍🙏🍵👨‍👩‍👧'],
    ['times and ids', '2026-11-23T09:00:00+08:00 3452069210_2449387947_1795414380'],
    ['JSON', '{"time":"2026-11-23T14:13:00+08:00","from":"alice","types":["TIMTextElem"]}'],
    ['German', 'Könnten Sie mir bitte die Rechnung schicken? Die Lieferung kam beschädigt an.'],
    ['Japanese', 'ご注文の商品は本日発送いたしました。ありがとうございます。'],
    ['Russian', 'Здравствуйте, когда придёт мой заказ?'],
  ])('of %s is not below what tokenizers count, nor far above', (_name, text) => {
    const counted = Math.max(encode(text).length, encodeOld(text).length)
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(counted * 0.9)
    expect(estimateTokens(text)).toBeLessThanOrEqual(counted * 2.2)
  })
})

const characters = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code))
const han = characters(0x4e00, 0x9fff)
const rare = fc.oneof(characters(0x3400, 0x4dbf), characters(0x20000, 0x2a6d0), han)
const commonHan = fc.constantFrom(...'的一是不了在人有我他这中大来上国个到说们发票订单茶您好请问')
const emoji = fc.constantFrom('😊', '👍', '🙏', '🍵', '🧧', '🪭', '👩🏽', '👨‍👩‍👧', '🇨🇳', '❤️', '✅')
const signs = fc.constantFrom(...'。，、；：？！“”‘’（）《》【】—…·￥％～　')
const english = fc.constantFrom('order ', 'Your parcel leaves tonight. ', 'Hello! ')
const joined = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(one, { minLength: 1, maxLength: 200 }).map((all) => all.join(''))

describe('no text of Chinese costs more than its estimate', () => {
  test.each<[string, fc.Arbitrary<string>]>([
    ['any characters', joined(han)],
    ['rare characters', joined(rare)],
    [
      'one character again and again',
      fc.tuple(rare, fc.integer({ min: 1, max: 300 })).map(([one, count]) => one.repeat(count)),
    ],
    ['common and other characters with punctuation', joined(fc.oneof(commonHan, han, signs))],
    ['emoji', joined(emoji)],
    ['all of them, with English', joined(fc.oneof(commonHan, han, rare, emoji, signs, english))],
  ])('%s', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(estimateTokens(text)).toBeGreaterThanOrEqual(encode(text).length)
        expect(estimateTokens(text)).toBeGreaterThanOrEqual(encodeOld(text).length)
      }),
      { numRuns: 200 },
    )
  })

  test('also behind a space, for every single one', () => {
    const dear = Array.from(
      { length: 0x9fff - 0x2e80 },
      (_, index) => `Hello! ${String.fromCharCode(0x2e80 + index)}`,
    )
    const below = dear.filter(
      (text) => estimateTokens(text) < Math.max(encode(text).length, encodeOld(text).length),
    )
    expect(below).toEqual([])
  })

  test('nor is a usual one reckoned at much more', () => {
    const text = '非常抱歉！马上给您补寄一罐。发票抬头写错了，能改吗？我们逐条核对，明天给您答复。'
    expect(estimateTokens(text)).toBeLessThanOrEqual(encodeOld(text).length * 1.15)
  })
})

describe('a concise transcript', () => {
  test('costs at most a fifth of the raw answer of the service', async () => {
    const emulator = createEmulator({ now: () => monday })
    const world = createWorld({ emulator })
    const client = await world.app.client()
    let raw = 0
    let concise = 0
    const connected = await world.connect()
    for (const peer of ['alice', 'li_na', 'wang_wei']) {
      const messages = await client
        .roamingMessages({ operatorAccount: 'shop_lin', peerAccount: peer })
        .collect(100)
      // The one pasted text of 9 KB would cost the same in any form.
      const short = messages.filter(({ MsgBody }) => JSON.stringify(MsgBody).length < 2000)
      raw += encode(
        JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, Complete: 1, MsgList: short }),
      ).length
      const { structured } = await call(connected, 'im_get_messages', { account: 'shop_lin', peer })
      const lines = structured.untrusted?.transcript?.split('\n').filter((line) => line.length < 1000) ?? []
      concise += encode(lines.join('\n')).length
    }
    expect(concise / raw).toBeLessThanOrEqual(0.2)
  })
})
