import type { Pages } from '../../../listing/listing.ts'
import { pagesAtEnd } from '../../../listing/pages-at-end.ts'
import { writeCursor } from '../../../listing/write-cursor.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import type { TimeRange } from '../../../time.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'
import type { GroupQuestion, GroupStart } from './group-cursor.ts'
import { groupOldestFirst } from './group-oldest-first.ts'
import { walkGroup } from './group-walk.ts'

/** Which messages of which group are read. */
export interface GroupReading extends GroupQuestion, TimeRange {
  readonly includeRecalled: boolean
  readonly pageSize: number
}

/** Reads a group in the order that is wanted. */
export function groupPages(
  caller: Caller,
  reading: GroupReading,
  start: GroupStart | undefined,
  options: CallOptions,
): Pages<GroupMessage> {
  const { groupId, topicId, order, since } = reading
  const cursorAt = (seq: number, end?: number) => writeCursor('group', { groupId, topicId, order, seq, end })
  const walk = { ...reading, caller, options }
  if (order === 'oldest-first') {
    return fromTheOldest(groupOldestFirst({ ...walk, floor: start?.seq ?? 0 }), cursorAt)
  }
  const isAtEnd = start !== undefined && (start.seq === 0 || (start.end ?? Infinity) <= since)
  if (isAtEnd) return pagesAtEnd(start.cursor)
  return fromTheNewest(walkGroup({ ...walk, floor: 0 }, start?.seq), since, cursorAt)
}

async function* fromTheNewest(
  pages: ReturnType<typeof walkGroup>,
  since: number,
  cursorAt: (seq: number, end?: number) => string,
): Pages<GroupMessage> {
  for await (const { items, skipped, next, isLast } of pages) {
    yield { items, skipped, cursor: cursorAt(next, isLast ? since : undefined), done: isLast }
  }
}

async function* fromTheOldest(
  pages: ReturnType<typeof groupOldestFirst>,
  cursorAt: (seq: number) => string,
): Pages<GroupMessage> {
  for await (const { items, skipped, seq, isLast } of pages) {
    yield { items, skipped, cursor: cursorAt(seq), done: isLast }
  }
}
