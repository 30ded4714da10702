import type { Call } from '../../request/call.ts'
import { totalUnread, unreadLifetime } from '../../world/conversations/unread.ts'
import type { Account } from '../../world/records/records.ts'

/** How many one-to-one messages an account has not read, of all peers. */
export function unreadOf({ now }: Call, account: Account): number {
  return totalUnread(account, now - unreadLifetime)
}
