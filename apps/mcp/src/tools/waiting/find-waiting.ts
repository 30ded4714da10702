import type { Message, TimClient } from '@timkit/core'
import { daySeconds } from '@timkit/core/internal'

/** Somebody whose word is the last one in a conversation with an agent. */
export interface Waiting {
  readonly account: string
  readonly peer: string
  /** The first message that nobody has answered, in unix seconds. */
  readonly since: number
  /** Whether there may be earlier ones that nobody has answered either: so far was looked back. */
  readonly isEarlier: boolean
  /** How many messages nobody has answered, as far as was looked back. */
  readonly count: number
  /** The last of them. */
  readonly last: Message
}

/** What was found out about one agent, and what was not. */
export interface WaitingOf {
  readonly waiting: readonly Waiting[]
  /** How many conversations were looked at. */
  readonly looked: number
  /** How many were not, by why. */
  readonly gaps: Readonly<Record<'older' | 'failed' | 'late' | 'more', number>>
}

/** So many conversations of an agent are looked at; the service keeps 100. */
const mostConversations = 200
/** So far back is looked for the first message that nobody has answered. */
const mostMessages = 200
const atOnce = 6

/**
 * Finds the one-to-one conversations of an account in which the last word is not its own: read or not, as reading is no answer. Recalled
 * messages and those of the system are no words.
 *
 * @param isAgent who is not waited for: the others that answer
 * @param late ends it between two conversations; those that are left are counted
 */
export async function findWaiting(
  client: Pick<TimClient, 'conversations' | 'messages'>,
  account: string,
  {
    isAgent,
    now,
    signal,
    late,
  }: {
    readonly isAgent: (peer: string) => boolean
    /** The service, in unix seconds. */
    readonly now: number
    readonly signal: AbortSignal
    readonly late: AbortSignal
  },
): Promise<WaitingOf> {
  const gaps = { older: 0, failed: 0, late: 0, more: 0 }
  const peers: { readonly peer: string; readonly time: number }[] = []
  for await (const { items, skipped } of client.conversations(account, { signal }).pages()) {
    gaps.failed += skipped.length
    for (const { Type, To_Account: peer, MsgTime: time } of items) {
      if (Type === 2) continue
      if (typeof peer !== 'string' || peer === '') gaps.failed++
      else if (isAgent(peer)) continue
      // The service does not have their messages any more, unless the app bought more days: they are asked for all the same where the time allows.
      else if (peers.length >= mostConversations) gaps.more++
      else peers.push({ peer, time: Number.isInteger(time) ? time : now })
    }
  }
  // Whoever waits longest, first; those whom the service may have forgotten, last.
  const isOld = ({ time }: { readonly time: number }): boolean => time < now - 7 * daySeconds
  peers.sort((a, b) => Number(isOld(a)) - Number(isOld(b)) || a.time - b.time)
  const waiting: Waiting[] = []
  let looked = 0
  const queue = [...peers]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      signal.throwIfAborted()
      if (late.aborted) {
        gaps.late++
        continue
      }
      try {
        const found = await lastWords(client, account, next.peer, signal)
        if (found === 'nothing' && isOld(next)) gaps.older++
        else looked++
        if (typeof found === 'object') waiting.push(found)
      } catch (error) {
        if (signal.aborted) throw error
        gaps.failed++
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { waiting, looked, gaps }
}

/** The messages at the end of a conversation that the account has not answered; `nothing` when there is no word at all. */
async function lastWords(
  client: Pick<TimClient, 'messages'>,
  account: string,
  peer: string,
  signal: AbortSignal,
): Promise<Waiting | 'answered' | 'nothing'> {
  let last: Message | undefined
  let since = 0
  let count = 0
  let seen = 0
  const found = (isEarlier: boolean): Waiting | 'nothing' =>
    last === undefined ? 'nothing' : { account, peer, since, isEarlier, count, last }
  const query = { account, chat: { type: 'c2c', peer }, pageSize: 20 } as const
  for await (const message of client.messages(query, { signal })) {
    if (++seen > mostMessages) return found(true)
    if (message.status !== 'normal' || message.isSystem === true) continue
    if (message.from !== peer) return last === undefined ? 'answered' : found(false)
    last ??= message
    since = message.unixSeconds
    count++
  }
  return found(false)
}
