import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_msg_audit_mgr/get_local_audit_keywords'
const SdkAppId = 1_400_000_000

test.each<[object]>([
  [{ Offset: 0, Limit: 1 }],
  [{ SdkAppId, Offset: 0, Limit: 101 }],
  [{ SdkAppId, Offset: 0, Limit: 1, FilterType: 3 }],
  [{ SdkAppId, Offset: 0, Limit: 1, Keyword: 7 }],
])('a question is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(2003)
})

test('words and patterns come with how many there are of each', async () => {
  const { call } = await createApp()
  const LocalAuditWords = [
    { Keyword: 'spam', WordType: 1, FilterType: 2 },
    { Keyword: 'sp.m', WordType: 2, FilterType: 1, ReplacedContent: '*' },
    { Keyword: 'ham', WordType: 1, FilterType: 1, ReplacedContent: '-' },
  ] as const
  await call('im_msg_audit_mgr/add_local_audit_keywords', { SdkAppId, LocalAuditWords })
  const found = await call(path, { SdkAppId, Offset: 0, Limit: 1, Keyword: 'sp' })
  expect(found).toMatchObject({ TotalCount: 2, TotalRegCount: 1, CurCount: 1, CurRegCount: 1 })
  expect(found.LocalAuditWords).toEqual([
    {
      Id: 1,
      Keyword: 'spam',
      WordType: 1,
      FilterType: 2,
      ReplacedContent: '',
      UpdateTime: '2026-05-20 12:34:56',
    },
  ])
  const replaced = await call(path, { SdkAppId, Offset: 0, Limit: 9, FilterType: 1 })
  expect(replaced.LocalAuditWords.map(({ Keyword }) => Keyword)).toEqual(['sp.m', 'ham'])
})
