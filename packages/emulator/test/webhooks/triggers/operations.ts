import { sampleApp } from '../../../src/index.ts'
import { library } from '../../../src/services/im-msg-audit-mgr/words/library.ts'
import { nothing, reads, silent, type Triggers } from '../trigger.ts'

const app = { SdkAppId: sampleApp.sdkAppId }
const cloud = { ...app, LibID: library.ID }
const file = 'https://example.com/file.png'
const word = { Keyword: 'spam', WordType: 1 }
const asked = 'Who asks for a verdict has it in the answer; those that come by webhook are about messages.'

/** Moderation, files, and how the app is set up. */
export const operations: Triggers = {
  'im_msg_audit/content_moderation': nothing({ AuditName: 'C2C', ContentType: 'Text', Content: 'hi' }, asked),
  'im_msg_audit/batch_content_moderation': nothing(
    { AuditName: 'C2C', Contents: [{ ContentId: 1, ContentType: 'Text', Content: 'hi' }] },
    asked,
  ),
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': nothing({ ...app, Offset: 0, Limit: 1 }, reads),
  'im_msg_audit_mgr/get_cloud_audit_keywords': nothing({ ...cloud, Offset: 0, Limit: 1 }, reads),
  'im_msg_audit_mgr/add_cloud_audit_keywords': nothing(
    { ...cloud, UserKeywords: [{ Content: 'spam', Label: 'Ad' }] },
    silent,
  ),
  'im_msg_audit_mgr/delete_cloud_audit_keywords': nothing({ ...cloud, Keywords: ['spam'] }, silent),
  'im_msg_audit_mgr/add_local_audit_keywords': nothing(
    { ...app, LocalAuditWords: [{ ...word, FilterType: 2 }] },
    silent,
  ),
  'im_msg_audit_mgr/delete_local_audit_keywords': nothing({ ...app, LocalAuditWords: [word] }, silent),
  'im_msg_audit_mgr/get_local_audit_keywords': nothing({ ...app, Offset: 0, Limit: 1 }, reads),
  'openconfigsvr/setnospeaking': nothing(
    { Set_Account: 'bob', C2CmsgNospeakingTime: 60, GroupmsgNospeakingTime: 60 },
    'There is no webhook for mutes.',
  ),
  'openconfigsvr/getnospeaking': nothing({ Get_Account: 'bob' }, reads),
  'openconfigsvr/getappinfo': nothing({}, reads),
  'ConfigSvc/GetIPList': nothing({}, reads),
  'im_cos_msg/get_cos_sig': nothing({ RawURLs: [{ ResourceID: 1, RawURL: file }] }, reads),
  'im_cos_msg/forbid_illegal_object': nothing({ RawURL: file }, silent),
  'im_cos_msg/allow_banned_object': nothing({ RawURL: file }, silent),
}
