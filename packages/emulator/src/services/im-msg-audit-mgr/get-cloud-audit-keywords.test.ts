import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'
import { library } from './words/library.ts'

const path = 'im_msg_audit_mgr/get_cloud_audit_keywords'
const app = { SdkAppId: 1_400_000_000, LibID: library.ID }

test.each<[object]>([
  [{ ...app, LibID: 'other', Offset: 0, Limit: 1 }],
  [{ ...app, Offset: -1, Limit: 1 }],
  [{ ...app, Offset: 0 }],
])('a question is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(2003)
})

test('words come page by page, and only those that contain what is looked for', async () => {
  const { call, client } = await createApp()
  const UserKeywords = ['spam', 'ham', 'jam'].map((Content) => ({ Content, Label: 'Ad' as const }))
  await call('im_msg_audit_mgr/add_cloud_audit_keywords', { ...app, UserKeywords })
  const all = await client.paginate(path, { ...app, Limit: 2 }, {}).collect(9)
  expect(all.map(({ Content }) => Content)).toEqual(['spam', 'ham', 'jam'])
  const { TotalCount, Infos } = await call(path, { ...app, Offset: 0, Limit: 9, Content: 'pa' })
  expect([TotalCount, Infos]).toEqual([
    1,
    [{ ID: 'k1', Content: 'spam', CreateTime: '2026-05-20 12:34:56', Label: 'Ad' }],
  ])
})
