import type { GetHistoryResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { hourSeconds, parseBeijingHour } from '../../time/beijing-time.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openMsgCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'One file per hour, made when it is asked for. A message imported later is in the next one.',
  zh: '每小时一个文件，查询时才生成；之后导入的消息，出现在下一次生成的文件里。',
}

/** Lists the files of an hour, under addresses that expire. */
export async function getHistory(call: Call): Promise<GetHistoryResponse> {
  const read = fields(call, { invalid: openMsgCodes.badRequest })
  const chatType = read.text('ChatType')
  if (chatType !== 'C2C' && chatType !== 'Group') throw read.refusal('ChatType must be C2C or Group')
  const hour = read.text('MsgTime')
  const start = parseBeijingHour(hour)
  if (start === undefined) throw read.refusal('MsgTime must be an hour as yyyyMMddHH')
  const { now, settings, archive } = call
  const end = start + hourSeconds
  if (end + settings.historyDelay > now)
    throw new Refusal(openMsgCodes.notReady, `The files of the hour ${hour} are not there yet`)
  if (end + settings.historyRetention <= now)
    throw new Refusal(openMsgCodes.expired, `The files of the hour ${hour} are gone`)
  const files = await archive.list({ chatType, hour, start }, call)
  if (files.length > 0) return { File: files }
  throw new Refusal(openMsgCodes.notReady, `Nobody wrote in the hour ${hour}, or its files are not there yet`)
}
