import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('conversations with marks are listed 100 at a time, each on exactly one page', async () => {
  const { call } = await createApp(['alice'])
  const contacts = Array.from({ length: 101 }, (_, index) => ({ Type: 1, To_Account: `peer${index}` }))
  for (const ContactItem of contacts) {
    const MarkItem = [{ OptType: 1, ContactItem, SetMark: [1] }] as const
    await call('recentcontact/mark_contact', { From_Account: 'alice', MarkItem })
  }
  const page = (StartIndex: number) =>
    call('recentcontact/get_contact_group', { From_Account: 'alice', StartIndex })
  const [first, second] = [await page(0), await page(100)]
  expect([first.CompleteFlag, first.NextStartIndex]).toEqual([0, 100])
  expect([second.CompleteFlag, second.NextStartIndex]).toEqual([1, 101])
  const ids = [...(first.ContactItem ?? []), ...(second.ContactItem ?? [])].map((item) => item.To_Account)
  expect(ids).toEqual(contacts.map(({ To_Account }) => To_Account))
})
