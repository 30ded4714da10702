/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { Api } from './api.generated.ts'

/** With it, no known command that does not answer in pages passes for one that does, and no probed name for a method. */
export const salt: number = 1663

/**
 * Two characters for the name of each method of each service, by hash-name.ts: enough to tell what is no method before a
 * table is loaded, in a third of the bytes of the names.
 */
export const methodHashes: Readonly<Record<keyof Api, string>> = {
  allMemberPush: 'vvy1xxfaeqy43j2q1txb',
  configSvc: 'qu',
  follow: 'zbgn108884',
  groupMemberSearch: 'il',
  groupOpenAttrHttpSvc: 'tl',
  groupOpenAvchatroomHttpSvc: 'naowdqcu7q',
  groupOpenHttpSvc: 'i9mg18j3uhp3xl0sj39ej3nda78ce4pv5o56e654pnoumoavm9ftyrvb97hw5ds8lsmplqw4ev7rqp4gtls5v1fanqkqxxjrzi1zrnn0t9',
  groupSearch: 'il',
  imCosMsg: 's3tcql',
  imMsgAuditMgr: 'ova3f0t26excgt',
  imMsgAudit: 'yelk',
  imOpenLoginSvc: '313sn4vfjf',
  millionGroupOpenHttpSvc: 'yg40dqsi',
  officialAccountOpenHttpSvc: 'hvy3g4ahhpmuagghnp2uuxey',
  openMsgSvc: '3h',
  openconfigsvr: 'h29mgm',
  openimMsgExtHttpSvc: 'm878u1zx',
  openimRobotHttpSvc: '2zd6ezjw',
  openim: '8bmab8divto17nzs6cwz3uv6so',
  profile: 'h6zq',
  recentcontact: 'ort2ouk9qn6qaku0o0',
  sns: 'dsmoc8724tl7kbmbi32r04o0gbwjc4',
  streamMsg: 'agp3',
  timpush: 'tduvov77zrwscwwey9l47b1s',
  userSearch: 'il',
}

/** The same for the path of each command that answers in pages. */
export const pagedHashes: string =
  'bn3dk7i9jkkdue5ezerftt8ai31us4icmkrrr30jbasmf25ho96o'
