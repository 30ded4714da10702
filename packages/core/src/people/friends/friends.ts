import { checkUserId } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { listPages } from '../../paging/list-pages.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { Friend } from './friend.ts'

/** How the friends of an account are asked for. How many a page has is up to the service. */
export interface FriendsOptions extends CallOptions {
  /** Where to go on: the cursor of an earlier page of the same account. */
  readonly cursor?: string | undefined
}

/**
 * Lists the friends of an account, at most 3000, with all fields of the friendship and without their profiles; none comes twice. When
 * a friend is added or deleted meanwhile, another one may be missed: the service counts places, not friends.
 *
 * @throws {ApiError} 30003 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34908
 */
export function friends(caller: Caller, account: string, options: FriendsOptions = {}): Listing<Friend> {
  checkUserId(account, 'account')
  return listPages(caller, 'friends', { account }, options, () => import('./friend-pages.ts'))
}
