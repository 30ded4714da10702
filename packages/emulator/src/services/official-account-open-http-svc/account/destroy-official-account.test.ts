import { expect, test } from 'vitest'
import { createApp } from '../../../../test/app.ts'

const path = 'official_account_open_http_svc/destroy_official_account'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10004, {}],
  [10010, { Official_Account: '@TOA#_other' }],
])('a deletion is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(expected)
})

test('what is deleted is gone, for its subscribers as well', async () => {
  const { call, code } = await createApp(['alice'])
  await call('official_account_open_http_svc/create_official_account', {
    Owner_Account: 'alice',
    Name: 'News',
    OfficialAccountUserID: Official_Account,
  })
  const SubscriberList = [{ Subscriber_Account: 'alice' }]
  await call('official_account_open_http_svc/add_subscriber', { Official_Account, SubscriberList })
  await call(path, { Official_Account })
  expect(await code(path, { Official_Account })).toBe(10010)
  const list = 'official_account_open_http_svc/get_subscribed_official_account_list'
  expect((await call(list, { Subscriber_Account: 'alice' })).TotalCount).toBe(0)
})
