import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_msg_audit_mgr/get_cloud_audit_keywords_ids'
const SdkAppId = 1_400_000_000

test.each<[object]>([
  [{ Offset: 0, Limit: 1 }],
  [{ SdkAppId: 7, Offset: 0, Limit: 1 }],
  [{ SdkAppId, Limit: 1 }],
  [{ SdkAppId, Offset: 0, Limit: 0 }],
  [{ SdkAppId, Offset: 0, Limit: 101 }],
])('a question is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(2003)
})

test('there is one library, on the first page', async () => {
  const { call } = await createApp()
  expect((await call(path, { SdkAppId, Offset: 0, Limit: 10 })).Infos).toHaveLength(1)
  expect(await call(path, { SdkAppId, Offset: 1, Limit: 10 })).toMatchObject({ TotalCount: 1, Infos: [] })
})
