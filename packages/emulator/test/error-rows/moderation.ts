import { createEmulator } from '../../src/index.ts'
import { library } from '../../src/services/im-msg-audit-mgr/words/library.ts'
import type { ErrorRows } from './run.ts'

const SdkAppId = createEmulator({ seed: 'empty' }).sdkAppId
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const cloud = { SdkAppId, LibID: library.ID }
const page = { Offset: 0, Limit: 1 }
const word = { Keyword: 'spam', WordType: 1, FilterType: 2 }
const text = { AuditName: 'C2C', ContentType: 'Text', Content: 'hi' }
const item = { ContentId: 1, ContentType: 'Text', Content: 'hi' }

const always = { 2001: 'inside', 2002: 'no such command', 2004: 'edition', 2015: 'edition' } as const

/** The rows of commands about moderation. */
export const documented: ErrorRows = {
  'im_msg_audit/content_moderation': {
    ...always,
    2003: [
      { ...text, AuditName: undefined },
      { ...text, ContentType: 'Song' },
      { ...text, Content: '' },
      { ...text, Content: '词'.repeat(2731) },
    ],
  },
  'im_msg_audit/batch_content_moderation': {
    ...always,
    2003: [
      { Contents: [item] },
      { AuditName: 'Group' },
      { AuditName: 'Group', Contents: [] },
      { AuditName: 'Group', Contents: many(11, item) },
      { AuditName: 'Group', Contents: [{ ...item, ContentType: 'Audio' }] },
    ],
  },
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': {
    ...always,
    2003: [page, { SdkAppId: 7, ...page }, { SdkAppId, Limit: 1 }, { SdkAppId, Offset: 0, Limit: 101 }],
  },
  'im_msg_audit_mgr/get_cloud_audit_keywords': {
    ...always,
    2003: [
      { ...cloud, ...page, LibID: 'other' },
      { ...cloud, Offset: -1, Limit: 1 },
      { ...cloud, Offset: 0 },
    ],
  },
  'im_msg_audit_mgr/add_cloud_audit_keywords': {
    ...always,
    2003: [
      { LibID: library.ID, UserKeywords: [{ Content: 'spam' }] },
      { SdkAppId, LibID: 'other', UserKeywords: [{ Content: 'spam' }] },
      { ...cloud, UserKeywords: [] },
      { ...cloud, UserKeywords: ['spam'] },
      { ...cloud, UserKeywords: [{ Content: 'spam', Label: 'Odd' }] },
    ],
    2016: [{ ...cloud, UserKeywords: many(11, { Content: 'spam' }) }],
  },
  'im_msg_audit_mgr/delete_cloud_audit_keywords': {
    ...always,
    2003: [
      { ...cloud, LibID: 'other', Keywords: ['spam'] },
      { ...cloud, Keywords: [] },
      { ...cloud, Keywords: [7] },
    ],
  },
  'im_msg_audit_mgr/add_local_audit_keywords': {
    ...always,
    2003: [
      { LocalAuditWords: [word] },
      { SdkAppId, LocalAuditWords: [] },
      { SdkAppId, LocalAuditWords: [{ ...word, WordType: 3 }] },
      { SdkAppId, LocalAuditWords: [{ ...word, FilterType: 0 }] },
      { SdkAppId, LocalAuditWords: [{ ...word, Keyword: '(', WordType: 2 }] },
    ],
    2016: [{ SdkAppId, LocalAuditWords: many(11, word) }],
  },
  'im_msg_audit_mgr/delete_local_audit_keywords': {
    ...always,
    2003: [
      { LocalAuditWords: [word] },
      { SdkAppId, LocalAuditWords: [] },
      { SdkAppId, LocalAuditWords: [{ Keyword: 'spam' }] },
    ],
  },
  'im_msg_audit_mgr/get_local_audit_keywords': {
    ...always,
    2003: [
      page,
      { SdkAppId, Offset: 0, Limit: 101 },
      { SdkAppId, ...page, FilterType: 3 },
      { SdkAppId, ...page, Keyword: 7 },
    ],
  },
}
