/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { Api } from './api.generated.ts'

/** With it, no probed name passes for a method. */
export const salt: number = 246

/**
 * Two characters for the name of each method of each service, by hash-name.ts: enough to tell what is no method before a
 * table is loaded, in a third of the bytes of the names.
 */
export const methodHashes: Readonly<Record<keyof Api, string>> = {
  allMemberPush: 'phgfijtkdguqqt44lvb1',
  configSvc: 'js',
  follow: 'll19aaoe8e',
  groupMemberSearch: 'pr',
  groupOpenAttrHttpSvc: 'hv',
  groupOpenAvchatroomHttpSvc: 'touyj834gk',
  groupOpenHttpSvc: 'dryig6ltmzzxvjnyx97wupmfz5nq3qb92284acdqttacmu09mzznv9axy5zmtz3y2ev3jc6a4dx18f7yhv8vj324m06chrc1o0zt5x0acv',
  groupSearch: 'pr',
  imCosMsg: 'xh5iy3',
  imMsgAuditMgr: 'e1px1ujcsklmun',
  imMsgAudit: 'v44m',
  imOpenLoginSvc: '5jwanq7pel',
  millionGroupOpenHttpSvc: 'm2w2jkx0',
  officialAccountOpenHttpSvc: 'zhit4q0fvnjwe29z3v7gj3ic',
  openMsgSvc: '8r',
  openconfigsvr: 'lwn4w4',
  openimMsgExtHttpSvc: '3ac27397',
  openimRobotHttpSvc: 'nht0c1ie',
  openim: 'vpfoceasvf1z4hz62m0l7w4kw6',
  profile: '38h4',
  recentcontact: 'dhqknsfzfl7k9ymqta',
  sns: 'ommymaion745x96hs999ge36xx3lo2',
  streamMsg: 'cii9',
  timpush: '23692dcpb9bqn69ob3xeldhy',
  userSearch: 'pr',
}
