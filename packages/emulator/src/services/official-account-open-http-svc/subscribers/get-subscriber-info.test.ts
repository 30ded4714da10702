import { expect, test } from 'vitest'
import { withNews } from '../../../../test/official-accounts.ts'

const path = 'official_account_open_http_svc/get_subscriber_info'
const Official_Account = '@TOA#_news'

test.each<[number, object]>([
  [10004, {}],
  [10010, { Official_Account: '@TOA#_other', Next: '' }],
  [10004, { Official_Account, Next: 'soon' }],
  [10004, { Official_Account, Next: '', Limit: 201 }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withNews()
  expect(await code(path, body)).toBe(expected)
})

test('subscribers come page by page, in the order in which they came', async () => {
  const { client, call, second } = await withNews()
  const SubscriberList = ['carol', 'alice', 'bob'].map((Subscriber_Account) => ({ Subscriber_Account }))
  await call('official_account_open_http_svc/add_subscriber', { Official_Account, SubscriberList })
  const pages: unknown[] = []
  for await (const { items } of client.paginate(path, { Official_Account, Limit: 2 }).pages())
    pages.push(items)
  const line = (id: string) => ({ Subscriber_Account: id, SubscribeTime: second(), CustomString: '' })
  expect(pages).toEqual([[line('carol'), line('alice')], [line('bob')]])
})
