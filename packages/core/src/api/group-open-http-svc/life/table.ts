import type { CreateGroupRequest, ImportGroupRequest, NewGroupResponse } from './create.ts'

/** What the commands about the life of groups take and answer, by path. */
export type GroupLifeCommands = {
  'group_open_http_svc/create_group': [CreateGroupRequest, NewGroupResponse]
  'group_open_http_svc/import_group': [ImportGroupRequest, NewGroupResponse]
}

/** How groups come into being. */
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
} as const
