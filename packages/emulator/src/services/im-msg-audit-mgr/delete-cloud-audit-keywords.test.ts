import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'
import { library } from './words/library.ts'

const path = 'im_msg_audit_mgr/delete_cloud_audit_keywords'
const app = { SdkAppId: 1_400_000_000, LibID: library.ID }

test.each<[number, object]>([
  [2003, { ...app, LibID: 'other', Keywords: ['spam'] }],
  [2003, { ...app, Keywords: [] }],
  [2003, { ...app, Keywords: [7] }],
  [2016, { ...app, Keywords: Array.from({ length: 11 }, () => 'spam') }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(expected)
})

test('a word that is not there fails apart', async () => {
  const { call, emulator } = await createApp()
  await call('im_msg_audit_mgr/add_cloud_audit_keywords', { ...app, UserKeywords: [{ Content: 'spam' }] })
  const { Count, Details } = await call(path, { ...app, Keywords: ['spam', 'ham'] })
  expect([Count, Details.map(({ Keyword, Deleted }) => [Keyword, Deleted])]).toEqual([
    1,
    [
      ['spam', true],
      ['ham', false],
    ],
  ])
  expect(emulator.world.stores.moderation.cloudWords).toEqual([])
})
