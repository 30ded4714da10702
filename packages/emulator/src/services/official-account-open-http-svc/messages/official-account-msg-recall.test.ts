import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/official_account_msg_recall'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10010, { Official_Account: '@TOA#_other', MsgKeyList: ['1_1_1'] }],
  [10004, { Official_Account }],
  [10004, { Official_Account, MsgKeyList: [] }],
  [10004, { Official_Account, MsgKeyList: Array.from({ length: 11 }, () => '1_1_1') }],
  [10004, { Official_Account, MsgKeyList: ['1_1_1'], Reason: '因'.repeat(34) }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(expected)
})

test('each message has an outcome of its own', async () => {
  const { call } = await withNews()
  const { MsgKey } = await call('official_account_open_http_svc/send_official_account_msg', {
    Official_Account,
    Random: 1,
    MsgBody: text('hi'),
  })
  const keys = [
    MsgKey,
    MsgKey,
    '9_1_9',
    'no key',
    MsgKey.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
  ]
  const { RecallRetList } = await call(path, { Official_Account, MsgKeyList: keys })
  expect(RecallRetList.map(({ RetCode }) => RetCode)).toEqual([0, 10032, 10030, 10030, 10030])
})
