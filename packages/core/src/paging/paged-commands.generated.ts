/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

/** How the commands page that do, by path: known before their tables are loaded, so that a wrong path is refused at once. */
export const pagedCommands = {
  'group_open_http_svc/get_joined_group_list': { paging: 'offset', itemsIn: 'GroupIdList' },
  'group_open_http_svc/get_group_member_info': { paging: 'offset', itemsIn: 'MemberList' },
  'group_open_http_svc/group_msg_get_simple': { paging: 'msg-seq', itemsIn: 'RspMsgList' },
  'openim/admin_getroammsg': { paging: 'last-msg-key', itemsIn: 'MsgList' },
  'recentcontact/get_list': { paging: 'four-values', itemsIn: 'SessionItem' },
  'recentcontact/get_contact_group': { paging: 'start-index', itemsIn: 'ContactItem' },
} as const
