import { hash32 } from '@timkit/core/internal'
import type { GetGroupMsgReceiptDetailResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { receiptsOf, withoutReceipts } from './receipts-of.ts'

export const difference: CoverageNote = {
  en: 'As `get_group_msg_receipt`. The end is told by `IsFinish`, as in the samples of the page; its table says `IsFinished`.',
  zh: '与 `get_group_msg_receipt` 相同。用 `IsFinish` 表示结束，与文档示例一致；字段表写的是 `IsFinished`。',
}

/** A page may have this many members. */
const maxCount = 200

/** Lists who has read a message, or who has not. */
export function getGroupMsgReceiptDetail(call: Call): GetGroupMsgReceiptDetailResponse {
  const group = namedGroup(call)
  refuseTypes(group, withoutReceipts)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const MsgSeq = read.integer('MsgSeq', { min: 1 })
  const wantsUnread = read.integer('Filter', { max: 1 }) === 1
  const count = read.integer('Count', { min: 1, max: maxCount })
  const cursor = read.optionalText('Cursor') ?? ''
  if (!/^\d{0,19}$/.test(cursor)) throw read.refusal('Cursor is not from a page of this list')
  const receipts = receiptsOf(call.world, group, MsgSeq)
  if (receipts === undefined)
    throw new Refusal(groupCodes.noReceipt, 'There is no such message, or it did not ask for read receipts')
  const rest = numbered(wantsUnread ? receipts.unread : receipts.read).filter(
    ({ number }) => cursor === '' || number > BigInt(cursor),
  )
  const page = rest.slice(0, count)
  return {
    MsgSeq,
    IsFinish: rest.length > count ? 0 : 1,
    ...(wantsUnread
      ? { UnreadList: page.map(({ id }) => ({ Unread_Account: id })) }
      : { ReadList: page.map(({ id }) => ({ Read_Account: id })) }),
    Cursor: String(page.at(-1)?.number ?? cursor),
  }
}

/**
 * Accounts in the order of numbers that they always have, as the service's cursors are numbers of accounts: who reads the message
 * between two pages moves nobody to another place.
 */
function numbered(ids: readonly string[]): { readonly id: string; readonly number: bigint }[] {
  const accounts = ids.map((id) => ({ id, number: numberOf(id) }))
  return accounts.sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** From the top: a bit that is set, above 2^53, and two hashes of 28 bits: among 100 000 accounts, hardly ever two are the same. */
function numberOf(id: string): bigint {
  return (1n << 57n) | (BigInt(hash32(id) >>> 4) << 28n) | BigInt(hash32(` ${id}`) >>> 4)
}
