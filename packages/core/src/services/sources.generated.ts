/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { Api } from './api.generated.ts'
import type { ServiceSource } from './service-source.ts'

/** What is known of each service before its table is loaded. */
export const sources: Readonly<Record<keyof Api, ServiceSource>> = {
  groupOpenHttpSvc: {
    commands: 'get_joined_group_list* get_group_member_info* get_group_info group_msg_get_simple* send_group_msg group_msg_recall import_group_msg set_unread_msg_num create_group import_group',
    load: () => import('../api/group-open-http-svc/table.ts'),
  },
  imOpenLoginSvc: {
    commands: 'account_import account_check multiAccount_import account_delete kick',
    load: () => import('../api/im-open-login-svc.ts'),
  },
  openMsgSvc: {
    commands: 'get_history',
    load: () => import('../api/open-msg-svc.ts'),
  },
  openim: {
    commands: 'get_c2C_unread_msg_num admin_getRoamMsg* sendMsg batchSendMsg importMsg admin_set_msg_read admin_msgWithdraw modify_c2C_msg modify_group_msg c2c_msg_read_receipt query_online_status queryState',
    load: () => import('../api/openim/table.ts'),
  },
  profile: {
    commands: 'portrait_get portrait_set',
    load: () => import('../api/profile.ts'),
  },
  recentcontact: {
    commands: 'get_list* delete create_contact_group del_contact_group update_contact_group search_contact_group get_contact_group* mark_contact',
    load: () => import('../api/recentcontact/table.ts'),
  },
}
