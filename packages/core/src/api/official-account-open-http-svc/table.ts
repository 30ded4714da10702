/**
 * The `official_account_open_http_svc` service: accounts that people subscribe to, and what they publish.
 *
 * Its pages were read in part only; the rest is what client libraries send and read. It exists since 2024.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type {
  CreateOfficialAccountRequest,
  CreateOfficialAccountResponse,
  DestroyOfficialAccountRequest,
  GetOfficialAccountInfoRequest,
  GetOfficialAccountInfoResponse,
  ModifyOfficialAccountBaseInfoRequest,
} from './account.ts'
import type {
  OfficialAccountMsgGetSimpleRequest,
  OfficialAccountMsgGetSimpleResponse,
  OfficialAccountMsgRecallRequest,
  OfficialAccountMsgRecallResponse,
  SendOfficialAccountMsgRequest,
  SendOfficialAccountMsgResponse,
} from './messages.ts'
import type {
  AddSubscriberRequest,
  DeleteSubscriberRequest,
  GetSubscribedOfficialAccountListRequest,
  GetSubscribedOfficialAccountListResponse,
  GetSubscriberInfoRequest,
  GetSubscriberInfoResponse,
  ModifySubscriberInfoRequest,
  SubscriberResults,
} from './subscribers.ts'

/** What the commands of `official_account_open_http_svc` take and answer, by path. */
export type OfficialAccountOpenHttpSvcCommands = {
  'official_account_open_http_svc/create_official_account': [
    CreateOfficialAccountRequest,
    CreateOfficialAccountResponse,
  ]
  'official_account_open_http_svc/destroy_official_account': [DestroyOfficialAccountRequest, EmptyResponse]
  'official_account_open_http_svc/modify_official_account_base_info': [
    ModifyOfficialAccountBaseInfoRequest,
    EmptyResponse,
  ]
  'official_account_open_http_svc/get_official_account_info': [
    GetOfficialAccountInfoRequest,
    GetOfficialAccountInfoResponse,
  ]
  'official_account_open_http_svc/get_subscriber_info': [GetSubscriberInfoRequest, GetSubscriberInfoResponse]
  'official_account_open_http_svc/add_subscriber': [AddSubscriberRequest, SubscriberResults]
  'official_account_open_http_svc/delete_subscriber': [DeleteSubscriberRequest, SubscriberResults]
  'official_account_open_http_svc/modify_subscriber_info': [ModifySubscriberInfoRequest, EmptyResponse]
  'official_account_open_http_svc/get_subscribed_official_account_list': [
    GetSubscribedOfficialAccountListRequest,
    GetSubscribedOfficialAccountListResponse,
  ]
  'official_account_open_http_svc/send_official_account_msg': [
    SendOfficialAccountMsgRequest,
    SendOfficialAccountMsgResponse,
  ]
  'official_account_open_http_svc/official_account_msg_recall': [
    OfficialAccountMsgRecallRequest,
    OfficialAccountMsgRecallResponse,
  ]
  'official_account_open_http_svc/official_account_msg_get_simple': [
    OfficialAccountMsgGetSimpleRequest,
    OfficialAccountMsgGetSimpleResponse,
  ]
}

/** Official accounts, those who subscribe to them, and their messages. */
export const officialAccountOpenHttpSvc = {
  /**
   * Makes an official account, to which others can subscribe.
   *
   * Without an id of your own each call makes another one, so that a repeat after a lost answer is left to you.
   *
   * Errors worth knowing: 10004 (a field is missing or too long). Its own table of codes was not read: those of groups.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60755}
   */
  createOfficialAccount: {
    path: 'official_account_open_http_svc/create_official_account',
    repeat: 'unsafe',
  },

  /**
   * Deletes an official account with its subscriptions; there is no way back.
   *
   * No page of its own was found; the field is what a client library sends. Deleted once is deleted.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  destroyOfficialAccount: {
    path: 'official_account_open_http_svc/destroy_official_account',
    repeat: 'idempotent',
  },

  /**
   * Changes what an official account says about itself; fields that are left out stay.
   *
   * No page of its own was found. One client library calls the first field `OfficialAccount` here, against all other
   * commands of the service, which is taken for its mistake. The same values twice are the same as once.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  modifyOfficialAccountBaseInfo: {
    path: 'official_account_open_http_svc/modify_official_account_base_info',
    repeat: 'idempotent',
  },

  /**
   * Returns what at most 50 official accounts say about themselves.
   *
   * Each has its own `ErrorCode`.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60758}
   */
  getOfficialAccountInfo: {
    path: 'official_account_open_http_svc/get_official_account_info',
    repeat: 'read',
    outcomes: [{ in: 'OfficialAccountInfoList', item: 'Official_Account', code: 'ErrorCode' }],
    batch: { in: 'OfficialAccountIdList', most: 50 },
  },

  /**
   * Lists who has subscribed to an official account, at most 200 per page.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60759}
   */
  getSubscriberInfo: {
    path: 'official_account_open_http_svc/get_subscriber_info',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'SubscriberList',
    cursor: { from: 'Next', to: 'Next' },
    start: { Next: '' },
  },

  /**
   * Subscribes at most 100 accounts to an official account.
   *
   * Each has its own `Result`: 0 is a failure, and 2 says that it had subscribed before, which makes a repeat harmless.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60760}
   */
  addSubscriber: {
    path: 'official_account_open_http_svc/add_subscriber',
    repeat: 'idempotent',
    outcomes: [{ in: 'SubscriberList', item: 'Subscriber_Account', code: 'Result', fails: 0 }],
    batch: { in: 'SubscriberList', most: 100 },
  },

  /**
   * Ends the subscriptions of accounts to an official account.
   *
   * Each has its own `Result`, as in `addSubscriber`. No page of its own was found.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  deleteSubscriber: {
    path: 'official_account_open_http_svc/delete_subscriber',
    repeat: 'idempotent',
    outcomes: [{ in: 'SubscriberList', item: 'Subscriber_Account', code: 'Result', fails: 0 }],
  },

  /**
   * Sets the text of your own that a subscription carries.
   *
   * No page of its own was found. The same text twice is the same as once.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  modifySubscriberInfo: {
    path: 'official_account_open_http_svc/modify_subscriber_info',
    repeat: 'idempotent',
  },

  /**
   * Lists the official accounts that an account has subscribed to, at most 200 per page.
   *
   * The next `Offset` is the `Next` of the answer, until `CompleteFlag` is 1.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60763}
   */
  getSubscribedOfficialAccountList: {
    path: 'official_account_open_http_svc/get_subscribed_official_account_list',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'OfficialAccountInfoList',
    cursor: { from: 'Next', to: 'Offset', end: ['CompleteFlag'] },
  },

  /**
   * Sends a message of an official account to all who have subscribed.
   *
   * The same content with the same `Random` within 5 minutes is dropped as a repeat.
   *
   * Errors worth knowing: 10004 (not a valid request), 10016 (refused by a webhook), 80002 (too long).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60810}
   */
  sendOfficialAccountMsg: {
    path: 'official_account_open_http_svc/send_official_account_msg',
    repeat: 'deduplicated',
    deduplication: { by: ['Random', 'MsgBody'], seconds: 300 },
  },

  /**
   * Recalls at most 10 messages of an official account; there is no way back.
   *
   * Each message has its own `RetCode`. Found in a client library only. Recalled once is recalled.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  officialAccountMsgRecall: {
    path: 'official_account_open_http_svc/official_account_msg_recall',
    repeat: 'idempotent',
    outcomes: [{ in: 'RecallRetList', item: 'MsgKey', code: 'RetCode' }],
    batch: { in: 'MsgKeyList', most: 10 },
  },

  /**
   * Reads the messages of an official account, at most 20 at a time, newest first.
   *
   * `LastMsgKey` of an answer leads to what is older, unless `IsFinished` is 2; unlike in one-to-one conversations no time goes with it.
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60812}
   */
  officialAccountMsgGetSimple: {
    path: 'official_account_open_http_svc/official_account_msg_get_simple',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'RspMsgList',
    cursor: { from: 'LastMsgKey', to: 'LastMsgKey', expired: 'IsFinished' },
  },
} as const
