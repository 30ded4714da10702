import { expect, test } from 'vitest'
import { createApp } from '../../../../test/app.ts'

const path = 'official_account_open_http_svc/get_subscribed_official_account_list'

test.each<[object]>([
  [{}],
  [{ Subscriber_Account: 'nobody' }],
  [{ Subscriber_Account: 'bob', Limit: 201 }],
  [{ Subscriber_Account: 'bob', Offset: -1 }],
])('a question is refused for %j', async (body) => {
  const { code } = await createApp(['bob'])
  expect(await code(path, body)).toBe(10004)
})

test('what somebody has subscribed to comes page by page', async () => {
  const { client, call } = await createApp(['alice', 'bob'])
  for (const number of [1, 2, 3, 4]) {
    const OfficialAccountUserID = `@TOA#_${number}`
    await call('official_account_open_http_svc/create_official_account', {
      Owner_Account: 'alice',
      Name: `News ${number}`,
      OfficialAccountUserID,
    })
    if (number === 2) continue
    await call('official_account_open_http_svc/add_subscriber', {
      Official_Account: OfficialAccountUserID,
      SubscriberList: [{ Subscriber_Account: 'bob' }],
    })
  }
  const ResponseFilter = { OfficialAccountBaseInfoFilter: ['Name'] as const, SelfInfoFilter: [] }
  const listing = client.paginate(path, { Subscriber_Account: 'bob', Limit: 2, ResponseFilter })
  const found: unknown[] = []
  for await (const { items } of listing.pages()) found.push(items)
  const line = (number: number) => ({
    Official_Account: `@TOA#_${number}`,
    Name: `News ${number}`,
    SelfInfo: {},
  })
  expect(found).toEqual([[line(1), line(3)], [line(4)]])
})
