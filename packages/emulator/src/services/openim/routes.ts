import type { Handlers } from '../route.ts'
import { adminGetRoamMsg } from './admin-get-roam-msg.ts'
import { adminMsgWithdraw } from './admin-msg-withdraw.ts'
import { batchSendMsg } from './batch-send-msg.ts'
import { c2cMsgReadReceipt } from './c2c-msg-read-receipt.ts'
import { adminSetMsgRead, getC2CUnreadMsgNum } from './get-c2c-unread-msg-num.ts'
import { modifyC2CMsg, modifyGroupMsg } from './modify-c2c-msg.ts'
import { queryOnlineStatus } from './query-online-status.ts'
import { importMsg, sendMsg } from './send-msg.ts'

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
