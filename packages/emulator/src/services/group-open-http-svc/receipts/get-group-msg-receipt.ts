import type { GetGroupMsgReceiptResponse, GroupMsgReceipt } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { maxMessages } from './max-messages.ts'
import { receiptsOf, withoutReceipts } from './receipts-of.ts'

export const difference: CoverageNote = {
  en: 'Groups of any size have receipts: never 10060. Members who joined after a message do not count, nor does its sender; not documented.',
  zh: '任何人数的群都有已读回执：不会返回 10060。消息发送之后入群的成员和发送者本人不计入；文档没有说明。',
}

/** Counts who has read messages, each with an outcome of its own. */
export function getGroupMsgReceipt(call: Call): GetGroupMsgReceiptResponse {
  const group = namedGroup(call)
  refuseTypes(group, withoutReceipts)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxMessages, code: groupCodes.badRequest }
  const items = counted('MsgSeqList', read.objectList('MsgSeqList'), rule)
  const seqs = items.map((item) => item.integer('MsgSeq', { min: 1 }))
  return {
    GroupMsgReceiptList: seqs.map((MsgSeq): GroupMsgReceipt => {
      const receipts = receiptsOf(call.world, group, MsgSeq)
      if (receipts === undefined) return { Code: groupCodes.noReceipt, MsgSeq }
      return { Code: 0, MsgSeq, ReadNum: receipts.read.length, UnreadNum: receipts.unread.length }
    }),
  }
}
