import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/modify_subscriber_info'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10010, { Official_Account: '@TOA#_other', Subscriber_Account: 'bob' }],
  [10004, { Official_Account }],
  [10007, { Official_Account, Subscriber_Account: 'bob', CustomString: 'vip' }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(expected)
})

test('the text of a subscription is kept, and stays when none is given', async () => {
  const { call } = await withNews()
  const SubscriberList = [{ Subscriber_Account: 'bob' }]
  await call('official_account_open_http_svc/add_subscriber', { Official_Account, SubscriberList })
  await call(path, { Official_Account, Subscriber_Account: 'bob', CustomString: 'vip' })
  await call(path, { Official_Account, Subscriber_Account: 'bob' })
  const { OfficialAccountInfoList } = await call(
    'official_account_open_http_svc/get_subscribed_official_account_list',
    { Subscriber_Account: 'bob' },
  )
  expect(OfficialAccountInfoList[0]?.SelfInfo).toMatchObject({ CustomString: 'vip' })
})
