import { lastPageFirst, type PageContent } from '../../../listing/last-page-first.ts'
import type { Skipped } from '../../../listing/skipped.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import { type GroupWalk, seqOf, walkGroup } from './group-walk.ts'

/** A page of the oldest messages that were not given yet. */
export interface OldestGroupPage extends PageContent<GroupMessage> {
  /** The number of the last message that was given, to go on from. */
  readonly seq: number
  /** Whether these are the newest messages there are. */
  readonly isLast: boolean
}

/** Reads a group from old to new, which the service does not do: walks to its oldest page, and from there back. */
export async function* groupOldestFirst(walk: GroupWalk): AsyncGenerator<OldestGroupPage, void, undefined> {
  let seq = walk.floor
  const again = (from: number | undefined, until: number | undefined) => refetch(walk, from, until)
  for await (const { skipped, isFirst: isLast, ...page } of lastPageFirst(
    walkGroup(walk, undefined),
    again,
  )) {
    const given = seq
    const items = page.items.filter((message) => isAfter(message, given)).toReversed()
    for (const message of items) seq = Math.max(seq, seqOf(message) ?? 0)
    if (items.length > 0 || skipped.length > 0 || isLast) yield { items, skipped, seq, isLast }
  }
}

/** Fetches a page again, up to where the next older one began, although it may be cut differently now. */
async function refetch(
  walk: GroupWalk,
  from: number | undefined,
  until = 0,
): Promise<PageContent<GroupMessage>> {
  const items: GroupMessage[] = []
  const skipped: Skipped[] = []
  for await (const page of walkGroup(walk, from)) {
    items.push(...page.items)
    skipped.push(...page.skipped)
    if (page.next <= until) break
  }
  return { items: items.filter((message) => isAfter(message, until)), skipped }
}

/** What has no number stays: it is better twice than lost. */
function isAfter(message: GroupMessage, seq: number): boolean {
  return (seqOf(message) ?? Number.POSITIVE_INFINITY) > seq
}
