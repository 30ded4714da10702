import type { GetC2CUnreadMsgNumRequest, GetC2CUnreadMsgNumResponse } from '../api/openim/unread.ts'
import { checkList, checkUserId, show } from '../check.ts'
import { ResponseError, type TimError } from '../errors.ts'
import { countOf, textOf, type WireObject } from '../message/wire-values.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { askInParts } from './ask-in-parts.ts'
import { readCallOptions } from './read-call-options.ts'
import { separate } from './skipped.ts'

const command = 'openim/get_c2c_unread_msg_num'

/** The documented number of peers in one request. */
const peersPerCall = 10

/** How many messages of one peer are unread. */
export interface UnreadCount {
  /** The other side of the conversation. */
  readonly peer: string
  /** Unread messages: the service counts at most 250 of one conversation, of the last 7 days. */
  readonly unread: number
}

/** A peer whose unread messages could not be counted. */
export interface UnreadFailure {
  /** The other side of the conversation. */
  readonly peer: string
  /**
   * Tencent's code where the service gave one for this peer, such as 70107: the account does not exist. Without a
   * code and an error, the answer has no number for this peer.
   */
  readonly code: number | undefined
  /** Why the whole request with this peer failed, when it did. */
  readonly error: TimError | undefined
}

/** Unread counts per peer. */
export interface UnreadCounts {
  /** The account whose unread messages were counted. */
  readonly account: string
  /** The counts, in the order of the peers that were asked for. */
  readonly counts: readonly UnreadCount[]
  /** The sum of the counts. */
  readonly total: number
  /** The peers that could not be counted, in the order in which they were asked for. */
  readonly failed: readonly UnreadFailure[]
}

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
  const act = `read the unread total of ${show(account)}`
  const answer = await callUnread(caller, { To_Account: account }, act, readCallOptions(options))
  const total = unreadOf(answer.AllC2CUnreadMsgNum)
  if (total !== undefined) return total
  throw new ResponseError(`Cannot ${act}: the answer has no AllC2CUnreadMsgNum`, {
    command,
    status: 200,
  })
}

/**
 * Counts the unread messages of an account per peer, for any number of peers: the service takes 10 a request,
 * more are split. Counting marks nothing as read.
 *
 * A peer that fails is in `failed` and does not spoil the others. When no request succeeded at all, the first
 * error is thrown.
 *
 * @throws {TypeError | RangeError} before anything is sent, when `peers` is no list or a peer is no UserID
 * @see https://www.tencentcloud.com/document/product/1047/41046
 */
export async function unreadCounts(
  caller: Caller,
  account: string,
  peers: Iterable<string>,
  options: CallOptions = {},
): Promise<UnreadCounts> {
  checkUserId(account, 'account')
  const list = checkList(peers, 'peers')
  for (const [index, peer] of list.entries()) checkUserId(peer, `peers[${index}]`)
  const wanted = [...new Set(list)]
  const callOptions = readCallOptions(options)

  const act = `read the unread counts of ${show(account)}`
  const found = new Map<string, number | UnreadFailure>()
  const ask = async (part: string[]) => {
    const answer = await callUnread(caller, { To_Account: account, Peer_Account: part }, act, callOptions)
    for (const item of separate<WireObject>(answer.C2CUnreadMsgNumList).items) {
      const [peer, unread] = [textOf(item.Peer_Account), unreadOf(item.C2CUnreadMsgNum)]
      if (peer !== undefined && unread !== undefined) found.set(peer, unread)
    }
    for (const item of separate<WireObject>(answer.ErrorList).items) {
      const peer = textOf(item.Peer_Account)
      if (peer !== undefined) found.set(peer, { peer, code: countOf(item.ErrorCode), error: undefined })
    }
  }
  await askInParts(wanted, peersPerCall, ask, (peer, error) => {
    found.set(peer, { peer, code: undefined, error })
  })
  return summarise(account, wanted, found)
}

function summarise(
  account: string,
  peers: readonly string[],
  found: ReadonlyMap<string, number | UnreadFailure>,
): UnreadCounts {
  const counts: UnreadCount[] = []
  const failed: UnreadFailure[] = []
  for (const peer of peers) {
    const result = found.get(peer)
    if (typeof result === 'number') counts.push({ peer, unread: result })
    // A peer that the answer does not mention is unknown, not zero.
    else failed.push(result ?? { peer, code: undefined, error: undefined })
  }
  const total = counts.reduce((sum, { unread }) => sum + unread, 0)
  return { account, counts, total, failed }
}

function callUnread(
  caller: Caller,
  request: GetC2CUnreadMsgNumRequest,
  act: string,
  options: CallOptions,
): Promise<GetC2CUnreadMsgNumResponse> {
  return caller.call(command, request, { ...options, act })
}

/** A whole number from 0, also as text. */
function unreadOf(value: unknown): number | undefined {
  const count = countOf(value)
  return Number.isInteger(count) ? count : undefined
}
