import type { SessionItem } from '../../api/recentcontact/list.ts'
import { checkUserId } from '../../check.ts'
import { isTimError } from '../../errors.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import type { Pages } from '../../listing/listing.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { concurrency, mapConcurrently } from '../../transport/concurrency.ts'
import { conversationOf } from '../inbox/conversation-of.ts'
import { readWait, type WaitReading } from './read-wait.ts'
import type { Wait } from './wait.ts'

/** Which conversations of an account are wanted. */
interface WaitingReading extends WaitReading {
  readonly includeAnswered: boolean
}

/** Finds out of conversations who waits. */
export async function* waitingPages(
  caller: Caller,
  pages: Pages<SessionItem>,
  reading: WaitingReading,
  options: CallOptions,
): Pages<Wait> {
  for await (const { items, ...page } of pages) {
    const chats = items.map(conversationOf)
    const peers = chats.flatMap((chat) => (chat?.type === 'c2c' ? chat.peer : []))
    const waits = await mapConcurrently(peers, concurrency, (peer) => readOne(caller, peer, reading, options))
    const wanted = waits.filter(
      ({ status }) => reading.includeAnswered || status === 'waiting' || status === 'unknown',
    )
    yield { ...page, items: wanted }
  }
}

/** Reads one of many: what it fails with is why nothing is known of it, and does not spoil the others. */
async function readOne(
  caller: Caller,
  peer: string,
  reading: WaitReading,
  options: CallOptions,
): Promise<Wait> {
  const unknown = (problem: ItemFailure): Wait => ({
    chat: { type: 'c2c', peer },
    status: 'unknown',
    problems: [problem],
  })
  try {
    checkUserId(peer, 'its id')
  } catch (error) {
    return unknown(notKnown(peer, (error as Error).message))
  }
  try {
    return await readWait(caller, peer, reading, options)
  } catch (error) {
    if (!isTimError(error)) throw error
    return unknown(failedWith(peer, error))
  }
}
