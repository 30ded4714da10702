/**
 * The `im_msg_audit_mgr` service: the words that moderation looks for.
 *
 * @module
 */

import type {
  AddCloudAuditKeywordsRequest,
  AddCloudAuditKeywordsResponse,
  DeleteCloudAuditKeywordsRequest,
  DeleteCloudAuditKeywordsResponse,
  GetCloudAuditKeywordsIdsRequest,
  GetCloudAuditKeywordsIdsResponse,
  GetCloudAuditKeywordsRequest,
  GetCloudAuditKeywordsResponse,
} from './cloud-words.ts'
import type {
  AddLocalAuditKeywordsRequest,
  DeleteLocalAuditKeywordsRequest,
  GetLocalAuditKeywordsRequest,
  GetLocalAuditKeywordsResponse,
  LocalAuditKeywordsDone,
} from './local-words.ts'

/** What the commands of `im_msg_audit_mgr` take and answer, by path. */
export type ImMsgAuditMgrCommands = {
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': [
    GetCloudAuditKeywordsIdsRequest,
    GetCloudAuditKeywordsIdsResponse,
  ]
  'im_msg_audit_mgr/get_cloud_audit_keywords': [GetCloudAuditKeywordsRequest, GetCloudAuditKeywordsResponse]
  'im_msg_audit_mgr/add_cloud_audit_keywords': [AddCloudAuditKeywordsRequest, AddCloudAuditKeywordsResponse]
  'im_msg_audit_mgr/delete_cloud_audit_keywords': [
    DeleteCloudAuditKeywordsRequest,
    DeleteCloudAuditKeywordsResponse,
  ]
  'im_msg_audit_mgr/add_local_audit_keywords': [AddLocalAuditKeywordsRequest, LocalAuditKeywordsDone]
  'im_msg_audit_mgr/delete_local_audit_keywords': [DeleteLocalAuditKeywordsRequest, LocalAuditKeywordsDone]
  'im_msg_audit_mgr/get_local_audit_keywords': [GetLocalAuditKeywordsRequest, GetLocalAuditKeywordsResponse]
}

/** The words that cloud moderation and the app's own filter look for. */
export const imMsgAuditMgr = {
  /**
   * Lists the libraries of words of cloud moderation, at most 100 per page.
   *
   * No page of its own was found; the fields are those of a client library.
   *
   * Errors worth knowing: 2015 (moderation is not enabled for the app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  getCloudAuditKeywordsIds: {
    path: 'im_msg_audit_mgr/get_cloud_audit_keywords_ids',
    repeat: 'read',
    paging: 'offset',
    start: { Offset: 0 },
    itemsIn: 'Infos',
  },

  /**
   * Lists the words of a library of cloud moderation, at most 100 per page.
   *
   * No page of its own was found; the fields are those of a client library.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  getCloudAuditKeywords: {
    path: 'im_msg_audit_mgr/get_cloud_audit_keywords',
    repeat: 'read',
    paging: 'offset',
    start: { Offset: 0 },
    itemsIn: 'Infos',
  },

  /**
   * Adds at most 10 words to a library of cloud moderation.
   *
   * A word is there once: so it is taken to be, the page does not say it.
   *
   * Errors worth knowing: 2003 (a field is wrong), 2016 (more than 10 words).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/77831}
   */
  addCloudAuditKeywords: {
    path: 'im_msg_audit_mgr/add_cloud_audit_keywords',
    repeat: 'idempotent',
    batch: { in: 'UserKeywords', most: 10 },
  },

  /**
   * Takes at most 10 words out of a library of cloud moderation.
   *
   * Each word has its own result, `Deleted`. No page of its own was found. Gone once is gone.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  deleteCloudAuditKeywords: {
    path: 'im_msg_audit_mgr/delete_cloud_audit_keywords',
    repeat: 'idempotent',
    outcomes: [{ in: 'Details', item: 'Keyword', code: 'Deleted', fails: false }],
    batch: { in: 'Keywords', most: 10 },
  },

  /**
   * Adds at most 10 words or patterns to the app's own filter.
   *
   * No page of its own was found. A word is there once: so it is taken to be.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  addLocalAuditKeywords: {
    path: 'im_msg_audit_mgr/add_local_audit_keywords',
    repeat: 'idempotent',
    batch: { in: 'LocalAuditWords', most: 10 },
  },

  /**
   * Deletes at most 10 words or patterns from the app's own filter.
   *
   * No page of its own was found. Gone once is gone.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  deleteLocalAuditKeywords: {
    path: 'im_msg_audit_mgr/delete_local_audit_keywords',
    repeat: 'idempotent',
    batch: { in: 'LocalAuditWords', most: 10 },
  },

  /**
   * Lists the words and patterns of the app's own filter, at most 100 per page.
   *
   * No page of its own was found.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  getLocalAuditKeywords: {
    path: 'im_msg_audit_mgr/get_local_audit_keywords',
    repeat: 'read',
    paging: 'offset',
    start: { Offset: 0 },
    itemsIn: 'LocalAuditWords',
  },
} as const
