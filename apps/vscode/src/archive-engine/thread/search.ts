import type { Archive, Coverage, Gap, SearchHit } from '@timkit/archive'
import { NothingYetError, type SearchedArchive } from '@timkit/archive-place/temporary'
import { dayMs } from '@timkit/core/internal'
import type { SearchAsked, SearchEnd, SearchNews } from '../acts.ts'
import { failureOf } from '../failure.ts'

/** How a search tells what it finds, and hears that nobody wants it any more. */
export interface Search {
  readonly tell: (news: SearchNews) => void
  readonly signal: AbortSignal
}

const pageSize = 50
/** Between two looks into what is being filled, in milliseconds. */
const roundMs = 700

/** Looks through an archive, page by page. */
export async function searchKept(archive: Archive, asked: SearchAsked, search: Search): Promise<SearchEnd> {
  const { more } = await look(archive, asked, search, new Set())
  return { more }
}

/** Looks through the last seven days while they are read, the newest first. */
export async function searchTemporary(
  { archive, fill }: SearchedArchive,
  asked: SearchAsked,
  search: Search,
): Promise<SearchEnd> {
  const { tell, signal } = search
  // Where it is filled to is not where the question begins. A minute later than seven days ago, so that it is not over before it is asked for.
  const since = asked.query.since ?? new Date(Date.now() - 7 * dayMs + 60_000)
  const seen = new Set<string>()
  for (;;) {
    signal.throwIfAborted()
    const round = (filling: Promise<void>): Promise<unknown> =>
      Promise.race([filling, new Promise((resolve) => setTimeout(resolve, roundMs))])
    const state = await fill(round, (done, total) => tell({ hits: [], hours: { done, total } })).catch(
      (error: unknown) => {
        if (error instanceof NothingYetError) return undefined
        throw error
      },
    )
    if (state === undefined) continue
    const query = { ...asked.query, since }
    const own: Search = {
      signal,
      tell: ({ coverage, ...news }) => tell({ ...news, coverage: coverage && withoutBegin(coverage) }),
    }
    const { more, isWhole } = await look(archive, { ...asked, query }, own, seen)
    if (state.isDone || state.failure !== undefined || more || isWhole)
      return { more, failure: state.failure && failureOf(state.failure) }
  }
}

/** One that is being filled begins nowhere: what is before was not looked at yet, or is deleted already. */
function withoutBegin(coverage: Coverage): Coverage {
  const kept = new Date(Date.now() - 7 * dayMs)
  const gaps = coverage.gaps.flatMap((gap): readonly Gap[] => {
    if (gap.reason !== 'before') return [gap]
    const parts: Gap[] = []
    if (gap.since < kept) parts.push({ ...gap, until: gap.until < kept ? gap.until : kept, reason: 'missed' })
    if (gap.until > kept) parts.push({ ...gap, since: gap.since > kept ? gap.since : kept, reason: 'due' })
    return parts
  })
  return { ...coverage, gaps }
}

async function look(
  archive: Archive,
  { query, most }: SearchAsked,
  { tell, signal }: Search,
  seen: Set<string>,
): Promise<{ readonly more: boolean; readonly isWhole: boolean }> {
  let cursor: string | undefined
  let isWhole = false
  do {
    signal.throwIfAborted()
    const page = await archive.search({ ...query, limit: pageSize, cursor })
    const hits = page.hits.filter(({ exactIdentity }) => !seen.has(exactIdentity))
    for (const { exactIdentity } of hits) seen.add(exactIdentity)
    tell({ hits: hits.map(copied), coverage: page.coverage })
    cursor = page.cursor
    isWhole = !page.coverage.gaps.some(({ reason }) => reason === 'due' || reason === 'before')
    // Others may want something of this thread as well.
    await new Promise((resolve) => setTimeout(resolve, 0))
  } while (cursor !== undefined && seen.size < most)
  return { more: cursor !== undefined, isWhole }
}

/** A hit as another thread can have it. */
export function copied(hit: SearchHit): SearchHit {
  return { ...hit, message: { ...hit.message } }
}
