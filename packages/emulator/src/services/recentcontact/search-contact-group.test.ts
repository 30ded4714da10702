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

test('of a conversation without groups and marks neither is there', async () => {
  const { call } = await createApp(['alice'])
  const { ContactResultItem } = await call(path, { From_Account: 'alice', ContactItem: [bob] })
  expect(ContactResultItem).toEqual([{ ...bob, StandardMark: '0', Timestamp: 0 }])
})
