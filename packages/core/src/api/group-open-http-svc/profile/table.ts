import type { EmptyResponse } from '../../envelope.ts'
import type { ModifyGroupBaseInfoRequest } from './change.ts'
import type { GetGroupInfoRequest, GetGroupInfoResponse } from './info.ts'

/** What the commands about the profile of groups take and answer, by path. */
export type GroupProfileCommands = {
  'group_open_http_svc/get_group_info': [GetGroupInfoRequest, GetGroupInfoResponse]
  'group_open_http_svc/modify_group_base_info': [ModifyGroupBaseInfoRequest, EmptyResponse]
}

/** What groups say about themselves. */
export const groupProfile = {
  /**
   * Returns the profiles of at most 50 groups, and their members.
   *
   * The `ErrorCode` of the answer as a whole means nothing here: each group has its own. Of an AVChatRoom neither the
   * members nor their number are told.
   *
   * Errors worth knowing: 10010 and 10015 (no such group), 10018 (the answer would be larger than 1 MB: ask for less).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34961}
   */
  getGroupInfo: {
    path: 'group_open_http_svc/get_group_info',
    repeat: 'read',
    outcomes: [{ in: 'GroupInfo', item: 'GroupId', code: 'ErrorCode', decides: true }],
    batch: { in: 'GroupIdList', most: 50 },
  },

  /**
   * Changes what a group says about itself, how one joins it, and whether all of it is muted.
   *
   * Errors worth knowing: 10004 (a parameter), 10007 (no right to), 10010 and 10015 (no such group), 10026 (the app may
   * not do this).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34962}
   */
  modifyGroupBaseInfo: {
    path: 'group_open_http_svc/modify_group_base_info',
    repeat: 'idempotent',
  },
} as const
