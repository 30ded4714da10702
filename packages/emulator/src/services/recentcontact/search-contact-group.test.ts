import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'recentcontact/search_contact_group'
const bob = { Type: 1, To_Account: 'bob' }

test.each([
  ['no conversation', [], 50002],
  ['more than 300 conversations', Array(301).fill(bob), 50002],
  ['a conversation of no known type', [{ ...bob, Type: 3 }], 50002],
])('marks are not searched for %s', async (_, ContactItem, expected) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, { From_Account: 'alice', ContactItem })).toBe(expected)
})

test('a conversation without groups and marks says so', async () => {
  const { call } = await createApp(['alice'])
  const { ContactResultItem } = await call(path, { From_Account: 'alice', ContactItem: [bob] })
  expect(ContactResultItem).toMatchObject([
    { ...bob, StandardMark: '0', CustomMark: '', ContactGroupId: [], Timestamp: 0 },
  ])
})
