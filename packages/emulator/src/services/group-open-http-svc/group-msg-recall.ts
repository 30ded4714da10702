import type { GroupMsgRecallResponse, RecallResult } from '@timkit/core/wire'
import { HOUR } from '../../beijing-time.ts'
import type { Call } from '../../request/call.ts'
import { integer, objectList, optionalText } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Group } from '../../world/group.ts'
import { flag } from '../../world/message.ts'
import { groupOf } from './named-group.ts'

/** This many messages can be recalled at once. */
const MAX_RECALLED = 10
/** A reason may have this many bytes. */
const REASON_BYTES = 100

/** Recalls messages of a group, each with an outcome of its own. */
export function groupMsgRecall(call: Call): GroupMsgRecallResponse {
  const group = groupOf(call)
  const items = objectList(call.body, 'MsgSeqList', 10004)
  if (items.length === 0 || items.length > MAX_RECALLED) {
    throw new Refusal(10004, `MsgSeqList has ${items.length} entries, not 1 to ${MAX_RECALLED}`)
  }
  const seqs = items.map((item) => integer(item, 'MsgSeq', 10004, 1))
  const reason = optionalText(call.body, 'Reason', 10004) ?? ''
  if (new TextEncoder().encode(reason).length > REASON_BYTES)
    throw new Refusal(10004, `Reason has more than ${REASON_BYTES} bytes`)
  const results = seqs.map((seq) => recall(call, group, seq))
  call.world.changed()
  return { RecallRetList: results }
}

function recall({ now, settings }: Call, group: Group, MsgSeq: number): RecallResult {
  const message = group.messages[MsgSeq - 1]
  if (message === undefined) return { MsgSeq, RetCode: 10030 }
  // An AVChatRoom keeps nothing, and recalls what is at most an hour old for those who are there:
  // https://cloud.tencent.com/document/product/269/12341 (2026-01)
  const reach = group.type === 'AVChatRoom' ? HOUR : settings.retention
  if (message.time < now - reach) return { MsgSeq, RetCode: 10031 }
  if ((message.flags & flag.recalled) !== 0) return { MsgSeq, RetCode: 10032 }
  message.flags |= flag.recalled
  return { MsgSeq, RetCode: 0 }
}
