import { daySeconds } from '../../time/beijing-time.ts'
import type { Account, Side } from '../records/records.ts'
import { unreadCount } from './conversation.ts'

/** Unread messages are counted for 7 days, whatever the roaming period: in seconds. */
export const unreadLifetime: number = 7 * daySeconds
/** At most this many conversations of an account have unread messages. */
const maxConversations = 100

const none: ReadonlySet<Side> = new Set()

/** All unread messages of an account since `notBefore` (unix s), as the service counts them. */
export function totalUnread(account: Account, notBefore: number): number {
  let total = 0
  for (const side of countedSides(account, notBefore)) total += unreadCount(side, notBefore)
  return total
}

/** The conversations whose unread messages count: the newest 100 that have any. */
export function countedSides(account: Account, notBefore: number): ReadonlySet<Side> {
  const unread = account.unread ?? none
  if (unread.size <= maxConversations) return unread
  const alive = [...unread].filter((side) => unreadCount(side, notBefore) > 0)
  return new Set(alive.sort(byNewestUnread).slice(0, maxConversations))
}

/** The conversation with the newest unread message first; in the same second, the one whose message came last. */
function byNewestUnread(a: Side, b: Side): number {
  const [left, right] = [a.unread.at(-1), b.unread.at(-1)]
  if (left === undefined || right === undefined) return 0
  // Not by MsgSeq: between conversations it says nothing.
  return right.time - left.time || right.id - left.id
}
