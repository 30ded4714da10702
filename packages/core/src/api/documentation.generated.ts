/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { KnownPath } from './known-path.ts'

/** Tencent's page about each command, by path. The client never loads it. */
export const documentation: Readonly<Record<KnownPath, string>> = {
  'ConfigSvc/GetIPList': 'https://www.tencentcloud.com/document/product/1047/36742',
  'group_open_http_svc/get_joined_group_list': 'https://www.tencentcloud.com/document/product/1047/34925',
  'group_open_http_svc/get_group_member_info': 'https://www.tencentcloud.com/document/product/1047/34948',
  'group_open_http_svc/get_group_info': 'https://www.tencentcloud.com/document/product/1047/34961',
  'group_open_http_svc/group_msg_get_simple': 'https://www.tencentcloud.com/document/product/1047/34971',
  'group_open_http_svc/send_group_msg': 'https://www.tencentcloud.com/document/product/1047/34959',
  'group_open_http_svc/group_msg_recall': 'https://www.tencentcloud.com/document/product/1047/34965',
  'group_open_http_svc/import_group_msg': 'https://www.tencentcloud.com/document/product/1047/34968',
  'group_open_http_svc/set_unread_msg_num': 'https://www.tencentcloud.com/document/product/1047/34909',
  'group_open_http_svc/create_group': 'https://www.tencentcloud.com/document/product/1047/34895',
  'group_open_http_svc/import_group': 'https://www.tencentcloud.com/document/product/1047/34967',
  'im_open_login_svc/account_import': 'https://www.tencentcloud.com/document/product/1047/34953',
  'im_open_login_svc/account_check': 'https://www.tencentcloud.com/document/product/1047/34956',
  'im_open_login_svc/multiaccount_import': 'https://www.tencentcloud.com/document/product/1047/34954',
  'im_open_login_svc/account_delete': 'https://www.tencentcloud.com/document/product/1047/34955',
  'im_open_login_svc/kick': 'https://www.tencentcloud.com/document/product/1047/34957',
  'open_msg_svc/get_history': 'https://www.tencentcloud.com/document/product/1047/34885',
  'openconfigsvr/setnospeaking': 'https://www.tencentcloud.com/document/product/1047/34923',
  'openconfigsvr/getnospeaking': 'https://www.tencentcloud.com/document/product/1047/34924',
  'openconfigsvr/getappinfo': 'https://www.tencentcloud.com/document/product/1047/34886',
  'openim/get_c2c_unread_msg_num': 'https://www.tencentcloud.com/document/product/1047/41046',
  'openim/admin_getroammsg': 'https://www.tencentcloud.com/document/product/1047/35478',
  'openim/sendmsg': 'https://www.tencentcloud.com/document/product/1047/34919',
  'openim/batchsendmsg': 'https://www.tencentcloud.com/document/product/1047/34920',
  'openim/importmsg': 'https://www.tencentcloud.com/document/product/1047/35014',
  'openim/admin_set_msg_read': 'https://www.tencentcloud.com/document/product/1047/38996',
  'openim/admin_msgwithdraw': 'https://www.tencentcloud.com/document/product/1047/35015',
  'openim/modify_c2c_msg': 'https://www.tencentcloud.com/document/product/1047/47722',
  'openim/modify_group_msg': 'https://www.tencentcloud.com/document/product/1047/47948',
  'openim/c2c_msg_read_receipt': 'https://www.tencentcloud.com/document/product/1047/77776',
  'openim/query_online_status': 'https://www.tencentcloud.com/document/product/1047/35477',
  'openim/querystate': 'https://www.tencentcloud.com/document/product/1047/35477',
  'profile/portrait_get': 'https://www.tencentcloud.com/document/product/1047/34917',
  'profile/portrait_set': 'https://www.tencentcloud.com/document/product/1047/34916',
  'recentcontact/get_list': 'https://www.tencentcloud.com/document/product/1047/43087',
  'recentcontact/delete': 'https://www.tencentcloud.com/document/product/1047/43088',
  'recentcontact/create_contact_group': 'https://www.tencentcloud.com/document/product/1047/53437',
  'recentcontact/del_contact_group': 'https://www.tencentcloud.com/document/product/1047/53441',
  'recentcontact/update_contact_group': 'https://www.tencentcloud.com/document/product/1047/53439',
  'recentcontact/search_contact_group': 'https://www.tencentcloud.com/document/product/1047/53442',
  'recentcontact/get_contact_group': 'https://www.tencentcloud.com/document/product/1047/53440',
  'recentcontact/mark_contact': 'https://www.tencentcloud.com/document/product/1047/53438',
}
