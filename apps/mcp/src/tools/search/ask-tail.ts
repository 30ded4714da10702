import type { Archive, Coverage, Gap, SearchQuery } from '@timkit/archive'
import { daySeconds } from '@timkit/core/internal'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { tailShare } from './shares.ts'

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
/** As many as the service keeps of an account, unless more is paid for: of one that is named, each is asked. */
const mostOfOne = 100
const mostAccounts = 10
const atOnce = 4

/** A conversation to ask about. */
interface Wanted extends Pick<SearchQuery, 'account' | 'peer' | 'group'> {
  /** When its last message was written; like all times here, in unix seconds. */
  readonly last: number
  readonly since: number
  /** Since when something of it must be missing. */
  readonly missing: number | undefined
}

/**
 * Asks the service for what the newest messages are that no file has yet. Of one account, of all its conversations, those first whose last message
 * must be missing. Where no account was named, only of such: of those of whoever wrote most. What comes is put into the index, where the
 * search finds it.
 */
export async function askTail(
  archive: Archive,
  { account, kind }: Pick<SearchQuery, 'account' | 'kind'>,
  coverage: Coverage,
  { app, now, signal, time }: Pick<ToolCall, 'app' | 'signal' | 'time'> & { readonly now: number },
): Promise<AskedTail | undefined> {
  const gaps = servedGaps(coverage, now)
  const since = startOf(gaps)
  if (since === undefined) return undefined
  const client = await app.client()
  const accounts = account === undefined ? await busiest(archive, now) : [account]
  const wanted = new Map<string, Wanted>()
  let left = 0
  for (const one of accounts) {
    try {
      const listed = await time.within(
        client.conversations(one, { signal }).collect(mostOfOne + 1),
        tailShare,
      )
      if (listed === later) {
        left++
        continue
      }
      if (listed.length > mostOfOne && (listed.at(-1)?.MsgTime ?? 0) >= since) left++
      for (const { MsgTime: last, To_Account: peer, GroupId: group } of listed) {
        if (last < since || kind === (group === undefined ? 'Group' : 'C2C')) continue
        const missing = startOf(
          gaps.filter((gap) => mayLack(gap, group === undefined ? 'c2c' : 'group', last)),
        )
        if (missing === undefined && account === undefined) continue
        const range = { last, since: account === undefined ? (missing ?? since) : since, missing }
        if (group !== undefined) wanted.set(`g ${group}`, { group, ...range })
        else if (peer !== undefined)
          wanted.set(`c ${JSON.stringify([one, peer].sort())}`, { account: one, peer, ...range })
      }
    } catch {
      left++
    }
  }
  const queue = [...wanted.values()]
    .sort((a, b) => Number(b.missing !== undefined) - Number(a.missing !== undefined) || b.last - a.last)
    .slice(0, account === undefined ? mostConversations : mostOfOne)
  left += wanted.size - queue.length
  let asked = 0
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { account: one, peer, group, since: from } = next
      const conversation = { account: one, peer, group, since: new Date(from * 1000) }
      const found = time.isOver(tailShare)
        ? later
        : await time.within(archive.search({ ...conversation, limit: 1, live: true }), tailShare)
      if (found !== later && found.tail?.complete !== false) asked++
      else left++
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

/** What is missing that the service still has, from when on it has it. */
function servedGaps({ gaps }: Coverage, now: number): Gap[] {
  const oldest = (now - 7 * daySeconds) * 1000
  return gaps
    .filter(({ since, until }) => until.getTime() > oldest && since.getTime() <= now * 1000)
    .map((gap) => ({ ...gap, since: new Date(Math.max(gap.since.getTime(), oldest)) }))
}

function startOf(gaps: readonly Gap[]): number | undefined {
  return gaps.length === 0
    ? undefined
    : Math.floor(Math.min(...gaps.map(({ since }) => since.getTime())) / 1000)
}

/**
 * Whether something of a conversation must be missing by its last message. An hour without a file is mostly one in which nobody wrote: that
 * somebody did later tells nothing of it.
 */
function mayLack({ chatType, since, until, reason }: Gap, of: Gap['chatType'], last: number): boolean {
  if (chatType !== of || since.getTime() > last * 1000) return false
  return reason !== 'waiting' || last * 1000 < until.getTime()
}

async function busiest(archive: Archive, now: number): Promise<readonly string[]> {
  const { rows } = await archive.statistics({
    by: 'account',
    since: new Date((now - 2 * daySeconds) * 1000),
    limit: mostAccounts,
  })
  return rows.map(({ key }) => key)
}
