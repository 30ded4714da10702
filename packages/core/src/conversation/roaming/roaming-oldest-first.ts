import { lastPageFirst, type PageContent } from '../../listing/last-page-first.ts'
import type { Skipped } from '../../listing/skipped.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import { secondsOf } from '../../message/wire-values.ts'
import type { Position } from './roaming-cursor.ts'
import { advance, isSeen, type Walk, walk } from './roaming-walk.ts'

/** A page of the oldest messages that were not given yet. */
export interface OldestPage extends PageContent<RoamingMessage> {
  /** The last message that was given, to go on from. */
  readonly position: Position
  /** Whether these are the newest messages there are. */
  readonly isLast: boolean
}

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
  const again = (from: Position, until: Position | undefined) => refetch(reader, from, until)
  let position: Position = { time: reader.since, seen: alreadySeen }
  for await (const page of lastPageFirst(walk(reader, start), again)) {
    const { skipped, isFirst: isLast } = page
    const items = page.items.filter((message) => !isSeen(message, position))
    // Not simply of the last one, which may have no time.
    const time = items.reduce((latest, each) => secondsOf(each.MsgTimeStamp) ?? latest, position.time)
    if (items.length > 0) position = advance(position, time, undefined, items)
    if (items.length > 0 || skipped.length > 0 || isLast) yield { items, skipped, position, isLast }
  }
}

/** Fetches a page again, up to where the next older one began, although it may be cut differently now. */
async function refetch(
  reader: Walk,
  from: Position,
  until: Position | undefined,
): Promise<PageContent<RoamingMessage>> {
  const parts: (readonly RoamingMessage[])[] = []
  const skipped: Skipped[] = []
  for await (const { items, next, ...page } of walk(reader, from)) {
    parts.unshift(items)
    skipped.push(...page.skipped)
    if (until === undefined || next.key === until.key || next.time < until.time) break
  }
  const messages = parts.flat()
  // What has no time stays: it is better twice than lost.
  const isOlder = ({ MsgTimeStamp }: RoamingMessage) =>
    (secondsOf(MsgTimeStamp) ?? Number.POSITIVE_INFINITY) < (until?.time ?? 0)
  return { items: messages.filter((message) => !isOlder(message)), skipped }
}
