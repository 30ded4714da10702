import type { GroupMsgRecallResponse, RecallResult } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import { hourSeconds } from '../../../time/beijing-time.ts'
import { tellRecalledInGroup } from '../../../webhooks/events/group-message-changes.ts'
import { flag } from '../../../world/records/message.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { type Conversation, namedConversation } from '../group/named-conversation.ts'

export const difference: CoverageNote = {
  en: 'Recall is never switched off: never 10033 or 10041. `Reason` is checked, and shown to nobody.',
  zh: '撤回始终可用：不会返回 10033 和 10041。`Reason` 只做校验，不会展示。',
}

/** This many messages can be recalled at once. */
const maxRecalled = 10
/** A reason may have this many bytes. */
const reasonBytes = 100

/** Recalls messages of a group, each with an outcome of its own. */
export function groupMsgRecall(call: Call): GroupMsgRecallResponse {
  const conversation = namedConversation(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxRecalled, code: groupCodes.badRequest }
  const items = counted('MsgSeqList', read.objectList('MsgSeqList'), rule)
  const seqs = items.map((item) => item.integer('MsgSeq', { min: 1 }))
  read.optionalText('Reason', { most: reasonBytes })
  const results = seqs.map((seq) => recall(call, conversation, seq))
  call.world.changed()
  const recalled = results.filter(({ RetCode }) => RetCode === 0).map(({ MsgSeq }) => MsgSeq)
  tellRecalledInGroup(call, conversation, recalled)
  return { RecallRetList: results }
}

function recall({ now, settings }: Call, { group, messages }: Conversation, MsgSeq: number): RecallResult {
  const message = messages[MsgSeq - 1]
  if (message === undefined) return { MsgSeq, RetCode: groupCodes.unknownMessage }
  // An AVChatRoom keeps nothing, and recalls what is at most an hour old for those who are there:
  // https://cloud.tencent.com/document/product/269/12341 (2026-01)
  const reach = group.type === 'AVChatRoom' ? hourSeconds : settings.retention
  if (message.time < now - reach) return { MsgSeq, RetCode: groupCodes.expiredMessage }
  if ((message.flags & flag.recalled) !== 0) return { MsgSeq, RetCode: groupCodes.recalledMessage }
  message.flags |= flag.recalled
  return { MsgSeq, RetCode: 0 }
}
