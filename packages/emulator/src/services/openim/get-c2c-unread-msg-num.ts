import type { GetC2CUnreadMsgNumResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { unreadCount } from '../../world/conversations/conversation.ts'
import { countedSides, totalUnread, unreadLifetime } from '../../world/conversations/unread.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'More than 10 peers are refused with 90018; no code is documented.',
  zh: '对端账号超过 10 个时返回 90018；文档没有写明错误码。',
}

const maxPeers = 10

/** Counts unread messages: in total, or for each peer that was asked for. */
export function getC2CUnreadMsgNum(call: Call): GetC2CUnreadMsgNumResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const account = read.account('To_Account', { missing: openimCodes.badRecipient })
  const notBefore = call.now - unreadLifetime
  const peers = read.optionalTextList('Peer_Account')
  if (peers === undefined) return { AllC2CUnreadMsgNum: totalUnread(account, notBefore) }
  if (peers.length > maxPeers) {
    const info = `Peer_Account has ${peers.length} entries, more than ${maxPeers}`
    throw new Refusal(openimCodes.tooManyPeers, info)
  }
  const counted = countedSides(account, notBefore)
  const counts: { Peer_Account: string; C2CUnreadMsgNum: number }[] = []
  const errors: { Peer_Account: string; ErrorCode: number }[] = []
  for (const peer of peers) {
    if (!call.world.accounts.has(peer)) {
      errors.push({ Peer_Account: peer, ErrorCode: openimCodes.notImported })
      continue
    }
    const side = account.sides.get(peer)
    const isCounted = side !== undefined && counted.has(side)
    counts.push({ Peer_Account: peer, C2CUnreadMsgNum: isCounted ? unreadCount(side, notBefore) : 0 })
  }
  return errors.length === 0
    ? { C2CUnreadMsgNumList: counts }
    : { C2CUnreadMsgNumList: counts, ErrorList: errors }
}
