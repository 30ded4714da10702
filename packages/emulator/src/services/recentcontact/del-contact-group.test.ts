import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'recentcontact/del_contact_group'

test.each([
  ['an account that does not exist', { From_Account: 'nobody' }, 50001],
  ['no name', { GroupName: [] }, 50002],
  ['two names', { GroupName: ['work', 'home'] }, 50002],
  ['a name of no conversation group', { GroupName: ['home'] }, 51009],
])('a conversation group is not deleted with %s', async (_, change, expected) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, { From_Account: 'alice', GroupName: ['work'], ...change })).toBe(expected)
})
