import type { SendBroadcastMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields, uint32 } from '../../../request/fields.ts'
import { readMessageBody } from '../../../request/message-body.ts'
import { byteLength } from '../../../values/byte-length.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupBodyCodes, groupCodes } from '../codes.ts'

export const difference: CoverageNote = {
  en: 'The message is in every AVChatRoom that there is, also in the hourly files; whether those of the service have it is not documented. A sender need not be in a room. Never 10023; what is too long is refused with 10004.',
  zh: '消息写入现有的每个直播群，也出现在消息记录文件中；文档没有说明服务端的文件是否包含。发送者不必在群内。不会返回 10023；消息过长时返回 10004。',
}

const bodyBytes = 12_000
/** A message with the same content and random number is a repeat for this many seconds. */
const repeatSeconds = 300
/** `MsgPriority` of a message that has none of its own. */
const normalPriority = 2

/** Sends a message to all AVChatRooms. */
export function sendBroadcastMsg(call: Call): SendBroadcastMsgResponse {
  const { now: time, world } = call
  const read = fields(call, { invalid: groupCodes.badRequest })
  const random = read.integer('Random', { max: uint32 })
  const from = read.accountOrAdmin('From_Account')
  const body = readMessageBody(read, groupBodyCodes)
  const cloud = read.optionalText('CloudCustomData') ?? ''
  if (byteLength(body) > bodyBytes) throw read.refusal(`MsgBody has more than ${bodyBytes} bytes`)
  const { broadcasts } = world.stores
  const repeated = broadcasts.find({ random, body, time: time - repeatSeconds })
  if (repeated !== undefined) return { MsgSeq: repeated.seq }
  for (const group of world.groups.values()) {
    if (group.type === 'AVChatRoom')
      world.addGroupMessage(group, { from, time, random, body, cloud, flags: 0, priority: normalPriority })
  }
  return { MsgSeq: broadcasts.add({ time, random, body }).seq }
}
