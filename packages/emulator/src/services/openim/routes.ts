/**
 * The commands of `openim` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { adminGetRoamMsg } from './admin-get-roam-msg.ts'
export { adminMsgWithdraw } from './admin-msg-withdraw.ts'
export { adminSetMsgRead } from './admin-set-msg-read.ts'
export { batchSendMsg } from './batch-send-msg.ts'
export { c2cMsgReadReceipt } from './c2c-msg-read-receipt.ts'
export { getC2CUnreadMsgNum } from './get-c2c-unread-msg-num.ts'
export { importMsg } from './import-msg.ts'
export { modifyC2CMsg } from './modify-c2c-msg.ts'
export { modifyGroupMsg } from './modify-group-msg.ts'
export { queryOnlineStatus, queryOnlineStatus as queryState } from './query-online-status.ts'
export { sendMsg } from './send-msg.ts'
