import { api } from '@timkit/core'
import { type Route, route } from '../route.ts'
import { batchSendMsg } from './openim/batch.ts'
import { modifyC2CMsg, modifyGroupMsg } from './openim/modify.ts'
import { queryOnlineStatus } from './openim/online.ts'
import { c2cMsgReadReceipt } from './openim/receipts.ts'
import { adminGetRoamMsg } from './openim/roaming.ts'
import { importMsg, sendMsg } from './openim/send.ts'
import { adminSetMsgRead, getC2CUnreadMsgNum } from './openim/unread.ts'
import { adminMsgWithdraw } from './openim/withdraw.ts'

/** The `openim` service: one-to-one messages. */
export const openim: readonly Route[] = [
  route(api.openim.getC2CUnreadMsgNum, getC2CUnreadMsgNum),
  route(api.openim.adminGetRoamMsg, adminGetRoamMsg),
  route(api.openim.sendMsg, sendMsg),
  route(api.openim.batchSendMsg, batchSendMsg),
  route(api.openim.importMsg, importMsg),
  route(api.openim.adminSetMsgRead, adminSetMsgRead),
  route(api.openim.adminMsgWithdraw, adminMsgWithdraw),
  route(api.openim.modifyC2CMsg, modifyC2CMsg),
  route(api.openim.modifyGroupMsg, modifyGroupMsg),
  route(api.openim.c2cMsgReadReceipt, c2cMsgReadReceipt),
  route(api.openim.queryOnlineStatus, queryOnlineStatus),
  route(api.openim.queryState, queryOnlineStatus),
]
