/**
 * Who is online.
 *
 * @module
 */

import type { AccountError } from './account-error.ts'

/** Whether an account is there: connected, reachable by push only, or neither. */
export type OnlineStatus = 'Online' | 'PushOnline' | 'Offline' | (string & {})

/** Asks who is online. */
export interface QueryOnlineStatusRequest {
  /** The accounts, at most 500. */
  readonly To_Account: readonly string[]
  /** 1 to learn of each platform. */
  readonly IsNeedDetail?: 0 | 1 | undefined
}

/** Whether an account is there on one platform. */
export interface PlatformStatus {
  /** `iPhone` (also seen: `IPhone`), `Android`, `Web`, `PC`, `iPad` or `Mac`. */
  readonly Platform: string
  /** Whether the account is there on it. */
  readonly Status: OnlineStatus
}

/** Whether one account is there. The documentation names the answer `Status` and shows `State`: read both. */
export interface AccountOnlineStatus {
  /** The UserID that was asked about. */
  readonly To_Account: string
  /** Whether it is there, as the documented samples spell it. */
  readonly State?: OnlineStatus
  /** Whether it is there, as the documented table spells it. */
  readonly Status?: OnlineStatus
  /** Each platform on its own, when asked for. */
  readonly Detail?: readonly PlatformStatus[]
}

/** Who is online. */
export interface QueryOnlineStatusResponse {
  /** One status per account. */
  readonly QueryResult?: readonly AccountOnlineStatus[]
  /** Accounts that failed, with their codes; absent when none did. */
  readonly ErrorList?: readonly AccountError[]
}
