import type { GroupMsgGetSimpleResponse, GroupMessage as WireMessage } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { integer, optionalInteger } from '../../request/fields.ts'
import { flag, type GroupMessage } from '../../world/message.ts'
import { groupOf, refuseAVChatRoom } from './named-group.ts'

/** An answer has at most this many messages. */
const PAGE = 20

/** Gives messages of a group, the newest first. */
export function groupMsgGetSimple(call: Call): GroupMsgGetSimpleResponse {
  const { body, settings } = call
  const group = groupOf(call)
  refuseAVChatRoom(group, 10044)
  const wanted = integer(body, 'ReqMsgNumber', 10004, 1)
  const newest = Math.min(
    optionalInteger(body, 'ReqMsgSeq', 10004) ?? group.messages.length,
    group.messages.length,
  )
  const withRecalled = body.WithRecalledMsg === 1
  const list: WireMessage[] = []
  let expired = false
  for (let seq = newest; seq >= 1 && list.length < Math.min(wanted, PAGE); seq -= 1) {
    const message = group.messages[seq - 1]
    if (message === undefined) break
    if (message.time < call.now - settings.retention) {
      expired = true
      break
    }
    if (withRecalled || (message.flags & flag.recalled) === 0) list.push(wireMessage(message))
  }
  const finished = wanted <= PAGE || list.length < PAGE
  return { GroupId: group.id, IsFinished: expired ? 2 : finished ? 1 : 0, RspMsgList: list }
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
