import type { GroupMsgGetSimpleResponse, GroupMessage as WireMessage } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { flag, type GroupMessage } from '../../../world/records/message.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedConversation } from '../group/named-conversation.ts'
import { refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Expired messages are left out rather than given empty.',
  zh: '过期的消息直接略去，不会作为空消息返回。',
}

/** An answer has at most this many messages. */
const pageSize = 20

/** `IsFinished`: whether there is more. */
const finished = { no: 0, yes: 1, expired: 2 } as const

/** Messages of a group, the newest first. */
export function groupMsgGetSimple(call: Call): GroupMsgGetSimpleResponse {
  const { body, settings } = call
  const { group, messages } = namedConversation(call)
  refuseAVChatRoom(group, groupCodes.noHistory)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const wanted = read.integer('ReqMsgNumber', { min: 1 })
  const { length } = messages
  const newest = Math.min(read.optionalInteger('ReqMsgSeq') ?? length, length)
  const withRecalled = body.WithRecalledMsg === 1
  const list: WireMessage[] = []
  let expired = false
  for (let seq = newest; seq >= 1 && list.length < Math.min(wanted, pageSize); seq -= 1) {
    const message = messages[seq - 1]
    if (message === undefined) break
    if (message.time < call.now - settings.retention) {
      expired = true
      break
    }
    if (withRecalled || (message.flags & flag.recalled) === 0) list.push(wireMessage(message))
  }
  const isComplete = wanted <= pageSize || list.length < pageSize
  const IsFinished = isComplete ? finished.yes : finished.no
  return { GroupId: group.id, IsFinished: expired ? finished.expired : IsFinished, RspMsgList: list }
}

function wireMessage(message: GroupMessage): WireMessage {
  const { flags } = message
  return {
    From_Account: message.from,
    IsPlaceMsg: (flags & flag.recalled) === 0 ? 0 : 2,
    MsgPriority: message.priority,
    MsgRandom: message.random,
    MsgSeq: message.seq,
    MsgTimeStamp: message.time,
    IsSystemMsg: (flags & flag.system) === 0 ? 0 : 1,
    MsgBody: JSON.parse(message.body),
    CloudCustomData: message.cloud,
  }
}
