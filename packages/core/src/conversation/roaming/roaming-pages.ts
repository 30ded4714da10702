import type { Pages } from '../../listing/listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import type { TimeRange } from '../../time.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { Position, RoamingQuestion, RoamingStart } from './roaming-cursor.ts'
import { oldestFirst } from './roaming-oldest-first.ts'
import { walk } from './roaming-walk.ts'

/** Which messages of which conversation are read. */
export interface RoamingReading extends RoamingQuestion, TimeRange {
  readonly pageSize: number
}

/** Reads a conversation in the order that is wanted. */
export function roamingPages(
  caller: Caller,
  reading: RoamingReading,
  start: RoamingStart | undefined,
  options: CallOptions,
): Pages<RoamingMessage> {
  const { account, peer, order, since, until, pageSize } = reading
  const walked = { caller, account, peer, since, pageSize, options }
  const cursorAt = ({ time, key, seen }: Position, end?: number) =>
    writeCursor('c2c', { account, peer, order, time, key, seen, end })
  const isAfter = (start?.time ?? 0) > until
  if (order === 'oldest-first') {
    // What was given is later than all that is asked for now.
    if (start !== undefined && isAfter) return pagesAtEnd(start.cursor)
    const time = Math.max(since, start?.time ?? 0)
    const seen = start?.time === time ? start.seen : []
    return fromTheOldest(oldestFirst({ ...walked, since: time }, { time: until, seen: [] }, seen), cursorAt)
  }
  // All was read, as far back as is asked for now.
  if (start?.end !== undefined && start.end <= since) return pagesAtEnd(start.cursor)
  const from = start === undefined || isAfter ? { time: until, seen: [] } : start
  return fromTheNewest(walk(walked, from), (position) => cursorAt(position, since), cursorAt)
}

async function* fromTheNewest(
  pages: ReturnType<typeof walk>,
  endAt: (position: Position) => string,
  cursorAt: (position: Position) => string,
): Pages<RoamingMessage> {
  for await (const { next, items, skipped, isLast } of pages) {
    const cursor = isLast ? endAt(next) : cursorAt(next)
    yield { items: items.toReversed(), skipped, cursor, done: isLast }
  }
}

async function* fromTheOldest(
  pages: ReturnType<typeof oldestFirst>,
  cursorAt: (position: Position) => string,
): Pages<RoamingMessage> {
  for await (const { items, skipped, position, isLast } of pages) {
    yield { items, skipped, cursor: cursorAt(position), done: isLast }
  }
}
