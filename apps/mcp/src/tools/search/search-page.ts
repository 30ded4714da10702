import type { Archive, Context, SearchHit } from '@timkit/archive'
import type { Message } from '@timkit/core'
import { daySeconds } from '@timkit/core/internal'
import type { HistoryMessage } from '@timkit/core/wire'
import type { Collector } from '../../paging/collect.ts'
import type { ToolCall } from '../define-tool.ts'
import { checkRecalls, emptyMessage } from '../history/recalled.ts'
import { packed, type SearchPlace, type SearchQuestion } from './search-question.ts'

/** A message that was found, with what was said around it. */
export interface FoundMessage {
  readonly hit: SearchHit
  readonly before: readonly SearchHit[]
  readonly after: readonly SearchHit[]
}

/** One page of what was found, as it may be shown. */
export interface SearchPage {
  readonly found: readonly FoundMessage[]
  /** Where it goes on, as a cursor carries it. */
  readonly next: ReturnType<typeof packed> | undefined
  /** Whether the time was over before all of it was looked through. */
  readonly isLate: boolean
  /** How many were left out because they were taken back since. */
  readonly takenBack: number
  /** Of how many nobody knows whether they were. */
  readonly unknown: number
}

/** So many are asked of the archive at a time, whatever the page holds: a cursor counts them. */
const pageSize = 50

/** Finds messages until the page is full; none that was recalled, and none that may not be read. */
export async function findMessages(
  archive: Archive,
  { query, window, place, now }: SearchQuestion,
  { context, limit }: { readonly context: number; readonly limit: number },
  { app, signal, time }: ToolCall,
  collector: Collector<FoundMessage>,
): Promise<SearchPage> {
  const allows = await readable(app)
  let page = place?.page
  let skip = place?.skip ?? 0
  let takenBack = 0
  let unknown = 0
  const ended = (next: SearchPlace | undefined, isLate = false): SearchPage => ({
    found: collector.items,
    next: next && packed(window, next),
    isLate,
    takenBack,
    unknown,
  })
  for (let pages = 0; ; pages++) {
    signal.throwIfAborted()
    // Where hardly anything may be read, page after page has nothing to show.
    if (pages > 0 && time.isOver()) return ended({ page, skip }, true)
    const { hits, cursor } = await archive.search({ ...query, limit: pageSize, cursor: page })
    const left = hits.slice(skip)
    const checked = await recallsOf(left.filter(allows), app, now, time)
    unknown += checked.unknown
    for (const [index, hit] of left.entries()) {
      if (!allows(hit)) continue
      if (collector.items.length > 0 && time.isOver()) return ended({ page, skip: skip + index }, true)
      if (checked.gone.has(hit)) {
        takenBack++
        continue
      }
      const around =
        context === 0
          ? undefined
          : await archive.context(hit.exactIdentity, { before: context, after: context })
      const found = await shownAround(hit, around, app, now, time)
      if (!collector.add(found)) return ended({ page, skip: skip + index })
      if (collector.items.length < limit) continue
      const isWhole = skip + index + 1 === hits.length
      if (!isWhole) return ended({ page, skip: skip + index + 1 })
      return ended(cursor === undefined ? undefined : { page: cursor, skip: 0 })
    }
    if (cursor === undefined) return ended(undefined)
    page = cursor
    skip = 0
  }
}

/** What a search may find: an archive holds all of the app. */
export async function readable({ access }: ToolCall['app']): Promise<(hit: SearchHit) => boolean> {
  const allowsGroup = await access.groupFilter()
  return ({ message: { chat, from, to = '' } }) =>
    chat.type === 'group'
      ? allowsGroup(chat.groupId)
      : access.open || access.allowsAccount(from) || access.allowsAccount(to)
}

/** What became of messages: what the archive heard, and for the last seven days what their conversations say. */
export async function recallsOf(
  hits: readonly SearchHit[],
  app: ToolCall['app'],
  now: number,
  time: ToolCall['time'],
): Promise<{ readonly gone: ReadonlySet<SearchHit>; readonly unknown: number }> {
  const gone = new Set(hits.filter(({ recalled }) => recalled === true))
  const open = hits.filter(({ recalled, source }) => recalled === undefined && source === 'file')
  const young = open.filter(({ message }) => message.unixSeconds > now - 7 * daySeconds)
  const old = open.length - young.length
  if (young.length === 0) return { gone, unknown: old }
  const { messages, takenBack, unknown } = await checkRecalls(
    await app.client(),
    young.map(({ message }) => message as Message<HistoryMessage>),
    { time },
  )
  for (const [index, message] of messages.entries()) {
    const hit = young[index]
    if (hit !== undefined && takenBack.has(message)) gone.add(hit)
  }
  return { gone, unknown: old + unknown.size }
}

/** A message as it may be shown: of one that was taken back nothing is left but who sent it where and when. */
export function withoutRecalled(hit: SearchHit, gone: ReadonlySet<SearchHit>): SearchHit {
  return gone.has(hit) ? { ...hit, text: '', message: emptyMessage(hit.message, 'recalled') } : hit
}

/** What was said around a message, without what was taken back of it. */
async function shownAround(
  hit: SearchHit,
  around: Context | undefined,
  app: ToolCall['app'],
  now: number,
  time: ToolCall['time'],
): Promise<FoundMessage> {
  if (around === undefined) return { hit, before: [], after: [] }
  const { gone } = await recallsOf([...around.before, ...around.after], app, now, time)
  const shown = (one: SearchHit): SearchHit => withoutRecalled(one, gone)
  return { hit, before: around.before.map(shown), after: around.after.map(shown) }
}
