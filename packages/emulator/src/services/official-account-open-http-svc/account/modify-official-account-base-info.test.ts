import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/modify_official_account_base_info'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10004, {}],
  [10010, { Official_Account: '@TOA#_other', Name: 'x' }],
  [10004, { Official_Account, Name: '' }],
  [10004, { Official_Account, Name: 'x'.repeat(151) }],
  [10004, { Official_Account, Introduction: 7 }],
  [10004, { Official_Account, MaxSubscriberNum: -1 }],
])('a change is refused with %d for %j, and nothing changes', async (expected, body) => {
  const { code, info } = await withNews()
  const before = await info()
  expect(await code(path, body)).toBe(expected)
  expect(await info()).toEqual(before)
})

test('what is left out stays', async () => {
  const { call, info } = await withNews()
  await call(path, { Official_Account, Introduction: 'of today', MaxSubscriberNum: 1 })
  expect(await info()).toMatchObject({ Name: 'News', Introduction: 'of today' })
  const SubscriberList = [{ Subscriber_Account: 'alice' }, { Subscriber_Account: 'bob' }]
  const added = await call('official_account_open_http_svc/add_subscriber', {
    Official_Account,
    SubscriberList,
  })
  expect(added.SubscriberList.map(({ Result }) => Result)).toEqual([1, 0])
})
