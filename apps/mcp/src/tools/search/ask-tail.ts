import type { Archive, Coverage, Gap, SearchQuery } from '@timkit/archive'
import { daySeconds } from '@timkit/core/internal'
import type { ToolCall } from '../define-tool.ts'

/** What was asked of the service itself, because no file has it yet. */
export interface AskedTail {
  /** How many conversations were asked. */
  readonly asked: number
  /** How many had something since then, and were not: too many, or the time was over, or the service failed. */
  readonly left: number
  /** Whether all conversations that there can be were asked. */
  readonly isWhole: boolean
  /** Unix seconds. */
  readonly since: number
}

/** A person waits for the answer. */
const mostConversations = 40
const mostAccounts = 10
const atOnce = 4

type Conversation = Pick<SearchQuery, 'account' | 'peer' | 'group'>

/**
 * Asks the service for what the newest messages are that no file has yet: of the conversations of one account, or, where no account was named, of
 * those whom most was written by. What comes is put into the index, where the search finds it.
 */
export async function askTail(
  archive: Archive,
  { account, kind }: Pick<SearchQuery, 'account' | 'kind'>,
  coverage: Coverage,
  { app, now, until }: { readonly app: ToolCall['app']; readonly now: number; readonly until: AbortSignal },
): Promise<AskedTail | undefined> {
  const since = missingSince(coverage, now)
  if (since === undefined) return undefined
  const client = await app.client()
  const accounts = account === undefined ? await busiest(archive, now) : [account]
  const wanted = new Map<string, Conversation>()
  let left = 0
  for (const one of accounts) {
    try {
      const listed = await client.conversations(one, { signal: until }).collect(100)
      for (const item of listed) {
        if (item.MsgTime < since) continue
        const { To_Account: peer, GroupId: group } = item
        if (group !== undefined && kind !== 'C2C') wanted.set(`g ${group}`, { group })
        else if (peer !== undefined && kind !== 'Group')
          wanted.set(`c ${JSON.stringify([one, peer].sort())}`, { account: one, peer })
      }
    } catch {
      left++
    }
  }
  const queue = [...wanted.values()].slice(0, mostConversations)
  left += wanted.size - queue.length
  let asked = 0
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (until.aborted) left++
      else {
        const { tail } = await archive.search({
          ...next,
          since: new Date(since * 1000),
          limit: 1,
          live: true,
        })
        if (tail === undefined || tail.complete) asked++
        else left++
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { asked, left, isWhole: account !== undefined && left === 0, since }
}

/** Says which gaps were asked for. */
export function withAskedTail(coverage: Coverage, tail: AskedTail | undefined): Coverage {
  if (tail?.isWhole !== true) return coverage
  const gaps = coverage.gaps.map(
    (gap): Gap =>
      gap.since.getTime() >= tail.since * 1000 && gap.reason !== 'missed' ? { ...gap, tail: true } : gap,
  )
  return { ...coverage, gaps, complete: gaps.every((gap) => gap.tail === true) }
}

/** Since when something may be missing that the service still has. */
function missingSince({ gaps }: Coverage, now: number): number | undefined {
  const oldest = now - 7 * daySeconds
  const starts = gaps
    .filter((gap) => gap.until.getTime() / 1000 > oldest && gap.since.getTime() / 1000 <= now)
    .map((gap) => Math.max(Math.floor(gap.since.getTime() / 1000), oldest))
  return starts.length === 0 ? undefined : Math.min(...starts)
}

async function busiest(archive: Archive, now: number): Promise<readonly string[]> {
  const { rows } = await archive.statistics({
    by: 'account',
    since: new Date((now - 2 * daySeconds) * 1000),
    limit: mostAccounts,
  })
  return rows.map(({ key }) => key)
}
