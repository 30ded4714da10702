import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_msg_audit/batch_content_moderation'
const item = { ContentId: 1, ContentType: 'Text', Content: 'hi' } as const

test.each<[object]>([
  [{ Contents: [item] }],
  [{ AuditName: 'Group' }],
  [{ AuditName: 'Group', Contents: [] }],
  [{ AuditName: 'Group', Contents: Array.from({ length: 11 }, () => item) }],
  [{ AuditName: 'Group', Contents: [{ ...item, ContentId: '1' }] }],
  [{ AuditName: 'Group', Contents: [{ ...item, ContentType: 'Audio' }] }],
  [{ AuditName: 'Group', Contents: [item], ExtSender: 7 }],
])('contents are refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(2003)
})

test('each content has a verdict of its own', async () => {
  const { call } = await createApp()
  const Contents = [
    item,
    { ContentId: 9, ContentType: 'Image', Content: 'https://example.com/1.jpg' },
  ] as const
  const { AuditResults } = await call(path, { AuditName: 'Group', Contents })
  expect(AuditResults.map(({ ContentId, Result }) => [ContentId, Result])).toEqual([
    [1, 'Pass'],
    [9, 'Pass'],
  ])
  expect(new Set(AuditResults.map(({ RequestId }) => RequestId)).size).toBe(2)
})
