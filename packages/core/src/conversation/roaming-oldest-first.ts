import type { RoamingMessage } from '../message/wire.ts'
import { secondsOf } from '../message/wire-values.ts'
import { advance, isSeen, type Position, type Walk, type Walked, walk } from './roaming-walk.ts'
import type { Skipped } from './skipped.ts'

/** A page of the oldest messages that were not given yet. */
export interface OldestPage {
  /** New messages, oldest first. */
  readonly messages: readonly RoamingMessage[]
  /** What came in place of messages. */
  readonly skipped: readonly Skipped[]
  /** The last message that was given, to go on from; `undefined` after the last page. */
  readonly position: Position | undefined
}

/** How many pages are kept while the oldest is looked for: about 1 MB. */
const keptPages = 64

/**
 * Reads a conversation from old to new, which the service does not do: walks to its oldest page, and from there
 * back.
 *
 * @param alreadySeen Keys of messages of the earliest second that were given before.
 */
export async function* oldestFirst(
  reader: Walk,
  start: Position,
  alreadySeen: readonly string[],
): AsyncGenerator<OldestPage, void, undefined> {
  // Remembers where every page is, which is little, and the content of the last ones, which come first now.
  const pages: { from: Position; read: Pick<Walked, 'messages' | 'skipped'> | undefined }[] = []
  for await (const { from, messages, skipped } of walk(reader, start)) {
    pages.push({ from, read: { messages, skipped } })
    const dropped = pages[pages.length - 1 - keptPages]
    if (dropped !== undefined) dropped.read = undefined
  }
  let position: Position = { time: reader.minTime, key: undefined, seen: alreadySeen }
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index]
    if (page === undefined) continue
    const read = page.read ?? (await refetch(reader, page.from, pages[index + 1]?.from))
    page.read = undefined
    const messages = read.messages.filter((message) => !isSeen(message, position))
    // Not simply of the last one, which may have no time.
    const time = messages.reduce((latest, each) => secondsOf(each.MsgTimeStamp) ?? latest, position.time)
    if (messages.length > 0) position = advance(position, time, undefined, messages)
    if (messages.length === 0 && read.skipped.length === 0 && index > 0) continue
    yield { messages, skipped: read.skipped, position: index === 0 ? undefined : position }
  }
}

/** Fetches a page again, up to where the next older one began, although it may be cut differently now. */
async function refetch(
  reader: Walk,
  from: Position,
  until: Position | undefined,
): Promise<Pick<Walked, 'messages' | 'skipped'>> {
  const parts: (readonly RoamingMessage[])[] = []
  const skipped: Skipped[] = []
  for await (const page of walk(reader, from)) {
    parts.unshift(page.messages)
    skipped.push(...page.skipped)
    const { next } = page
    const reached =
      until === undefined || next === undefined || next.key === until.key || next.time < until.time
    if (reached) break
  }
  const messages = parts.flat()
  // What has no time stays: it is better twice than lost.
  const isOlder = ({ MsgTimeStamp }: RoamingMessage) =>
    (secondsOf(MsgTimeStamp) ?? Number.POSITIVE_INFINITY) < (until?.time ?? 0)
  return { messages: messages.filter((message) => !isOlder(message)), skipped }
}
