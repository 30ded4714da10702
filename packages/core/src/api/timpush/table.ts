/**
 * The `timpush` service: notifications to accounts and devices, and the attributes and tags that choose some.
 *
 * Each page exists twice, for Chat (1047/605xx) and for Push on its own (1047/678xx), about the same commands.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type { PushOutcome } from './account-error.ts'
import type {
  TimPushGetAttrNameRequest,
  TimPushGetAttrNameResponse,
  TimPushGetAttrRequest,
  TimPushGetAttrResponse,
  TimPushRemoveAttrRequest,
  TimPushSetAttrNameRequest,
  TimPushSetAttrRequest,
} from './attributes.ts'
import type {
  TimPushBatchRequest,
  TimPushBatchResponse,
  TimPushRequest,
  TimPushResponse,
  TimPushRevokeRequest,
} from './push.ts'
import type {
  TimPushAddTagRequest,
  TimPushClearAllTagsRequest,
  TimPushGetTagRequest,
  TimPushGetTagResponse,
  TimPushRemoveTagRequest,
} from './tags.ts'

/** What the commands of `timpush` take and answer, by path. */
export type TimpushCommands = {
  'timpush/push': [TimPushRequest, TimPushResponse]
  'timpush/batch': [TimPushBatchRequest, TimPushBatchResponse]
  'timpush/revoke': [TimPushRevokeRequest, EmptyResponse]
  'timpush/set_attr_name': [TimPushSetAttrNameRequest, EmptyResponse]
  'timpush/get_attr_name': [TimPushGetAttrNameRequest, TimPushGetAttrNameResponse]
  'timpush/get_attr': [TimPushGetAttrRequest, TimPushGetAttrResponse]
  'timpush/set_attr': [TimPushSetAttrRequest, PushOutcome]
  'timpush/remove_attr': [TimPushRemoveAttrRequest, PushOutcome]
  'timpush/get_tag': [TimPushGetTagRequest, TimPushGetTagResponse]
  'timpush/add_tag': [TimPushAddTagRequest, PushOutcome]
  'timpush/remove_tag': [TimPushRemoveTagRequest, PushOutcome]
  'timpush/clear_all_tags': [TimPushClearAllTagsRequest, PushOutcome]
}

/** Notifications of the push service to all accounts and devices, to some, or to those with attributes or tags. */
export const timpush = {
  /**
   * Pushes a notification to everybody, or to those with certain attributes or tags.
   *
   * 100 calls a day (10 in the free edition), with more than a second between two. Codes and repeats are those of
   * `allMemberPush.imPush`, as the error table of this page is not known.
   *
   * Errors worth knowing: 90024 (within a second of another), 90047 (the calls of the day are used up), 90039
   * (attributes and tags together), 90033 (no such attribute), 90020, 90022, 90032 and 90040 (tags that are too long,
   * there twice, too many, or empty), 90056 (more than 10 KB), 90057 (`DataId`).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60561}
   */
  push: {
    path: 'timpush/push',
    // A judgement: the same MsgRandom is the same task, as with im_push; this page was not read to its end.
    repeat: 'deduplicated',
    deduplication: { by: ['MsgRandom'], seconds: 1 },
    rate: 1,
  },

  /**
   * Pushes a notification to at most 500 accounts or devices.
   *
   * Who does not get it is in `ErrorList` of an otherwise successful answer. 10 calls a second in the free edition, 30 and 40
   * in larger ones.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90045 (push is not enabled), 90057 (`DataId`).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/67553}
   */
  batch: {
    path: 'timpush/batch',
    // A judgement: the page promises that the same MsgRandom within one second is dropped.
    repeat: 'deduplicated',
    deduplication: { by: ['MsgRandom'], seconds: 1 },
    rate: 10,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 500, unlike: 'MsgRandom' },
  },

  /**
   * Stops a push of the last 24 hours, and recalls what was delivered.
   *
   * After a lost answer 90050 means that it is done.
   *
   * Errors worth knowing: 90049 (no such push), 90050 (recalled before), 90051 (more than one call a second), 90052 (older
   * than 24 hours).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60571}
   */
  revoke: {
    path: 'timpush/revoke',
    // A judgement: what is recalled stays recalled; the second call is answered with 90050.
    repeat: 'idempotent',
    rate: 1,
  },

  /**
   * Names the attributes of the push service, ten at most.
   *
   * Errors worth knowing: 90009 (not an admin).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60563}
   */
  setAttrName: {
    path: 'timpush/set_attr_name',
    // A judgement: the names are the same after a second call.
    repeat: 'idempotent',
    rate: 100,
  },

  /**
   * Returns the names of the attributes of the push service.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60562}
   */
  getAttrName: {
    path: 'timpush/get_attr_name',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
  },

  /**
   * Returns the attributes of at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60564}
   */
  getAttr: {
    path: 'timpush/get_attr',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Sets attributes of at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100), 90033 (no such
   * attribute), 90035 (the attribute is one of devices, and the id an account's, or the other way round).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60565}
   */
  setAttr: {
    path: 'timpush/set_attr',
    // A judgement: the values are the same after a second call.
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'UserAttrs', most: 100 },
  },

  /**
   * Removes attributes of at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100), 90033 (no such
   * attribute).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60566}
   */
  removeAttr: {
    path: 'timpush/remove_attr',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'UserAttrs', most: 100 },
  },

  /**
   * Returns the tags of at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60567}
   */
  getTag: {
    path: 'timpush/get_tag',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Adds tags to at most 100 accounts or devices, or replaces those that they have.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100), 90035 (the tag is one
   * of devices, and the id an account's, or the other way round).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60568}
   */
  addTag: {
    path: 'timpush/add_tag',
    // A judgement: an account has a tag once.
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'UserTags', most: 100 },
  },

  /**
   * Takes tags from at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60569}
   */
  removeTag: {
    path: 'timpush/remove_tag',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'UserTags', most: 100 },
  },

  /**
   * Takes all tags from at most 100 accounts or devices.
   *
   * Errors worth knowing: 70107 (no such account or device: in `ErrorList`), 90018 (more than 100).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60570}
   */
  clearAllTags: {
    path: 'timpush/clear_all_tags',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }],
    batch: { in: 'To_Account', most: 100 },
  },
} as const
