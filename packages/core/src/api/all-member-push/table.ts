/**
 * The `all_member_push` service: messages to all accounts of an app, and the attributes and tags that choose some.
 *
 * @module
 */

import type { EmptyResponse } from '../envelope.ts'
import type {
  ImGetAttrNameRequest,
  ImGetAttrNameResponse,
  ImGetAttrRequest,
  ImGetAttrResponse,
  ImRemoveAttrRequest,
  ImSetAttrNameRequest,
  ImSetAttrRequest,
} from './attributes.ts'
import type { ImPushRequest, ImPushResponse } from './push.ts'
import type {
  ImAddTagRequest,
  ImGetTagRequest,
  ImGetTagResponse,
  ImRemoveAllTagsRequest,
  ImRemoveTagRequest,
} from './tags.ts'

/** What the commands of `all_member_push` take and answer, by path. */
export type AllMemberPushCommands = {
  'all_member_push/im_push': [ImPushRequest, ImPushResponse]
  'all_member_push/im_set_attr_name': [ImSetAttrNameRequest, EmptyResponse]
  'all_member_push/im_get_attr_name': [ImGetAttrNameRequest, ImGetAttrNameResponse]
  'all_member_push/im_get_attr': [ImGetAttrRequest, ImGetAttrResponse]
  'all_member_push/im_set_attr': [ImSetAttrRequest, EmptyResponse]
  'all_member_push/im_remove_attr': [ImRemoveAttrRequest, EmptyResponse]
  'all_member_push/im_get_tag': [ImGetTagRequest, ImGetTagResponse]
  'all_member_push/im_add_tag': [ImAddTagRequest, EmptyResponse]
  'all_member_push/im_remove_tag': [ImRemoveTagRequest, EmptyResponse]
  'all_member_push/im_remove_all_tags': [ImRemoveAllTagsRequest, EmptyResponse]
}

/** Messages to all accounts of the app, or to those with certain attributes or tags. */
export const allMemberPush = {
  /**
   * Sends a message to all accounts of the app, or to those with certain attributes or tags.
   *
   * Needs a paid edition with push to all (90045). 100 calls a day, with more than a second between two. The message is
   * not in the history. `timpush.push` is what newer pages describe.
   *
   * Errors worth knowing: 90024 (within a second of another), 90047 (the calls of the day are used up), 90039
   * (attributes and tags together), 90033 (no such attribute), 90020, 90022, 90032 and 90040 (tags that are too long,
   * there twice, too many, or empty).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37166}
   */
  imPush: {
    path: 'all_member_push/im_push',
    // A judgement: the same MsgRandom is the same task. For how long is in dispute between 1 second and 7 days.
    repeat: 'deduplicated',
    deduplication: { by: ['MsgRandom'], seconds: 1 },
    rate: 1,
  },

  /**
   * Names the push attributes of the app, ten at most.
   *
   * Errors worth knowing: 90009 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37167}
   */
  imSetAttrName: {
    path: 'all_member_push/im_set_attr_name',
    // A judgement: the names are the same after a second call.
    repeat: 'idempotent',
    rate: 100,
  },

  /**
   * Returns the names of the app's push attributes.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37168}
   */
  imGetAttrName: {
    path: 'all_member_push/im_get_attr_name',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
  },

  /**
   * Returns the push attributes of at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37169}
   */
  imGetAttr: {
    path: 'all_member_push/im_get_attr',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Sets push attributes of at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts), 90033 (no such attribute).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37170}
   */
  imSetAttr: {
    path: 'all_member_push/im_set_attr',
    // A judgement: the values are the same after a second call.
    repeat: 'idempotent',
    rate: 100,
    batch: { in: 'UserAttrs', most: 100 },
  },

  /**
   * Removes push attributes of at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts), 90033 (no such attribute).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37171}
   */
  imRemoveAttr: {
    path: 'all_member_push/im_remove_attr',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    batch: { in: 'UserAttrs', most: 100 },
  },

  /**
   * Returns the push tags of at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37172}
   */
  imGetTag: {
    path: 'all_member_push/im_get_tag',
    // A judgement: it changes nothing.
    repeat: 'read',
    rate: 100,
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Adds push tags to at most 100 accounts, at most 10 to each.
   *
   * Errors worth knowing: 90018 (more than 100 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37173}
   */
  imAddTag: {
    path: 'all_member_push/im_add_tag',
    // A judgement: an account has a tag once.
    repeat: 'idempotent',
    rate: 100,
    batch: { in: 'UserTags', most: 100 },
  },

  /**
   * Takes push tags from at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37174}
   */
  imRemoveTag: {
    path: 'all_member_push/im_remove_tag',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    batch: { in: 'UserTags', most: 100 },
  },

  /**
   * Takes all push tags from at most 100 accounts.
   *
   * Errors worth knowing: 90018 (more than 100 accounts).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/37175}
   */
  imRemoveAllTags: {
    path: 'all_member_push/im_remove_all_tags',
    // A judgement: what is gone stays gone.
    repeat: 'idempotent',
    rate: 100,
    batch: { in: 'To_Account', most: 100 },
  },
} as const
