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
    methods: 'getJoinedGroupList getGroupMemberInfo getGroupInfo groupMsgGetSimple sendGroupMsg groupMsgRecall importGroupMsg setUnreadMsgNum createGroup importGroup',
    load: () => import('../api/group-open-http-svc/table.ts'),
  },
  imOpenLoginSvc: {
    methods: 'accountImport accountCheck multiAccountImport accountDelete kick',
    load: () => import('../api/im-open-login-svc.ts'),
  },
  openMsgSvc: {
    methods: 'getHistory',
    load: () => import('../api/open-msg-svc.ts'),
  },
  openim: {
    methods: 'getC2CUnreadMsgNum adminGetRoamMsg sendMsg batchSendMsg importMsg adminSetMsgRead adminMsgWithdraw modifyC2CMsg modifyGroupMsg c2cMsgReadReceipt queryOnlineStatus queryState',
    load: () => import('../api/openim/table.ts'),
  },
  profile: {
    methods: 'portraitGet portraitSet',
    load: () => import('../api/profile.ts'),
  },
  recentcontact: {
    methods: 'getList delete createContactGroup delContactGroup updateContactGroup searchContactGroup getContactGroup markContact',
    load: () => import('../api/recentcontact/table.ts'),
  },
}
