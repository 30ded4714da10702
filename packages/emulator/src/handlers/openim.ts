import type { Handlers } from '../route.ts'
import { batchSendMsg } from './openim/batch.ts'
import { modifyC2CMsg, modifyGroupMsg } from './openim/modify.ts'
import { queryOnlineStatus } from './openim/online.ts'
import { c2cMsgReadReceipt } from './openim/receipts.ts'
import { adminGetRoamMsg } from './openim/roaming.ts'
import { importMsg, sendMsg } from './openim/send.ts'
import { adminSetMsgRead, getC2CUnreadMsgNum } from './openim/unread.ts'
import { adminMsgWithdraw } from './openim/withdraw.ts'

/** The `openim` service: one-to-one messages. */
export const openim: Handlers<'openim'> = {
  getC2CUnreadMsgNum,
  adminGetRoamMsg,
  sendMsg,
  batchSendMsg,
  importMsg,
  adminSetMsgRead,
  adminMsgWithdraw,
  modifyC2CMsg,
  modifyGroupMsg,
  c2cMsgReadReceipt,
  queryOnlineStatus,
  queryState: queryOnlineStatus,
}
