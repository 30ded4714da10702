import { fromHistory, type HistoryMessages, isElement, type Message } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import { matches } from '../messages/matches.ts'
import { receiverOf } from '../messages/parties.ts'
import { createBreather } from './breather.ts'

/** What a search found. */
export interface SearchResult {
  /** The messages, in the order of the hour. */
  readonly found: readonly Message[]
  /** How many messages were looked at. */
  readonly searched: number
  /** Whether there are more than were collected. */
  readonly more: boolean
}

/**
 * Looks for a text in an hour: in all that a message says, also in the data of custom elements and in forwards, and in who wrote it to whom. Upper
 * and lower case are the same.
 */
export async function searchHistory(
  messages: Pick<HistoryMessages, 'wire'>,
  text: string,
  limit = 500,
  isCancelled: () => boolean = () => false,
): Promise<SearchResult> {
  const wanted = text.toLowerCase()
  const found: Message[] = []
  let searched = 0
  const breathe = createBreather()
  // As the service wrote them: only what may match is read.
  for await (const { items } of messages.wire().pages()) {
    for (const raw of items) {
      // A look at the clock takes longer than a message: not at each.
      if (searched % 256 === 0) await breathe()
      searched += 1
      if (cannotMatch(raw, wanted)) continue
      const message = fromHistory(raw)
      if (!matches(message, wanted) && !receiverOf(message).toLowerCase().includes(wanted)) continue
      if (found.length >= limit) return { found, searched, more: true }
      found.push(message)
    }
    if (isCancelled()) return { found, searched, more: true }
  }
  return { found, searched, more: false }
}

/** Passes most messages over at little cost: a plain text is looked at as it came. */
function cannotMatch(raw: HistoryMessage, wanted: string): boolean {
  const { MsgBody: body, From_Account: from } = raw
  const to = 'GroupId' in raw ? raw.GroupId : raw.To_Account
  const only = Array.isArray(body) && body.length === 1 ? body[0] : undefined
  if (typeof from !== 'string' || typeof to !== 'string' || !isElement(only, 'TIMTextElem')) return false
  return ![only.MsgContent.Text, from, to].some((text) => text.toLowerCase().includes(wanted))
}
