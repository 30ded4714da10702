import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import type { IndexedMessage, MessageIndex, MessageSource } from '../message-index/message-index.ts'
import { highlight, type TextRange } from '../words/highlight.ts'
import { readQuery } from '../words/read-query.ts'
import type { WordQuery } from '../words/word-query.ts'
import type { Coverage, CoveredRange } from './coverage.ts'
import { type Tail, type TailConversation, withTail } from './live-tail.ts'
import { readSearchQuery } from './read-search-query.ts'
import type { SearchQuery } from './search-query.ts'

/** A message that was found. */
export interface SearchHit {
  /** The message; of a file's, its `raw` lacks what the index does not keep, such as `ClientIP`. */
  readonly message: Message
  /**
   * As `messageIdentity` of `@timkit/core/webhook` gives it, so that it is the same as that of webhooks, roaming and history files. Where a message has
   * none, as `exactIdentity`.
   */
  readonly identity: string
  /**
   * Names this one message of the archive: between accounts as `identity`, in groups with topic, time and sender behind the number, since a group that
   * was destroyed and made again counts from 1 again. One that lacks a part of it is named by its place in the files of its hour.
   */
  readonly exactIdentity: string
  /** All that people wrote in it, which is what was searched: a line for each piece. Written by strangers. */
  readonly text: string
  /** What of `text` was asked for. */
  readonly highlights: readonly TextRange[]
  /** From the file of its hour, or heard of earlier. */
  readonly source: MessageSource
  /**
   * The hour of its file, `yyyyMMddHH` in Beijing time, when it does not say when it was sent, or says what no time is: `message.time` says nothing
   * then. It comes before all others of that hour.
   */
  readonly undatedIn: string | undefined
  /** Whether it is known to be recalled. `undefined`: nothing was heard, which does not mean that it was not. */
  readonly recalled: boolean | undefined
}

/** What was found. */
export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** What of the time that was asked about could be searched at all. */
  readonly coverage: Coverage
  /** What was asked of the service, with `live`; `undefined` when the hour files have all of it. */
  readonly tail?: Tail | undefined
  /** Where the next page begins; `undefined` when this was the last. */
  readonly cursor?: string | undefined
}

/** What a search works with. */
export interface SearchParts {
  readonly index: MessageIndex
  readonly coverage: (range: CoveredRange) => Promise<Coverage>
  /** Asks the service. @throws {ArchiveError} There is no client */
  readonly tail: (conversation: TailConversation, coverage: Coverage) => Promise<Tail | undefined>
}

/** How much was found. */
export interface CountResult {
  /** How many messages, up to the bound. */
  readonly count: number
  /** Whether there are more than the bound. */
  readonly more: boolean
  /** What of the time that was asked about could be counted at all. */
  readonly coverage: Coverage
  /** What was asked of the service, with `live`; `undefined` when the hour files have all of it. */
  readonly tail?: Tail | undefined
}

/** Finds a page of messages. */
export async function search(parts: SearchParts, query: SearchQuery): Promise<SearchResult> {
  const { words, wanted, limit, cursor, coverage, tail } = await prepare(parts, query)
  const page = await parts.index.search({ ...wanted, words }, limit, cursor)
  return { hits: page.messages.map((found) => hitOf(found, words)), coverage, tail, cursor: page.next }
}

/** Counts what a search finds in all, up to a bound. */
export async function count(parts: SearchParts, query: SearchQuery, cap: number): Promise<CountResult> {
  const { words, wanted, coverage, tail } = await prepare(parts, { ...query, cursor: undefined })
  const found = await parts.index.count({ ...wanted, words }, cap)
  return { count: Math.min(found, cap), more: found > cap, coverage, tail }
}

/** Checks a query, finds out what it covers, and asks the service for what has no file yet, where that is wanted. */
async function prepare(parts: SearchParts, query: SearchQuery) {
  const { wanted, limit, cursor, range, tail: conversation } = readSearchQuery(query)
  const words = query.text === undefined ? undefined : readQuery(query.text)
  // First, so that what is indexed meanwhile is not said to be covered without having been searched.
  const known = await parts.coverage(range)
  const tail = conversation && (await parts.tail(conversation, known))
  return { words, wanted, limit, cursor, coverage: withTail(known, tail), tail }
}

/** What was found, with what of it was asked for. */
export function hitOf(found: IndexedMessage, words: WordQuery | undefined): SearchHit {
  const { message, identity: exactIdentity, text, source, undatedIn, recalled } = found
  return {
    message,
    identity: messageIdentity(message) ?? exactIdentity,
    exactIdentity,
    text,
    highlights: words === undefined ? [] : highlight(text, words),
    source,
    undatedIn,
    recalled,
  }
}
