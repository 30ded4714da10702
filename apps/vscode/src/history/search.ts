import { fromHistory, type HistoryMessages, isElement, type Message } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import { matches } from '../messages/matches.ts'
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

/** Looks for a text in an hour, in all that a message says and who wrote it, also in the data of custom elements and in forwards. Upper and lower case are the same. */
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
      if (!matches(message, wanted)) continue
      if (found.length >= limit) return { found, searched, more: true }
      found.push(message)
    }
    if (isCancelled()) return { found, searched, more: true }
  }
  return { found, searched, more: false }
}

/** Passes most messages over at little cost: a plain text is looked at as it came. */
function cannotMatch({ MsgBody: body, From_Account: from }: HistoryMessage, wanted: string): boolean {
  const only = Array.isArray(body) && body.length === 1 ? body[0] : undefined
  if (typeof from !== 'string' || !isElement(only, 'TIMTextElem')) return false
  return !only.MsgContent.Text.toLowerCase().includes(wanted) && !from.toLowerCase().includes(wanted)
}
