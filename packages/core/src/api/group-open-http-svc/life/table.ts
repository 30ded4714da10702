import type { EmptyResponse } from '../../envelope.ts'
import type { CreateGroupRequest, ImportGroupRequest, NewGroupResponse } from './create.ts'
import type { DestroyGroupRequest } from './destroy.ts'
import type { GetAppidGroupListRequest, GetAppidGroupListResponse } from './list.ts'

/** What the commands about the life of groups take and answer, by path. */
export type GroupLifeCommands = {
  'group_open_http_svc/create_group': [CreateGroupRequest, NewGroupResponse]
  'group_open_http_svc/import_group': [ImportGroupRequest, NewGroupResponse]
  'group_open_http_svc/get_appid_group_list': [GetAppidGroupListRequest, GetAppidGroupListResponse]
  'group_open_http_svc/destroy_group': [DestroyGroupRequest, EmptyResponse]
}

/** How groups come into being, which there are, and how they end. */
export const groupLife = {
  /**
   * Makes a group, with an owner and members on request.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021 or 10025.
   *
   * Errors worth knowing: 10007 (an AVChatRoom with members), 10021 and 10025 (the id is taken), 10016 (refused by a webhook), 10036, 10037, 10038 and
   * 10058 (more groups or members than the edition allows).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34895}
   */
  createGroup: {
    path: 'group_open_http_svc/create_group',
    repeat: 'unsafe',
  },

  /**
   * Imports a group of the past, without webhooks and notifications.
   *
   * Without `GroupId` a repeat makes a second group; with it, a repeat is refused with 10021. Not for AVChatRooms.
   *
   * Errors worth knowing: 10007 (an AVChatRoom), 10021 (the id is taken).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34967}
   */
  importGroup: {
    path: 'group_open_http_svc/import_group',
    repeat: 'unsafe',
  },

  /**
   * Lists the ids of all groups of the app, or of all of one type.
   *
   * `Next` of an answer goes into the next request until it is 0. It has up to 64 bits: a program that reads it as a
   * number of JavaScript, or with 32 bits, goes on in the wrong place.
   *
   * Errors worth knowing: 10004 (a parameter), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34960}
   */
  getAppidGroupList: {
    path: 'group_open_http_svc/get_appid_group_list',
    repeat: 'read',
    rate: 1,
    paging: 'cursor',
    cursor: { from: 'Next', to: 'Next', integer: true },
    itemsIn: 'GroupIdList',
  },

  /**
   * Disbands a group; there is no way back.
   *
   * A repeat finds no group any more and is refused with 10010 or 10015, which says that it is done.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34896}
   */
  destroyGroup: {
    path: 'group_open_http_svc/destroy_group',
    // A group has ended once: what the repeat answers is different, what it does is not.
    repeat: 'idempotent',
  },
} as const
