import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/delete_subscriber'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10010, { Official_Account: '@TOA#_other', SubscriberToDel_Account: ['bob'] }],
  [10004, { Official_Account }],
  [10004, { Official_Account, SubscriberToDel_Account: [] }],
  [10004, { Official_Account, SubscriberToDel_Account: 'bob' }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(expected)
})

test('a subscription ends once, and who does not exist fails apart', async () => {
  const { call, info } = await withNews()
  const SubscriberList = [{ Subscriber_Account: 'bob' }]
  await call('official_account_open_http_svc/add_subscriber', { Official_Account, SubscriberList })
  const SubscriberToDel_Account = ['bob', 'bob', 'nobody']
  const ended = await call(path, { Official_Account, SubscriberToDel_Account })
  expect(ended.SubscriberList.map(({ Result }) => Result)).toEqual([1, 2, 0])
  expect(await info()).toMatchObject({ SubscriberNum: 0 })
})
