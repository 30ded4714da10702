import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'
import { library } from './words/library.ts'

const path = 'im_msg_audit_mgr/add_cloud_audit_keywords'
const right = {
  SdkAppId: 1_400_000_000,
  LibID: library.ID,
  UserKeywords: [{ Content: 'spam', Label: 'Ad' }],
}

test.each<[number, object]>([
  [2003, { ...right, SdkAppId: undefined }],
  [2003, { ...right, LibID: 'other' }],
  [2003, { ...right, UserKeywords: [] }],
  [2003, { ...right, UserKeywords: ['spam'] }],
  [2003, { ...right, UserKeywords: [{ Content: 'spam', Label: 'Odd' }] }],
  [2016, { ...right, UserKeywords: Array.from({ length: 11 }, () => right.UserKeywords[0]) }],
])('is refused with %d for %j, and no word is added', async (expected, body) => {
  const { code, emulator } = await createApp()
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.stores.moderation.cloudWords).toEqual([])
})

test('a word is there once, however often it is added', async () => {
  const { call, emulator } = await createApp()
  for (const _ of [1, 2]) await call(path, right)
  expect(emulator.world.stores.moderation.cloudWords.map(({ content }) => content)).toEqual(['spam'])
})
