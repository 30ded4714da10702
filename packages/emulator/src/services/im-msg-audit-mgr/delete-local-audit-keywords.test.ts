import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_msg_audit_mgr/delete_local_audit_keywords'
const SdkAppId = 1_400_000_000
const word = { Keyword: 'spam', WordType: 1 } as const

test.each<[number, object]>([
  [2003, { LocalAuditWords: [word] }],
  [2003, { SdkAppId, LocalAuditWords: [] }],
  [2003, { SdkAppId, LocalAuditWords: [{ Keyword: 'spam' }] }],
  [2016, { SdkAppId, LocalAuditWords: Array.from({ length: 11 }, () => word) }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(expected)
})

test('a word is gone, and a pattern of the same letters stays', async () => {
  const { call, emulator } = await createApp()
  const both = [1, 2].map((WordType) => ({
    Keyword: 'spam',
    WordType: WordType as 1 | 2,
    FilterType: 2 as const,
  }))
  await call('im_msg_audit_mgr/add_local_audit_keywords', { SdkAppId, LocalAuditWords: both })
  for (const _ of [1, 2]) await call(path, { SdkAppId, LocalAuditWords: [word] })
  expect(emulator.world.stores.moderation.localWords.map(({ wordType }) => wordType)).toEqual([2])
})
