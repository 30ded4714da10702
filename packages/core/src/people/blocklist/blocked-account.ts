import type { BlackListItem } from '../../api/sns/blocklist.ts'

/** An account that another one has blocked. */
export interface BlockedAccount {
  /** The account that is blocked. */
  readonly account: string
  /** Since when; `undefined` when the service does not say it. */
  readonly blockedAt: Date | undefined
  /** The entry as it came. */
  readonly raw: BlackListItem
}
