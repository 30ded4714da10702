import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/send_official_account_msg'
const message = { Official_Account: '@TOA#_news', Random: 1, MsgBody: text('hi') }

test.each<[number, object]>([
  [10010, { ...message, Official_Account: '@TOA#_other' }],
  [10004, { ...message, Random: undefined }],
  [10004, { ...message, Random: 2 ** 32 }],
  [10004, { ...message, MsgBody: undefined }],
  [10004, { ...message, MsgBody: [] }],
  [10004, { ...message, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] }],
  [10004, { ...message, SendMsgControl: ['NoUnread'] }],
  [10004, { ...message, ForbidCallbackControl: ['Nope'] }],
  [10004, { ...message, SendMsgControl: ['NoLastMsg'], OnlineOnlyFlag: 1 }],
  [80002, { ...message, CloudCustomData: 'x'.repeat(12 * 1024) }],
])('is refused with %d for %j, and nothing is sent', async (expected, body) => {
  const { code, info } = await withNews()
  expect(await code(path, body)).toBe(expected)
  expect(await info()).toMatchObject({ LastMsgTime: 0 })
})

test('the same content with the same Random is one message for five minutes', async () => {
  const { call, emulator, info, second } = await withNews()
  const first = await call(path, message)
  expect(first).toMatchObject({ MsgTime: second(), MsgKey: `1_1_${second()}` })
  emulator.clock.advance(300_000)
  expect(await call(path, message)).toEqual(first)
  expect((await call(path, { ...message, MsgBody: text('ho') })).MsgKey).toBe(`2_1_${second()}`)
  emulator.clock.advance(1_000)
  expect((await call(path, message)).MsgKey).toBe(`3_1_${second()}`)
  expect(await info()).toMatchObject({ LastMsgTime: second() })
})
