import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_msg_audit_mgr/add_local_audit_keywords'
const SdkAppId = 1_400_000_000
const word = { Keyword: 'spam', WordType: 1, FilterType: 2 } as const

test.each<[number, object]>([
  [2003, { LocalAuditWords: [word] }],
  [2003, { SdkAppId, LocalAuditWords: [] }],
  [2003, { SdkAppId, LocalAuditWords: [{ ...word, WordType: 3 }] }],
  [2003, { SdkAppId, LocalAuditWords: [{ ...word, FilterType: 0 }] }],
  [2003, { SdkAppId, LocalAuditWords: [{ ...word, Keyword: '(', WordType: 2 }] }],
  [2016, { SdkAppId, LocalAuditWords: Array.from({ length: 11 }, () => word) }],
])('is refused with %d for %j, and nothing is added', async (expected, body) => {
  const { code, emulator } = await createApp()
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.stores.moderation.localWords).toEqual([])
})

test('a word that is added again has what was said last, and a pattern of the same letters is another', async () => {
  const { call, emulator } = await createApp()
  const LocalAuditWords = [
    word,
    { ...word, FilterType: 1, ReplacedContent: '*' },
    { ...word, WordType: 2 },
  ] as const
  await call(path, { SdkAppId, LocalAuditWords })
  expect(emulator.world.stores.moderation.localWords).toMatchObject([
    { id: 1, wordType: 1, filterType: 1, replaced: '*' },
    { id: 2, wordType: 2, filterType: 2 },
  ])
})
