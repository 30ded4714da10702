import type { GetGroupInfoRequest, GetGroupInfoResponse } from './info.ts'

/** What the commands about the profile of groups take and answer, by path. */
export type GroupProfileCommands = {
  'group_open_http_svc/get_group_info': [GetGroupInfoRequest, GetGroupInfoResponse]
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
    outcomesIn: 'GroupInfo',
  },
} as const
