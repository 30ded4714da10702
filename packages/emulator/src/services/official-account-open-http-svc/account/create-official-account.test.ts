import { expect, test } from 'vitest'
import { createApp } from '../../../../test/app.ts'

const path = 'official_account_open_http_svc/create_official_account'
const news = { Owner_Account: 'alice', Name: 'News', OfficialAccountUserID: '@TOA#_news' }

test.each<[string, object]>([
  ['without an owner', { Name: 'News' }],
  ['whose owner does not exist', { ...news, Owner_Account: 'nobody' }],
  ['without a name', { Owner_Account: 'alice' }],
  ['with an empty name', { ...news, Name: '' }],
  ['whose name has 151 bytes', { ...news, Name: 'x'.repeat(151) }],
  ['whose introduction has 402 bytes', { ...news, Introduction: '介'.repeat(134) }],
  ['whose picture has 501 bytes', { ...news, FaceUrl: 'x'.repeat(501) }],
  ['whose organization has 501 bytes', { ...news, Organization: 'x'.repeat(501) }],
  ['whose text of its own has 3,001 bytes', { ...news, CustomString: 'x'.repeat(3001) }],
  ['with an id of another form', { ...news, OfficialAccountUserID: 'news' }],
  ['with an id that is only the beginning of one', { ...news, OfficialAccountUserID: '@TOA#_' }],
  ['for a number of subscribers that is a text', { ...news, MaxSubscriberNum: '9' }],
])('an official account %s is refused, and none is made', async (_, body) => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code(path, body)).toBe(10004)
  expect(emulator.world.stores.officialAccounts.all).toEqual([])
})

test('an id is taken once', async () => {
  const { code } = await createApp(['alice'])
  expect(await code(path, news)).toBe(0)
  expect(await code(path, news)).toBe(10004)
})

test('without an id of its own, each call makes another one', async () => {
  const { call } = await createApp(['alice'])
  const ids = [1, 2].map(
    async () => (await call(path, { Owner_Account: 'alice', Name: 'News' })).OfficialAccountUserID,
  )
  const [first, second] = await Promise.all(ids)
  expect(first).toMatch(/^@TOA#_/)
  expect(second).toMatch(/^@TOA#_/)
  expect(first).not.toBe(second)
})
