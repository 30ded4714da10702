/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { TableLoaders } from './table-loader.ts'

/** Loads the table of each service. */
export const tableLoaders: TableLoaders = {
  allMemberPush: () => import('../api/all-member-push/table.ts'),
  configSvc: () => import('../api/configsvc.ts'),
  follow: () => import('../api/follow.ts'),
  groupMemberSearch: () => import('../api/group-member-search.ts'),
  groupOpenAttrHttpSvc: () => import('../api/group-open-attr-http-svc.ts'),
  groupOpenAvchatroomHttpSvc: () => import('../api/group-open-avchatroom-http-svc.ts'),
  groupOpenHttpSvc: () => import('../api/group-open-http-svc/table.ts'),
  groupSearch: () => import('../api/group-search.ts'),
  imCosMsg: () => import('../api/im-cos-msg.ts'),
  imMsgAuditMgr: () => import('../api/im-msg-audit-mgr/table.ts'),
  imMsgAudit: () => import('../api/im-msg-audit.ts'),
  imOpenLoginSvc: () => import('../api/im-open-login-svc.ts'),
  millionGroupOpenHttpSvc: () => import('../api/million-group-open-http-svc.ts'),
  officialAccountOpenHttpSvc: () => import('../api/official-account-open-http-svc/table.ts'),
  openMsgSvc: () => import('../api/open-msg-svc.ts'),
  openconfigsvr: () => import('../api/openconfigsvr.ts'),
  openimMsgExtHttpSvc: () => import('../api/openim-msg-ext-http-svc.ts'),
  openimRobotHttpSvc: () => import('../api/openim-robot-http-svc.ts'),
  openim: () => import('../api/openim/table.ts'),
  profile: () => import('../api/profile.ts'),
  recentcontact: () => import('../api/recentcontact/table.ts'),
  sns: () => import('../api/sns/table.ts'),
  streamMsg: () => import('../api/stream-msg.ts'),
  timpush: () => import('../api/timpush/table.ts'),
  userSearch: () => import('../api/user-search.ts'),
}
