import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('conversation groups have limits on their names and their number', async () => {
  const { call, code } = await createApp(['alice'])
  const make = (GroupName: string) => ({
    From_Account: 'alice',
    GroupContactItem: [{ GroupName, ContactItem: [] }] as const,
  })
  expect(await code('recentcontact/create_contact_group', make('x'.repeat(33)))).toBe(51011)
  for (let group = 0; group < 20; group += 1)
    await call('recentcontact/create_contact_group', make(`group ${group}`))
  expect(await code('recentcontact/create_contact_group', make('one more'))).toBe(51010)
  const ContactItem = Array.from({ length: 101 }, (_, i) => ({ Type: 1, To_Account: `user${i}` }))
  expect(
    await code('recentcontact/create_contact_group', {
      From_Account: 'alice',
      GroupContactItem: [{ GroupName: 'group 1', ContactItem }],
    }),
  ).toBe(51006)
})
