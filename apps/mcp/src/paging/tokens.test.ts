import { createEmulator } from '@timkit/emulator'
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
