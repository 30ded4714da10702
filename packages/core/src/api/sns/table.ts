/**
 * The `sns` service: friends, blocklists and friend groups.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type {
  BlackListAddRequest,
  BlackListAddResponse,
  BlackListCheckRequest,
  BlackListCheckResponse,
  BlackListDeleteRequest,
  BlackListDeleteResponse,
  BlackListGetRequest,
  BlackListGetResponse,
} from './blocklist.ts'
import type {
  GroupAddRequest,
  GroupAddResponse,
  GroupDeleteRequest,
  GroupDeleteResponse,
  GroupGetRequest,
  GroupGetResponse,
} from './friend-groups.ts'
import type {
  FriendCheckRequest,
  FriendCheckResponse,
  FriendGetListRequest,
  FriendGetListResponse,
  FriendGetRequest,
  FriendGetResponse,
} from './friend-list.ts'
import type {
  FriendAddRequest,
  FriendAddResponse,
  FriendDeleteAllRequest,
  FriendDeleteRequest,
  FriendDeleteResponse,
  FriendImportRequest,
  FriendImportResponse,
  FriendUpdateRequest,
  FriendUpdateResponse,
} from './friends.ts'

/** What the commands of `sns` take and answer, by path. */
export type SnsCommands = {
  'sns/friend_add': [FriendAddRequest, FriendAddResponse]
  'sns/friend_import': [FriendImportRequest, FriendImportResponse]
  'sns/friend_update': [FriendUpdateRequest, FriendUpdateResponse]
  'sns/friend_delete': [FriendDeleteRequest, FriendDeleteResponse]
  'sns/friend_delete_all': [FriendDeleteAllRequest, EmptyResponse]
  'sns/friend_check': [FriendCheckRequest, FriendCheckResponse]
  'sns/friend_get': [FriendGetRequest, FriendGetResponse]
  'sns/friend_get_list': [FriendGetListRequest, FriendGetListResponse]
  'sns/black_list_add': [BlackListAddRequest, BlackListAddResponse]
  'sns/black_list_delete': [BlackListDeleteRequest, BlackListDeleteResponse]
  'sns/black_list_get': [BlackListGetRequest, BlackListGetResponse]
  'sns/black_list_check': [BlackListCheckRequest, BlackListCheckResponse]
  'sns/group_add': [GroupAddRequest, GroupAddResponse]
  'sns/group_delete': [GroupDeleteRequest, GroupDeleteResponse]
  'sns/group_get': [GroupGetRequest, GroupGetResponse]
}

/** Friends, blocklists and the groups into which friends are sorted. */
export const sns = {
  /**
   * Makes accounts friends of one account, or asks them where they want to be asked.
   *
   * Each account has a `ResultCode` of its own. A repeat can ask a second time where the other side has to agree, so a
   * call whose answer was lost is not repeated: a judgement, the page says nothing.
   *
   * Errors worth knowing, of an account: 30010 and 30014 (too many friends, on this side or the other), 30515 and 30525
   * (blocked, by this side or the other), 30516 (it refuses everybody), 30539 (it was asked: no failure).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34902}
   */
  friendAdd: {
    path: 'sns/friend_add',
    repeat: 'unsafe',
    // 30539: the other side was asked, and has to agree.
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode', done: [30539] },
      { in: 'Fail_Account', only: 'failed' },
    ],
  },

  /**
   * Imports friends into the list of an account, in that direction only, without asking and without webhooks.
   *
   * Each friend has a `ResultCode` of its own. A repeat describes the same list again, which is a judgement: whether it
   * overwrites what is there is not documented. Several calls for one account at the same time lead to 30008.
   *
   * Errors worth knowing, of a friend: 30003 (no such account), 30010 (too many friends), 30011 (too many friend groups).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34903}
   */
  friendImport: {
    path: 'sns/friend_import',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
  },

  /**
   * Sets remarks, friend groups and custom fields of friends.
   *
   * Each friend has a `ResultCode` of its own. A repeat writes the same again, over what anybody else wrote between the
   * two calls. Several calls for one account at the same time lead to 30008: put all friends into one.
   *
   * Errors worth knowing, of a friend: 30001 (a field), 30011 (too many friend groups).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34904}
   */
  friendUpdate: {
    path: 'sns/friend_update',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
  },

  /**
   * Deletes at most 1000 friends from the list of an account and, on request, the account from theirs.
   *
   * Each friend has a `ResultCode` of its own. A repeat changes nothing but says 31704 of each, so after a lost answer
   * that code means that it is done.
   *
   * Errors worth knowing, of a friend: 31704 (no friend), 31707 (stopped by a security rule).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34905}
   */
  friendDelete: {
    path: 'sns/friend_delete',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 1000, inTurn: true },
  },

  /**
   * Empties the friend list of an account, with all fields of its friends.
   *
   * A repeat also deletes friends that were made between the two calls.
   *
   * Errors worth knowing: 30003 (no such account), 30008 (changed by two at the same time).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34906}
   */
  friendDeleteAll: {
    path: 'sns/friend_delete_all',
    repeat: 'idempotent',
  },

  /**
   * Checks for at most 1000 accounts whether they are friends of one account, it of them, or both.
   *
   * Each account has a `ResultCode` of its own.
   *
   * Errors worth knowing: 30001 (a field), 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34907}
   */
  friendCheck: {
    path: 'sns/friend_check',
    repeat: 'read',
    outcomes: [
      { in: 'InfoItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 1000 },
  },

  /**
   * Lists the friends of an account with all fields of the friendship, page by page, without their profiles.
   *
   * `NextStartIndex` of an answer is the `StartIndex` of the next request until `CompleteFlag` is not 0.
   *
   * Errors worth knowing: 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34908}
   */
  friendGet: {
    path: 'sns/friend_get',
    repeat: 'read',
    paging: 'start-index',
    itemsIn: 'UserDataItem',
  },

  /**
   * Returns fields of some friends of an account, those of the friendship and those of their profiles.
   *
   * Each account has a `ResultCode` of its own.
   *
   * Errors worth knowing: 30001 (a field; of an account: it is no friend), 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34910}
   */
  friendGetList: {
    path: 'sns/friend_get_list',
    repeat: 'read',
    outcomes: [
      { in: 'InfoItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Puts at most 1000 accounts on the blocklist of an account, and ends friendships with them on both sides.
   *
   * Each account has a `ResultCode` of its own. Who is blocked cannot write to the account nor ask to be a friend, but
   * `sendMsg` of the REST API goes through. A repeat changes nothing but says 30001 of each (judgement).
   *
   * Errors worth knowing, of an account: 30001 (blocked before), 30013 (more than 1000 would be blocked).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34911}
   */
  blackListAdd: {
    path: 'sns/black_list_add',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 1000, inTurn: true },
  },

  /**
   * Takes at most 1000 accounts off the blocklist of an account; friendships do not come back.
   *
   * Each account has a `ResultCode` of its own. Twice is once, which is a judgement.
   *
   * Errors worth knowing: 30003 (no such account), 30008 (changed by two at the same time).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34912}
   */
  blackListDelete: {
    path: 'sns/black_list_delete',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 1000, inTurn: true },
  },

  /**
   * Lists the blocklist of an account, page by page.
   *
   * `StartIndex` of an answer is that of the next request, until it is 0.
   *
   * Errors worth knowing: 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34914}
   */
  blackListGet: {
    path: 'sns/black_list_get',
    repeat: 'read',
    paging: 'cursor',
    itemsIn: 'BlackListItem',
    cursor: { from: 'StartIndex', to: 'StartIndex' },
    start: { StartIndex: 0 },
  },

  /**
   * Checks for at most 1000 accounts whether one account blocks them, they it, or both.
   *
   * Each account has a `ResultCode` of its own.
   *
   * Errors worth knowing: 30001 (a field), 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34913}
   */
  blackListCheck: {
    path: 'sns/black_list_check',
    repeat: 'read',
    outcomes: [
      { in: 'BlackListCheckItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 1000 },
  },

  /**
   * Makes friend groups of an account and, on request, puts friends into all of them.
   *
   * Each friend has a `ResultCode` of its own. A name is there once, so that twice is once: a judgement, what a repeat
   * answers is not documented.
   *
   * Errors worth knowing: 30011 (more than 32 friend groups); of a friend: 32216 (no friend).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34950}
   */
  groupAdd: {
    path: 'sns/group_add',
    repeat: 'idempotent',
    outcomes: [
      { in: 'ResultItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
  },

  /**
   * Deletes friend groups of an account; the friends in them stay friends.
   *
   * Deleted once is deleted, which is a judgement.
   *
   * Errors worth knowing: 30003 (no such account), 30008 (changed by two at the same time).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34926}
   */
  groupDelete: {
    path: 'sns/group_delete',
    repeat: 'idempotent',
  },

  /**
   * Returns the friend groups of an account and, on request, who is in them.
   *
   * Errors worth knowing: 30003 (no such account).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/40123}
   */
  groupGet: {
    path: 'sns/group_get',
    repeat: 'read',
  },
} as const
