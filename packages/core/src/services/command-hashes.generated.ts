/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { Api } from './api.generated.ts'

/** With it, no known command that does not answer in pages passes for one that does, and no probed name for a method. */
export const salt: number = 106

/**
 * Two characters for the name of each method of each service, by hash-name.ts: enough to tell what is no method before a
 * table is loaded, in a third of the bytes of the names.
 */
export const methodHashes: Readonly<Record<keyof Api, string>> = {
  allMemberPush: '383s58vzarrvhwv5e03i',
  configSvc: 'vv',
  follow: '0mkwhxgtvx',
  groupMemberSearch: 'g6',
  groupOpenAttrHttpSvc: 'w2',
  groupOpenAvchatroomHttpSvc: 'alez4j9ppl',
  groupOpenHttpSvc: 'wykn9xlg72kqjwdpv8id1mjs3s1vk7oyr9dd23l1xeunkbqux8eebuloaqehjaetlf7elv9ruk4mnu6jw2a08ue5mzdveefwdpdct8ifqo',
  groupSearch: 'g6',
  imCosMsg: 'te5540',
  imMsgAuditMgr: 'y4625lktcrsne4',
  imMsgAudit: 'jrf7',
  imOpenLoginSvc: 'pst7x3oeu8',
  millionGroupOpenHttpSvc: '4l4nw5kz',
  officialAccountOpenHttpSvc: '0674khd2lkbn9riajqjpxu6r',
  openMsgSvc: 'fm',
  openconfigsvr: '1r63sp',
  openimMsgExtHttpSvc: '3zbfkorw',
  openimRobotHttpSvc: 'lyyz347h',
  openim: 'bkcv5x7l7gegjsqrqnkopvy3wv',
  profile: 'snqb',
  recentcontact: 'zyf5m500nk3tm5apsx',
  sns: 'xl7zijl9eksyemt6vwmab3e7eosusb',
  streamMsg: 'yf54',
  timpush: 'fytumc7ykajl31e9t6c322vv',
  userSearch: 'g6',
}

/** The same for the path of each command that answers in pages. */
export const pagedHashes: string =
  'mu4ehwekyt7ivlkhvx5orar3ea7bqptrkpus0w2kxnxdknsqkqjz'
