import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { type ReadGroupMessage, tellReceiptsInGroup } from '../../../webhooks/events/group-message-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { namedMember } from '../group/named-member.ts'
import { maxMessages } from './max-messages.ts'
import { receiptsOf, withoutReceipts } from './receipts-of.ts'

export const difference: CoverageNote = {
  en: 'No page of its own was found. 10062 refuses a call in which no message has receipts; of several, those without are passed over.',
  zh: '没有找到该接口的文档。所有消息都没有已读回执时返回 10062；部分消息没有时会被略过。',
}

/** Takes a member's receipts of messages. */
export function groupMsgReceipt(call: Call): EmptyResponse {
  const { world } = call
  const group = namedGroup(call)
  refuseTypes(group, withoutReceipts)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const { account } = namedMember(read, group, 'From_Account')
  const rule = { most: maxMessages, code: groupCodes.badRequest }
  const items = counted('MsgSeqList', read.objectList('MsgSeqList'), rule)
  const seqs = items.map((item) => item.integer('MsgSeq', { min: 1 }))
  const asked = seqs.flatMap((seq) => {
    const receipts = receiptsOf(world, group, seq)
    return receipts === undefined ? [] : [{ seq, ...receipts }]
  })
  if (asked.length === 0)
    throw new Refusal(groupCodes.noReceipt, 'None of the messages asked for read receipts')
  const told: ReadGroupMessage[] = []
  for (const { seq, read: readers, unread } of asked) {
    // Neither the sender nor who came later counts as a reader.
    if (!unread.includes(account.id)) continue
    world.stores.groupReceipts.read(group.id, seq, account.id)
    told.push({ seq, read: readers.length + 1, unread: unread.length - 1 })
  }
  tellReceiptsInGroup(call, group, account.id, told)
  return {}
}
