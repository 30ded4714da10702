import { api } from '@timkit/core'
import { type Route, route } from '../route.ts'
import { adminGetRoamMsg } from './openim/roaming.ts'
import { importMsg, sendMsg } from './openim/send.ts'
import { adminSetMsgRead, getC2CUnreadMsgNum } from './openim/unread.ts'
import { adminMsgWithdraw } from './openim/withdraw.ts'

/** The `openim` service: one-to-one messages. */
export const openim: readonly Route[] = [
  route(api.openim.getC2CUnreadMsgNum, getC2CUnreadMsgNum),
  route(api.openim.adminGetRoamMsg, adminGetRoamMsg),
  route(api.openim.sendMsg, sendMsg),
  route(api.openim.importMsg, importMsg),
  route(api.openim.adminSetMsgRead, adminSetMsgRead),
  route(api.openim.adminMsgWithdraw, adminMsgWithdraw),
]
