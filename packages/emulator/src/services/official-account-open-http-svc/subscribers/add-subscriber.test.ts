import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/add_subscriber'
const Official_Account = '@TOA#_news'
const list = (...ids: string[]) => ids.map((Subscriber_Account) => ({ Subscriber_Account }))

test.each<[number, object]>([
  [10004, { SubscriberList: list('bob') }],
  [10010, { Official_Account: '@TOA#_other', SubscriberList: list('bob') }],
  [10004, { Official_Account }],
  [10004, { Official_Account, SubscriberList: [] }],
  [10004, { Official_Account, SubscriberList: ['bob'] }],
  [10004, { Official_Account, SubscriberList: list(...Array.from({ length: 101 }, () => 'bob')) }],
])('is refused with %d for %j, and nobody subscribes', async (expected, body) => {
  const { code, info } = await withNews()
  expect(await code(path, body)).toBe(expected)
  expect(await info()).toMatchObject({ SubscriberNum: 0 })
})

test('who does not exist fails apart, and who had subscribed stays', async () => {
  const { call } = await withNews()
  await call(path, { Official_Account, SubscriberList: list('bob') })
  const { SubscriberList } = await call(path, {
    Official_Account,
    SubscriberList: list('nobody', 'bob', 'carol'),
  })
  expect(SubscriberList).toEqual([
    { Subscriber_Account: 'nobody', Result: 0 },
    { Subscriber_Account: 'bob', Result: 2 },
    { Subscriber_Account: 'carol', Result: 1 },
  ])
})

test('who is deleted has not subscribed any more', async () => {
  const { call, info } = await withNews()
  await call(path, { Official_Account, SubscriberList: list('bob', 'carol') })
  await call('im_open_login_svc/account_delete', { DeleteItem: [{ UserID: 'bob' }] })
  expect(await info()).toMatchObject({ SubscriberNum: 1 })
})
