import type { EmptyResponse } from '../../envelope.ts'
import type {
  ForbidSendMsgRequest,
  GetGroupMutedAccountRequest,
  GetGroupMutedAccountResponse,
  GetGroupShuttedUinRequest,
  GetGroupShuttedUinResponse,
} from './mutes.ts'

/** What the commands about mutes in groups take and answer, by path. */
export type GroupMutesCommands = {
  'group_open_http_svc/forbid_send_msg': [ForbidSendMsgRequest, EmptyResponse]
  'group_open_http_svc/get_group_muted_account': [GetGroupMutedAccountRequest, GetGroupMutedAccountResponse]
  'group_open_http_svc/get_group_shutted_uin': [GetGroupShuttedUinRequest, GetGroupShuttedUinResponse]
}

/** Who may not write in a group. All of it is muted by `modify_group_base_info`, all groups by `setnospeaking`. */
export const groupMutes = {
  /**
   * Mutes at most 500 members of a group for a time, or lets them write again. Not in groups of type Private.
   *
   * A mute stays when its member leaves and comes back.
   *
   * Errors worth knowing: 10004 (a parameter), 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34951}
   */
  forbidSendMsg: {
    path: 'group_open_http_svc/forbid_send_msg',
    // The time counts from the call: a repeat moves its end by the seconds in between, and nothing else.
    repeat: 'idempotent',
    batch: { in: 'Members_Account', most: 500 },
  },

  /**
   * Lists who is muted in a group, and until when.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34964}
   */
  getGroupMutedAccount: {
    path: 'group_open_http_svc/get_group_muted_account',
    repeat: 'read',
  },

  /**
   * Lists who is muted in a group, under the name that the command had until 2022.
   *
   * The fields of the answer have other names. Whether the service still answers it is not documented; Tencent's list of commands
   * still had it in 2025.
   *
   * @deprecated Use `getGroupMutedAccount`.
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34964}
   */
  getGroupShuttedUin: {
    path: 'group_open_http_svc/get_group_shutted_uin',
    repeat: 'read',
    deprecated: 'group_open_http_svc/get_group_muted_account',
  },
} as const
