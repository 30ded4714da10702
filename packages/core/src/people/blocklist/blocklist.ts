import { checkUserId } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { listPages } from '../../paging/list-pages.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { BlockedAccount } from './blocked-account.ts'

/** How the blocklist of an account is asked for. */
export interface BlocklistOptions extends CallOptions {
  /** Accounts per page, at most 1000, which is as many as a blocklist has. @default 100 */
  readonly pageSize?: number | undefined
  /** Where to go on: the cursor of an earlier page of the same account. */
  readonly cursor?: string | undefined
}

/**
 * Lists the accounts that an account has blocked, at most 1000; none comes twice. When one is blocked or unblocked meanwhile, another
 * one may be missed: the service counts places, not accounts.
 *
 * @throws {ApiError} 30003 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34914
 */
export function blocklist(
  caller: Caller,
  account: string,
  options: BlocklistOptions = {},
): Listing<BlockedAccount> {
  checkUserId(account, 'account')
  return listPages(caller, 'blocklist', { account }, options, () => import('./blocklist-pages.ts'), 1_000)
}
