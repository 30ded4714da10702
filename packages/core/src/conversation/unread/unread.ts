import { checkUserId, checkUserIds } from '../../check.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { countPeers, countTotal, type UnreadCounts } from './count-unread.ts'

/**
 * Counts all unread one-to-one messages of an account, in one request. Counting marks nothing as read.
 *
 * The service counts at most 100 conversations with 250 messages each, of the last 7 days.
 *
 * @throws {ApiError} 90003 when the account does not exist
 * @see https://www.tencentcloud.com/document/product/1047/41046
 */
export async function unreadTotal(
  caller: Caller,
  account: string,
  options: CallOptions = {},
): Promise<number> {
  checkUserId(account, 'account')
  const callOptions = readCallOptions(options)
  return countTotal(caller, account, callOptions)
}

/**
 * Counts the unread messages of an account per peer, for any number of peers: the service takes 10 a request,
 * more are split. Counting marks nothing as read.
 *
 * A peer that fails is in `failed` and does not spoil the others. When no request succeeded at all, the first
 * error is thrown.
 *
 * @throws {TypeError | RangeError} before anything is sent, when `peers` is not a list or a peer is not a UserID
 * @see https://www.tencentcloud.com/document/product/1047/41046
 */
export async function unreadCounts(
  caller: Caller,
  account: string,
  peers: Iterable<string>,
  options: CallOptions = {},
): Promise<UnreadCounts> {
  checkUserId(account, 'account')
  const wanted = [...new Set(checkUserIds(peers, 'peers'))]
  const callOptions = readCallOptions(options)
  return countPeers(caller, account, wanted, callOptions)
}
