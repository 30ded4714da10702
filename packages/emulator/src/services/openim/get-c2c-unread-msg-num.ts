import type { AdminSetMsgReadRequest, EmptyResponse, GetC2CUnreadMsgNumResponse } from '@timkit/core/wire'
import { DAY } from '../../beijing-time.ts'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { textList } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Account } from '../../world/account.ts'
import { markRead, type Side, unreadCount } from '../../world/conversation.ts'

/** Unread messages are counted for 7 days, whatever the roaming period. */
const UNREAD_LIFETIME = 7 * DAY
/** At most this many conversations of an account have unread messages. */
const UNREAD_CONVERSATIONS = 100
/** At most this many peers can be asked for at once. */
const MAX_PEERS = 10

/** Counts unread messages: in total, or for each peer that was asked for. */
export function getC2CUnreadMsgNum(call: Call): GetC2CUnreadMsgNumResponse {
  const account = accountOf(call, 'To_Account', 90003)
  const notBefore = call.now - UNREAD_LIFETIME
  if (call.body.Peer_Account === undefined) return { AllC2CUnreadMsgNum: totalUnread(account, notBefore) }
  const peers = textList(call.body, 'Peer_Account', 90001)
  if (peers.length > MAX_PEERS)
    throw new Refusal(90018, `Peer_Account has ${peers.length} entries, more than ${MAX_PEERS}`)
  const counted = countedSides(account, notBefore)
  const counts: { Peer_Account: string; C2CUnreadMsgNum: number }[] = []
  const errors: { Peer_Account: string; ErrorCode: number }[] = []
  for (const peer of peers) {
    if (!call.world.accounts.has(peer)) {
      errors.push({ Peer_Account: peer, ErrorCode: 70107 })
      continue
    }
    const side = account.sides.get(peer)
    const counts_ = side !== undefined && counted.has(side)
    counts.push({ Peer_Account: peer, C2CUnreadMsgNum: counts_ ? unreadCount(side, notBefore) : 0 })
  }
  return errors.length === 0
    ? { C2CUnreadMsgNumList: counts }
    : { C2CUnreadMsgNumList: counts, ErrorList: errors }
}

/** All unread messages of an account, as the service counts them. */
export function totalUnread(account: Account, notBefore: number): number {
  let total = 0
  for (const side of countedSides(account, notBefore)) total += unreadCount(side, notBefore)
  return total
}

const none: ReadonlySet<Side> = new Set()

/** The conversations whose unread messages count: the newest 100 that have any. */
function countedSides(account: Account, notBefore: number): ReadonlySet<Side> {
  const unread = account.unread ?? none
  if (unread.size <= UNREAD_CONVERSATIONS) return unread
  const alive = [...unread].filter((side) => unreadCount(side, notBefore) > 0)
  return new Set(alive.sort(byNewestUnread).slice(0, UNREAD_CONVERSATIONS))
}

/** The conversation with the newest unread message first; in the same second, the one whose message came last. */
function byNewestUnread(a: Side, b: Side): number {
  const [left, right] = [a.unread.at(-1), b.unread.at(-1)]
  if (left === undefined || right === undefined) return 0
  // Not by MsgSeq: between conversations it says nothing.
  return right.time - left.time || right.id - left.id
}

/** Marks what an account received from a peer as read, up to a time or all of it. */
export function adminSetMsgRead(call: Call): EmptyResponse {
  const account = accountOf(call, 'Report_Account', 90008)
  const peer = accountOf(call, 'Peer_Account', 90003)
  const through = readTime(call.body.MsgReadTime)
  const side = account.sides.get(peer.id)
  if (side !== undefined) {
    markRead(side, through)
    call.world.changed()
  }
  return {}
}

// Documented as a string; clients send numbers as well. 0 means now, as where it is absent.
function readTime(value: AdminSetMsgReadRequest['MsgReadTime'] | unknown): number {
  if (value === undefined || value === 0 || value === '' || value === '0') return Number.POSITIVE_INFINITY
  const time = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value
  if (typeof time === 'number' && Number.isInteger(time) && time > 0) return time
  throw new Refusal(90001, 'MsgReadTime must be a time in unix seconds')
}
