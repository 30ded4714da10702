import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'
import { library } from '../im-msg-audit-mgr/words/library.ts'

const path = 'im_msg_audit/content_moderation'
const text = { AuditName: 'C2C', ContentType: 'Text', Content: 'buy spam now' } as const

test.each<[object]>([
  [{ ...text, AuditName: undefined }],
  [{ ...text, ContentType: 'Song' }],
  [{ ...text, Content: '' }],
  [{ ...text, Content: '词'.repeat(2731) }],
])('a content is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(2003)
})

test('a text with words of the library is stopped, with their label', async () => {
  const { call, emulator } = await createApp()
  expect(await call(path, text)).toMatchObject({ Result: 'Pass', Score: 0, Label: 'Normal', Keywords: [] })
  const add = (Content: string, Label: 'Ad' | 'Abuse') =>
    call('im_msg_audit_mgr/add_cloud_audit_keywords', {
      SdkAppId: emulator.sdkAppId,
      LibID: library.ID,
      UserKeywords: [{ Content, Label }],
    })
  await add('spam', 'Ad')
  expect(await call(path, text)).toMatchObject({ Result: 'Block', Label: 'Ad', Keywords: ['spam'] })
  await add('buy', 'Abuse')
  expect(await call(path, text)).toMatchObject({ Label: 'Composite', Keywords: ['spam', 'buy'] })
})

test('words and patterns of the local filter, which is for client SDKs, do not count', async () => {
  const { call, emulator } = await createApp()
  const LocalAuditWords = [
    { Keyword: 'spam', WordType: 1, FilterType: 2 },
    { Keyword: 'b.y', WordType: 2, FilterType: 1, ReplacedContent: '***' },
  ] as const
  const { sdkAppId: SdkAppId } = emulator
  await call('im_msg_audit_mgr/add_local_audit_keywords', { SdkAppId, LocalAuditWords })
  expect(await call(path, text)).toMatchObject({ Result: 'Pass', Label: 'Normal', Keywords: [] })
  const { AuditResults } = await call('im_msg_audit/batch_content_moderation', {
    AuditName: 'C2C',
    Contents: [{ ContentId: 1, ContentType: 'Text', Content: text.Content }],
  })
  expect(AuditResults).toMatchObject([{ Result: 'Pass', Keywords: [] }])
})

test('a picture passes, and a sound has no verdict yet', async () => {
  const { call } = await createApp()
  const Content = 'https://example.com/spam'
  expect(await call(path, { ...text, ContentType: 'Image', Content })).toMatchObject({ Result: 'Pass' })
  const sound = await call(path, { ...text, ContentType: 'Audio', Content })
  expect(sound).not.toHaveProperty('Result')
  expect(sound.RequestId).not.toBe('')
})
