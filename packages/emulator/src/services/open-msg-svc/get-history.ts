import type { GetHistoryResponse } from '@timkit/core/wire'
import { HOUR, parseBeijingHour } from '../../beijing-time.ts'
import type { Call } from '../../request/call.ts'
import { text } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Handlers } from '../route.ts'

/** The `open_msg_svc` service: hourly files. */
export const openMsgSvc: Handlers<'openMsgSvc'> = {
  getHistory,
}

async function getHistory(call: Call): Promise<GetHistoryResponse> {
  const chatType = text(call.body, 'ChatType', 1002)
  if (chatType !== 'C2C' && chatType !== 'Group') throw new Refusal(1002, 'ChatType must be C2C or Group')
  const hour = text(call.body, 'MsgTime', 1002)
  const start = parseBeijingHour(hour)
  if (start === undefined) throw new Refusal(1002, 'MsgTime must be an hour as yyyyMMddHH')
  const end = start + HOUR
  if (end + call.settings.historyDelay > call.now) {
    throw new Refusal(1004, `The files of the hour ${hour} are not there yet`)
  }
  if (end + call.settings.historyRetention <= call.now)
    throw new Refusal(1005, `The files of the hour ${hour} are gone`)
  const files = await call.archive.list({ chatType, hour, start }, call)
  if (files.length === 0)
    throw new Refusal(1004, `Nobody wrote in the hour ${hour}, or its files are not there yet`)
  return { File: files }
}
