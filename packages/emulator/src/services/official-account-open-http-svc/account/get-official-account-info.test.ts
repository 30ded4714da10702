import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/get_official_account_info'
const item = { Official_Account: '@TOA#_news' }

test.each<[object]>([
  [{}],
  [{ OfficialAccountIdList: [] }],
  [{ OfficialAccountIdList: ['@TOA#_news'] }],
  [{ OfficialAccountIdList: Array.from({ length: 51 }, () => item) }],
  [{ OfficialAccountIdList: [item], ResponseFilter: { OfficialAccountBaseInfoFilter: 'Name' } }],
])('a question is refused for %j', async (body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(10004)
})

test('one that does not exist has a code of its own, and the others come', async () => {
  const { call } = await withNews()
  const { OfficialAccountInfoList } = await call(path, {
    OfficialAccountIdList: [{ Official_Account: '@TOA#_other' }, item],
    ResponseFilter: { OfficialAccountBaseInfoFilter: ['Name', 'SubscriberNum'] },
  })
  expect(OfficialAccountInfoList[0]).toMatchObject({ Official_Account: '@TOA#_other', ErrorCode: 10010 })
  expect(OfficialAccountInfoList[1]).toEqual({
    ...item,
    ErrorCode: 0,
    ErrorInfo: '',
    Name: 'News',
    SubscriberNum: 0,
  })
})

test('without a filter all comes', async () => {
  const { info, second } = await withNews()
  expect(await info()).toEqual({
    ...item,
    ErrorCode: 0,
    ErrorInfo: '',
    CreateTime: second(),
    Name: 'News',
    Owner_Account: 'alice',
    LastMsgTime: 0,
    SubscriberNum: 0,
    Introduction: '',
    FaceUrl: '',
    Organization: '',
    CustomString: '',
  })
})
