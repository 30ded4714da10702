import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/official_account_msg_get_simple'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10010, { Official_Account: '@TOA#_other', ReqMsgNumber: 1 }],
  [10004, { Official_Account }],
  [10004, { Official_Account, ReqMsgNumber: 0 }],
  [10004, { Official_Account, ReqMsgNumber: 1, LastMsgKey: '9_1_9' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(expected)
})

/** An official account with so many messages. */
async function withMessages(count: number) {
  const app = await withNews()
  const keys: string[] = []
  for (let Random = 1; Random <= count; Random += 1) {
    const MsgBody = text(`message ${Random}`)
    const path = 'official_account_open_http_svc/send_official_account_msg'
    keys.push((await app.call(path, { Official_Account, Random, MsgBody })).MsgKey)
  }
  return { ...app, keys }
}

test('an official account that said nothing has no messages', async () => {
  const { call } = await withNews()
  expect(await call(path, { Official_Account, ReqMsgNumber: 5 })).toMatchObject({
    Official_Account,
    IsFinished: 1,
    RspMsgList: [],
    LastMsgKey: '',
  })
})

test('messages come newest first, 20 at most, and lead to older ones', async () => {
  const { client, call, keys } = await withMessages(23)
  expect(await call(path, { Official_Account, ReqMsgNumber: 23 })).toMatchObject({ IsFinished: 0 })
  const found = await client.paginate(path, { Official_Account, ReqMsgNumber: 23 }).collect(99)
  expect(found.map(({ MsgKey }) => MsgKey)).toEqual(keys.toReversed())
})

test('what was recalled comes only when it is asked for', async () => {
  const { call, keys } = await withMessages(2)
  const MsgKeyList = keys.slice(0, 1)
  await call('official_account_open_http_svc/official_account_msg_recall', { Official_Account, MsgKeyList })
  const placesOf = async (WithRecalledMsg: 0 | 1) => {
    const { RspMsgList } = await call(path, { Official_Account, ReqMsgNumber: 5, WithRecalledMsg })
    return RspMsgList.map(({ IsPlaceMsg }) => IsPlaceMsg)
  }
  expect(await placesOf(0)).toEqual([0])
  expect(await placesOf(1)).toEqual([0, 2])
})
