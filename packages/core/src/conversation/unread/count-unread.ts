import type { GetC2CUnreadMsgNumRequest, GetC2CUnreadMsgNumResponse } from '../../api/openim/unread.ts'
import { show } from '../../check.ts'
import { ResponseError } from '../../errors.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import { separate } from '../../listing/skipped.ts'
import { countOf, textOf, type WireObject } from '../../message/wire-values.ts'
import { noteAnswer } from '../../outcomes/note-answer.ts'
import { failureOf, refusalsIn } from '../../outcomes/refusals-in.ts'
import type { Caller, CallerOptions, CallOptions } from '../../transport/caller.ts'
import { askInParts } from '../ask-in-parts.ts'

/** How many messages of one peer are unread. */
export interface UnreadCount {
  /** The other side of the conversation. */
  readonly peer: string
  /** Unread messages: the service counts at most 250 of one conversation, of the last 7 days. */
  readonly unread: number
}

/** Unread counts per peer. */
export interface UnreadCounts {
  /** The account whose unread messages were counted. */
  readonly account: string
  /** The counts, in the order of the peers that were asked for. */
  readonly counts: readonly UnreadCount[]
  /** The sum of `counts`; what failed is not in it. */
  readonly total: number
  /** The peers that could not be counted, each as `item`, in the order in which they were asked for. */
  readonly failed: readonly ItemFailure[]
}

const command = 'openim/get_c2c_unread_msg_num'

/** The documented number of peers in one request. */
const peersPerCall = 10

const uncounted = 'the answer has no number for it'

/** Counts all in one request. */
export async function countTotal(caller: Caller, account: string, options: CallOptions): Promise<number> {
  const act = `read the unread total of ${show(account)}`
  const answer = await callUnread(
    caller,
    { To_Account: account },
    { ...options, act, operation: 'unreadTotal' },
  )
  const total = unreadOf(answer.AllC2CUnreadMsgNum)
  if (total !== undefined) return total
  throw new ResponseError(`Cannot ${act}: the answer has no AllC2CUnreadMsgNum`, {
    command,
    status: 200,
  })
}

/** Counts per peer, as many at a time as a request takes. */
export async function countPeers(
  caller: Caller,
  account: string,
  wanted: readonly string[],
  options: CallOptions,
): Promise<UnreadCounts> {
  const calls = { ...options, act: `read the unread counts of ${show(account)}`, operation: 'unreadCounts' }
  const found = new Map<string, number | ItemFailure>()
  const ask = async (part: string[]) => {
    const answer = await callUnread(caller, { To_Account: account, Peer_Account: part }, calls)
    const note = (peer: string | undefined, said: (peer: string) => number | ItemFailure) => {
      if (peer === undefined || !part.includes(peer)) return
      noteAnswer(found, peer, said(peer), 'the answer gives several numbers for it')
    }
    for (const { Peer_Account, C2CUnreadMsgNum } of separate<WireObject>(answer.C2CUnreadMsgNumList).items)
      note(textOf(Peer_Account), (peer) => unreadOf(C2CUnreadMsgNum) ?? notKnown(peer, uncounted))
    for (const refusal of await refusalsIn(command, answer)) {
      const { item, code } = refusal
      // Why one failed that has no number is nothing to tell where the answer has no code for it.
      note(item, (peer) =>
        code === undefined && !found.has(peer) ? notKnown(peer, uncounted) : failureOf(peer, refusal),
      )
    }
  }
  await askInParts(wanted, peersPerCall, ask, (peer, error) => {
    found.set(peer, failedWith(peer, error))
  })
  return summarise(account, wanted, found)
}

function summarise(
  account: string,
  peers: readonly string[],
  found: ReadonlyMap<string, number | ItemFailure>,
): UnreadCounts {
  const counts: UnreadCount[] = []
  const failed: ItemFailure[] = []
  for (const peer of peers) {
    const result = found.get(peer)
    if (typeof result === 'number') counts.push({ peer, unread: result })
    // A peer that the answer does not mention is unknown, not zero.
    else failed.push(result ?? notKnown(peer, uncounted))
  }
  const total = counts.reduce((sum, { unread }) => sum + unread, 0)
  return { account, counts, total, failed }
}

function callUnread(
  caller: Caller,
  request: GetC2CUnreadMsgNumRequest,
  options: CallerOptions,
): Promise<GetC2CUnreadMsgNumResponse> {
  return caller.call(command, request, options)
}

/** A whole number from 0, also as text. */
function unreadOf(value: unknown): number | undefined {
  const count = countOf(value)
  return Number.isInteger(count) ? count : undefined
}
